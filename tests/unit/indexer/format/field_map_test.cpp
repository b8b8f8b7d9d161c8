#include "indexer/format/field_map.h"

#include <doctest/doctest.h>

#include <stdexcept>

namespace dragoman {
namespace {

TEST_CASE("a field map is read from pairs") {
  CHECK(parse_field_map("title=headline") == FieldMap{{"title", "headline"}});
  CHECK(parse_field_map(" title = Head line ,text=a.b,text=c") ==
        FieldMap{{"title", "Head line"}, {"text", "a.b"}, {"text", "c"}});
}

TEST_CASE("a field map that can't be meant says so") {
  struct Row {
    std::string text, message;
  };
  const Row rows[] = {
      {"titel=h",
       "'titel' is no field; the fields are id, title, text, standfirst, date, source, author, "
       "lang, source_lang, url"},
      {"", "'' is no field map; write it like title=headline,text=body"},
      {"title", "'title' is no field map; write it like title=headline,text=body"},
      {"title=", "'title=' is no field map; write it like title=headline,text=body"},
      {"title=h,", "'' is no field map; write it like title=headline,text=body"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK_THROWS_WITH_AS(parse_field_map(row.text), row.message.c_str(), std::invalid_argument);
  }
}

}  // namespace
}  // namespace dragoman
