#include "searcher/output/text.h"

#include <cstdio>

#include "common/cli/printable.h"
#include "searcher/output/text_concordance.h"
#include "searcher/output/text_counts.h"
#include "searcher/output/text_marks.h"

namespace dragoman {
namespace {

constexpr std::string_view kIndent = "    ";
constexpr std::size_t kMostCopies = 3;

std::string line(const std::string& text) {
  return std::string(kIndent) + text + '\n';
}

std::string facts(const Hit& hit, const TextMarks& marks) {
  char score[32];
  std::snprintf(score, sizeof score, "%.2f", hit.score);
  return std::string(marks.dim_on) + known_facts(hit.article, marks) + score +
         std::string(marks.dim_off);
}

std::string title(const Hit& hit, const TextMarks& marks) {
  std::string marked = mark_text(hit.title.text, hit.title.matches, marks, marks.title_on);
  return isolated(marked += marks.title_off, hit.title.text, marks);
}

std::string copies(const Hit& hit, const TextMarks& marks) {
  std::string out;
  std::size_t shown = 0;
  for (const Copy& copy : hit.copies) {
    if (++shown > kMostCopies) break;
    std::string text = "same text: ";
    if (!copy.source.empty()) {
      (text += isolated(printable(copy.source), copy.source, marks)) += marks.separator;
    }
    if (!copy.date.empty()) (text += printable(copy.date)) += marks.separator;
    out += line(text + printable(copy.path));
  }
  if (hit.copy_count > kMostCopies) {
    out += line("and " + std::to_string(hit.copy_count - kMostCopies) + " more with the same text");
  }
  return out;
}

std::string score_parts(const Hit& hit) {
  std::string out;
  for (const ScorePart& part : hit.parts) {
    char score[32];
    std::snprintf(score, sizeof score, "%10.4f  ", part.score);
    out += line(score + printable(part.part));
  }
  return out;
}

std::string hit_block(const Hit& hit, const TextMarks& marks, std::size_t columns) {
  std::string out = std::to_string(hit.rank) + ". " + title(hit, marks) + '\n';
  out += line(facts(hit, marks)) + line(printable(hit.article.key));
  if (hit.concordance.empty() && hit.concordance_left_out == 0) {
    for (const Snippet& snippet : hit.snippets) {
      const std::string marked = mark_text(snippet.text, snippet.matches, marks, "");
      out += line(isolated(marked, snippet.text, marks));
    }
  } else {
    out += text_concordance(hit, marks, columns);
  }
  return out + copies(hit, marks) + score_parts(hit) + '\n';
}

std::string total_line(const SearchResult& result) {
  char took[32];
  std::snprintf(took, sizeof took, "%.1f", result.took_ms);
  const std::string about = result.total_is_exact ? "" : "about ";
  const std::string noun = result.total == 1 ? " hit" : " hits";
  std::string out = about + std::to_string(result.total) + noun + " in " + took + " ms";
  if (!result.next.empty() && !result.hits.empty()) {
    out += "; --offset " + std::to_string(result.hits.back().rank) + " shows more";
  }
  return out + '\n';
}

std::string suggestions(const SearchResult& result, const TextMarks& marks) {
  std::string out;
  for (const Suggestion& suggestion : result.suggestions) {
    const std::string noun = suggestion.total == 1 ? " hit)" : " hits)";
    out += "did you mean: " + isolated(printable(suggestion.query), suggestion.query, marks) +
           " (" + std::to_string(suggestion.total) + noun + "\n";
  }
  return out;
}

std::string telling_words(const SearchResult& result, const TextMarks& marks) {
  std::string words;
  for (const TellingTerm& term : result.terms) {
    words += words.empty() ? "" : ", ";
    words += isolated(printable(term.form), term.form, marks);
  }
  return words.empty() ? words : "words that tell these hits from others: " + words + "\n\n";
}

std::string stages_text(const QueryStages& stages) {
  return "typed     " + printable(stages.typed) + "\nparsed    " + printable(stages.parsed) +
         "\nanalyzed  " + printable(stages.analyzed) + "\nxapian    " + printable(stages.xapian) +
         "\n\n";
}

}  // namespace

std::string text_hit(const Hit& hit, const OutputOptions& options) {
  return hit_block(hit, text_marks(options), options.columns);
}

std::string text_result(const SearchResult& result, const OutputOptions& options) {
  const TextMarks marks = text_marks(options);
  std::string out;
  if (result.stages) out += stages_text(*result.stages);
  for (const Hit& hit : result.hits) out += hit_block(hit, marks, options.columns);
  return out + text_counts(result, options) + telling_words(result, marks) + total_line(result) +
         suggestions(result, marks);
}

std::string text_count(const SearchResult& result, const OutputOptions& options) {
  const std::string counts = text_counts(result, options);
  return std::to_string(result.total) + '\n' + (counts.empty() ? "" : '\n' + counts);
}

}  // namespace dragoman
