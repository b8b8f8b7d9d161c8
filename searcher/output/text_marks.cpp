#include "searcher/output/text_marks.h"

#include "common/cli/printable.h"
#include "common/text/direction.h"

namespace dragoman {

TextMarks text_marks(const OutputOptions& options) {
  TextMarks marks;
  if (options.color) {
    // Ending a match restores what a title is in, and is harmless elsewhere.
    marks.match_on = "\x1b[1;31m";
    marks.title_on = "\x1b[1m";
    marks.dim_on = "\x1b[2m";
    marks.match_off = marks.title_off = marks.dim_off = "\x1b[0m";
  }
  if (!options.unicode) marks.separator = " | ";
  marks.isolate = options.terminal && options.unicode;
  return marks;
}

std::string mark_text(std::string_view text, const std::vector<TextRange>& matches,
                      const TextMarks& marks, std::string_view around) {
  std::string out(around);
  std::size_t at = 0;
  for (const TextRange& match : matches) {
    out += printable_prose(text.substr(at, match.begin - at));
    out += marks.match_on;
    out += printable_prose(text.substr(match.begin, match.end - match.begin));
    out += marks.match_off;
    out += around;
    at = match.end;
  }
  return out + printable_prose(text.substr(at));
}

std::string isolated(std::string marked, std::string_view plain, const TextMarks& marks) {
  if (!marks.isolate || !is_right_to_left(plain)) return marked;
  return std::string(kRightToLeft) + marked + std::string(kEndOfIsolate);
}

std::string known_facts(const Article& article, const TextMarks& marks) {
  std::string line;
  for (const std::string* value : {&article.date, &article.source, &article.lang}) {
    if (value->empty()) continue;
    line += isolated(printable(*value), *value, marks);
    line += marks.separator;
  }
  return line;
}

}  // namespace dragoman
