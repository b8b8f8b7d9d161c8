#include "common/text/cld2.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

TEST_CASE("a language's code is made the index's own") {
  const struct {
    std::string code;
    std::string ours;
  } rows[] = {
      {"en", "en"}, {"EN-gb", "en"},   {"pt_BR", "pt"}, {"iw", "he"},
      {"no", "nb"}, {"zh-Hant", "zh"}, {"bs", "hr"},    {"in", "id"},
      {"un", ""},   {"", ""},          {"sah", "sah"},  {"english", ""},
      {"e1", ""},   {"-", ""},         {"xx-Copt", ""}, {"\xFF\xFF", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.code);
    CHECK(language_code(row.code) == row.ours);
  }
}

TEST_CASE("text is made fit for CLD2 without moving what is sound in it") {
  using namespace std::string_literals;
  CHECK(interchange_text("a\xFF\xFEz") == "a  z");
  CHECK(interchange_text("a\0z\n"s) == "a z ");
  CHECK(interchange_text("é\u0092é") == "é  é");
  CHECK(interchange_text("") == "");
}

TEST_CASE("bytes that CLD2 refuses have no answer") {
  CHECK(ask_cld2("Les deux délégations\xFF", {}) == std::nullopt);
  CHECK(ask_cld2("", {}) == "");
}

}  // namespace
}  // namespace dragoman
