// Where a run keeps what isn't published yet: a folder inside the index folder, removed with
// the object. What a killed run leaves behind is swept by the next one.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace dragoman {

inline constexpr std::string_view kScratchPrefix = "scratch-";

class Scratch {
 public:
  explicit Scratch(const std::filesystem::path& index_folder);
  ~Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  // A path in the folder that hasn't been given out yet. Any thread may ask.
  std::filesystem::path new_path();

 private:
  std::filesystem::path folder_;
};

// Eight hexadecimal digits from the kernel's random numbers, to make names that are not used
// twice.
std::string random_name();

}  // namespace dragoman
