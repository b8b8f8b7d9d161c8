#include "common/text/word_parts.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

// The words between bars, each as `core` or `core<whole`.
std::string parts_of(const std::string& segment, bool turkic) {
  std::vector<WordPart> parts;
  append_word_parts(segment, turkic, parts);
  std::string out;
  for (const WordPart& part : parts) {
    const std::string core = segment.substr(part.core_begin, part.core_end - part.core_begin);
    const std::string whole = segment.substr(part.begin, part.end - part.begin);
    (out += out.empty() ? "" : "|") += core;
    if (whole != core) (out += "<") += whole;
  }
  return out;
}

TEST_CASE("a segment is parted into the words that a reader looks for") {
  const struct {
    std::string segment;
    std::string parts;
  } rows[] = {
      {"plain", "plain"},
      {"_", ""},
      {"@", ""},
      {"CIA's", "CIA"},
      {"CIA’S", "CIA"},
      {"ministers＇s", "ministers"},
      {"s's", "s"},
      {"it's", "it"},
      {"don't", "don't"},
      {"O'Brien", "O'Brien"},
      {"Sana'a", "Sana'a"},
      {"l'Élysée", "Élysée<l'Élysée"},
      {"L’Oréal’s", "Oréal<L’Oréal"},
      {"QU’elle", "elle<QU’elle"},
      {"dell’arte", "arte<dell’arte"},
      {"aujourd'hui", "aujourd'hui"},
      {"Gaza.The", "Gaza|The"},
      {"Gaza’s.The", "Gaza|The"},
      {"U.S", "U.S"},
      {"U.S.A", "U.S.A"},
      {"É.U", "É.U"},
      {"E\u0301.U", "E\u0301.U"},
      {"U.Sen", "U|Sen"},
      {"example.com", "example|com"},
      {"info@example.com", "info|example|com"},
      {"snake_case_", "snake|case"},
      {"1,160", "1,160"},
      {"22.02.2024", "22|02|2024"},
      {"v2.0", "v2|0"},
      {"n_1,160", "n|1,160"},
      {"Ankara'da", "Ankara'da"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.segment);
    CHECK(parts_of(row.segment, false) == row.parts);
  }
}

TEST_CASE("in Turkish a name ends at its apostrophe") {
  const struct {
    std::string segment;
    std::string parts;
  } rows[] = {
      {"Ankara'da", "Ankara<Ankara'da"},
      {"İstanbul’un", "İstanbul<İstanbul’un"},
      {"O'Brien", "O'Brien"},
      {"d'Angelo'nun", "Angelo<d'Angelo'nun"},
      {"şehir", "şehir"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.segment);
    CHECK(parts_of(row.segment, true) == row.parts);
  }
}

TEST_CASE("a segment of megabytes is parted in linear time") {
  std::string dotted;
  while (dotted.size() < 1'000'000) dotted += "a.";
  dotted += "b";
  std::vector<WordPart> parts;
  append_word_parts(dotted, false, parts);
  CHECK(parts.size() == 500'001);
}

}  // namespace
}  // namespace dragoman
