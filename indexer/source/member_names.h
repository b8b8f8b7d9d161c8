// What archives call their members -> keys within a source. Nothing is ever written to disk
// under these names; they are shown, stored and compared.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace dragoman {

// Valid UTF-8 without control characters, at most 1,000 bytes.
std::string clean_name(std::string_view raw);

// The same of a path, which then neither begins with a slash nor has a part that is empty, "."
// or "..". May be empty.
std::string clean_path(std::string_view raw);

// Whether a part of a path is for the system that made the archive: ".git/a", "__MACOSX/a".
bool is_hidden_path(std::string_view path);

// Makes names differ.
class UniqueNames {
 public:
  // `name` the first time, then `name`~2, `name`~3, ...
  std::string add(std::string name);

 private:
  // How often each was given, by its hash: a million names take little memory so.
  std::unordered_map<std::size_t, std::uint64_t> times_;
};

}  // namespace dragoman
