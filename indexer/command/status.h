// `dragoman-index status`: what the index holds, and what failed.
#pragma once

#include <filesystem>
#include <string>

namespace dragoman {

// With `only_failed` just the sources, members and records that failed, one a line. Throws
// IndexError.
std::string status_text(const std::filesystem::path& index_folder, bool only_failed, bool json);

}  // namespace dragoman
