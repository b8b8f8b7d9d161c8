// Word lists and tables of data/ that are compiled into the programs by dragoman_embed() in
// the top-level CMakeLists.txt.
#pragma once

#include <span>
#include <string_view>

namespace dragoman {

struct EmbeddedFile {
  std::string_view name;  // the file's name without folder and extension
  std::string_view content;
};

}  // namespace dragoman
