#include "common/text/plain_words.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

TEST_CASE("plain words are runs of letters in lower case; a star marks a capital") {
  const struct {
    std::string text;
    std::string words;
  } rows[] = {
      {"", ""},
      {"12 -- 34", ""},
      {"The captain's 2nd ferry", "*the|captain|s|nd|ferry"},
      {"ÉTÉ Паром", "*été|*паром"},
      {"nai\u0308ve", "nai\u0308ve"},
      {"هنيّة", "هنيّة"},
      {"\xFF"
       "a\xC3",
       "a"},
      {std::string("nul\0byte", 8), "nul|byte"},
      {std::string(200, 'x') + " y", std::string(64, 'x') + "|y"},
  };
  for (const auto& row : rows) {
    std::string words;
    for (PlainWords plain(row.text); plain.next();) {
      if (!words.empty()) words += '|';
      if (plain.is_capitalised()) words += '*';
      words += plain.word();
    }
    CHECK(words == row.words);
  }
}

}  // namespace
}  // namespace dragoman
