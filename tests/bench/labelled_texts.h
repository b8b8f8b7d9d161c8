// Texts whose language is known, for the programs that measure.
#pragma once

#include <istream>
#include <string>
#include <vector>

namespace dragoman {

struct LabelledText {
  std::string language;  // ISO 639-1, or as the data has it
  std::string title;
  std::string text;
};

// One text a line: `language TAB text`, or a JSON object with `lang`, `text` and maybe `title`.
// Throws where a line is neither.
std::vector<LabelledText> read_labelled_texts(std::istream& in);

// The code that both sides are compared in: Bosnian, Croatian and, in Latin script, Serbian are
// one (`hr`), and so are the kinds of Norwegian (`nb`).
std::string comparable_language(const std::string& language, const std::string& text);

}  // namespace dragoman
