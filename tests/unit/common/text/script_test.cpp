#include "common/text/script.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

TEST_CASE("the main script is the one with the most letters, and names its largest language") {
  const struct {
    std::string text;
    std::string language;  // none for Latin
    std::size_t letters;
    std::size_t all_letters;
  } rows[] = {
      {"", "", 0, 0},
      {"12 345 --- 67", "", 0, 0},
      {"Ferry 7", "", 5, 5},
      {"Паром Tarusha X2", "", 8, 13},
      {"паромы Taru", "ru", 6, 10},
      {"שלום OK", "he", 4, 6},
      {"漢字", "zh", 2, 2},
      {"漢字を", "ja", 3, 3},
      {"カタ", "ja", 2, 2},
      {"한국", "ko", 2, 2},
      {"ᐃᓄᒃ ab", "", 2, 5},
      {"\xFF\xC3", "", 0, 0},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const ScriptShare share = main_script(row.text);
    CHECK(language_of_script(share) == row.language);
    CHECK(share.letters == row.letters);
    CHECK(share.all_letters == row.all_letters);
  }
}

TEST_CASE("a language goes with the scripts that it is written in") {
  const struct {
    std::string text;
    std::string language;
    bool goes;
  } rows[] = {
      {"abc", "en", true},  {"abc", "ar", false},  {"abc", "sr", true},  {"abc", "hr", true},
      {"где", "sr", true},  {"где", "ru", true},   {"где", "hr", false}, {"где", "sah", true},
      {"漢字", "ja", true}, {"かな", "ja", true},  {"漢字", "zh", true}, {"漢字", "ko", true},
      {"한국", "ko", true}, {"한국", "ja", false}, {"سلام", "fa", true}, {"سلام", "he", false},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.language);
    CHECK(is_script_of(main_script(row.text).script, row.language) == row.goes);
  }
}

}  // namespace
}  // namespace dragoman
