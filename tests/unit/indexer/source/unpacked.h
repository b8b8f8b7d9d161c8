// What unpack() makes of bytes, as lines to compare.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/source/unpack.h"

namespace dragoman {

// A failing check shows them.
struct Lines : std::vector<std::string> {
  using vector::vector;
};
std::ostream& operator<<(std::ostream& out, const Lines& lines);

// "name (type): content" of a member, with " of type" behind it where that was converted, and
// "; charset" where there is one;
// "name skipped: reason", "name failed: reason"; at the end "error: reason", if it comes to that.
Lines unpacked(std::string_view file_name, std::string_view bytes,
               const UnpackOptions& options = {}, const std::string& media_type = {});

}  // namespace dragoman
