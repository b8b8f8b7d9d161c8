#include "searcher/output/text.h"

#include <cstdio>

#include "common/cli/printable.h"

namespace dragoman {
namespace {

constexpr std::string_view kIndent = "    ";

// How things are marked on a terminal and elsewhere.
struct Marks {
  std::string_view match_on, match_off, title_on, title_off, dim_on, dim_off;
};

constexpr Marks kPlain{"*", "*", "", "", "", ""};
// Ending a match restores what a title is in, and is harmless elsewhere.
constexpr Marks kColor{"\x1b[1;31m", "\x1b[0m", "\x1b[1m", "\x1b[0m", "\x1b[2m", "\x1b[0m"};

std::string mark(const Snippet& snippet, const Marks& marks, std::string_view around) {
  const std::string_view text = snippet.text;
  std::string out(around);
  std::size_t at = 0;
  for (const TextRange& match : snippet.matches) {
    out += printable_prose(text.substr(at, match.begin - at));
    out += marks.match_on;
    out += printable_prose(text.substr(match.begin, match.end - match.begin));
    out += marks.match_off;
    out += around;
    at = match.end;
  }
  return out + printable_prose(text.substr(at));
}

std::string facts(const Hit& hit) {
  std::string line;
  for (const std::string* value : {&hit.article.date, &hit.article.source, &hit.article.lang}) {
    if (!value->empty()) line += printable(*value) + " · ";
  }
  char score[32];
  std::snprintf(score, sizeof score, "%.2f", hit.score);
  return line + score;
}

std::string hit_block(const Hit& hit, const Marks& marks) {
  std::string out = std::to_string(hit.rank) + ". ";
  out += mark(hit.title, marks, marks.title_on);
  (out += marks.title_off) += '\n';
  ((out += kIndent) += marks.dim_on) += facts(hit);
  (out += marks.dim_off) += '\n';
  ((out += kIndent) += printable(hit.article.key)) += '\n';
  for (const Snippet& snippet : hit.snippets) {
    ((out += kIndent) += mark(snippet, marks, "")) += '\n';
  }
  for (const ScorePart& part : hit.parts) {
    char score[32];
    std::snprintf(score, sizeof score, "%10.4f  ", part.score);
    (((out += kIndent) += score) += printable(part.part)) += '\n';
  }
  return out + '\n';
}

std::string total_line(const SearchResult& result) {
  char took[32];
  std::snprintf(took, sizeof took, "%.1f", result.took_ms);
  const std::string about = result.total_is_exact ? "" : "about ";
  const std::string noun = result.total == 1 ? " hit" : " hits";
  return about + std::to_string(result.total) + noun + " in " + took + " ms\n";
}

}  // namespace

std::string text_result(const SearchResult& result, bool color) {
  const Marks& marks = color ? kColor : kPlain;
  std::string out;
  if (result.stages) out += text_stages(*result.stages);
  for (const Hit& hit : result.hits) out += hit_block(hit, marks);
  return out + total_line(result);
}

std::string text_stages(const QueryStages& stages) {
  return "typed     " + printable(stages.typed) + "\nparsed    " + printable(stages.parsed) +
         "\nanalyzed  " + printable(stages.analyzed) + "\nxapian    " + printable(stages.xapian) +
         "\n\n";
}

}  // namespace dragoman
