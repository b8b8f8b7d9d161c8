// `dragoman-index status`: what the index holds, and what failed.
#pragma once

#include <filesystem>
#include <string>

namespace dragoman {

struct StatusText {
  std::string text;
  bool any_failed = false;
};

// With `only_failed` just the failed sources, one a line. Throws IndexError.
StatusText status_text(const std::filesystem::path& index_folder, bool only_failed, bool json);

}  // namespace dragoman
