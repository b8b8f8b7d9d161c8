// Content hashes and checksums: XXH3, 128 bits, as 32 hexadecimal digits. They tell change and
// damage, not malice.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace dragoman {

std::string checksum(std::string_view bytes);

// The same, of bytes that come piece by piece.
class RunningChecksum {
 public:
  RunningChecksum();
  ~RunningChecksum();
  RunningChecksum(const RunningChecksum&) = delete;
  RunningChecksum& operator=(const RunningChecksum&) = delete;

  void add(std::string_view bytes);
  // Of what was added so far.
  std::string value() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

struct FileSum {
  std::uint64_t bytes = 0;
  std::string checksum;

  bool operator==(const FileSum&) const = default;
};

// Reads the whole file. Throws std::system_error where that fails.
FileSum file_checksum(const std::filesystem::path& file);

}  // namespace dragoman
