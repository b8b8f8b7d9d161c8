// Content hashes and checksums: XXH3, 128 bits, as 32 hexadecimal digits. They tell change and
// damage, not malice.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace dragoman {

std::string checksum(std::string_view bytes);

struct FileSum {
  std::uint64_t bytes = 0;
  std::string checksum;

  bool operator==(const FileSum&) const = default;
};

// Reads the whole file. Throws std::system_error where that fails.
FileSum file_checksum(const std::filesystem::path& file);

}  // namespace dragoman
