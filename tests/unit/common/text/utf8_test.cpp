#include "common/text/utf8.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

TEST_CASE("a code point is read at any offset") {
  const std::string text = "aé€😀";
  CHECK(decode_at(text, 0) == CodePoint{U'a', 1});
  CHECK(decode_at(text, 1) == CodePoint{U'é', 2});
  CHECK(decode_at(text, 3) == CodePoint{U'€', 3});
  CHECK(decode_at(text, 6) == CodePoint{U'😀', 4});
  CHECK(decode_at(std::string(1, '\0'), 0) == CodePoint{0, 1});
}

TEST_CASE("characters are counted, not bytes") {
  CHECK(count_characters("") == 0);
  CHECK(count_characters("ferry") == 5);
  CHECK(count_characters("паром") == 5);
  CHECK(count_characters("aé€😀") == 4);
}

TEST_CASE("ill-formed bytes become one U+FFFD for each maximal subpart") {
  const struct {
    std::string text;
    std::string repaired;
  } rows[] = {
      {"", ""},
      {"plain", "plain"},
      {"a\xFFz", "a\uFFFDz"},
      {"\x80\x80", "\uFFFD\uFFFD"},
      {"\xC3", "\uFFFD"},
      {"\xC3(", "\uFFFD("},
      {"\xE2\x82", "\uFFFD"},
      {"\xE2\x82x", "\uFFFDx"},
      {"\xF0\x9F\x98z", "\uFFFDz"},
      {"\xC0\xAF", "\uFFFD\uFFFD"},                      // overlong
      {"\xE0\x80\x80", "\uFFFD\uFFFD\uFFFD"},            // overlong
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},            // a surrogate
      {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},  // beyond U+10FFFF
      {"\xF5\x80", "\uFFFD\uFFFD"},
      {"\xF4\x8F\xBF\xBF", "\U0010FFFF"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(repair_utf8(row.text) == row.repaired);
    CHECK(is_valid_utf8(row.text) == (row.text == row.repaired));
    CHECK(is_valid_utf8(row.repaired));
  }
}

TEST_CASE("what is appended reads back") {
  for (const char32_t c :
       {U'\0', U'\x7F', U'\x80', U'\u07FF', U'\u0800', U'\uFFFF', U'\U00010000', U'\U0010FFFF'}) {
    std::string text;
    append_utf8(text, c);
    CHECK(decode_at(text, 0) == CodePoint{c, static_cast<std::uint32_t>(text.size())});
  }
}

TEST_CASE("a text is cut between characters") {
  CHECK(cut_at_character("abc", 5) == "abc");
  CHECK(cut_at_character("abc", 2) == "ab");
  CHECK(cut_at_character("aé", 2) == "a");
  CHECK(cut_at_character("é", 2) == "é");
  CHECK(cut_at_character("a😀b", 4) == "a");
  CHECK(cut_at_character("a😀b", 5) == "a😀");
  CHECK(cut_at_character("\x80\x80\x80\x80\x80\x80", 5).size() == 5);
}

}  // namespace
}  // namespace dragoman
