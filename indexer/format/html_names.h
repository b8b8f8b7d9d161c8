// What the names that authors give to elements (class, id, itemprop) say of what is in them, by
// the words of data/html/names.txt.
#pragma once

#include <cstdint>
#include <string_view>

namespace dragoman {

struct HtmlNames {
  bool furniture = false;
  bool box = false;
  bool comments = false;
  bool logo = false;
  bool headline = false;
  bool standfirst = false;
  bool body = false;
  bool credit = false;
  bool author = false;
  bool quote = false;

  bool operator==(const HtmlNames&) const = default;
};

// `names` parted by white space, as in a class attribute; the first forty count. Any thread may
// call it.
HtmlNames read_html_names(std::string_view names);

}  // namespace dragoman
