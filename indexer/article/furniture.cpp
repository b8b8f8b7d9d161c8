#include "indexer/article/furniture.h"

#include <algorithm>
#include <string>
#include <vector>

#include "indexer/article/date.h"
#include "indexer/article/name_words.h"
#include "indexer/article/outlet.h"
#include "indexer/article/phrases.h"

namespace dragoman {
namespace {

constexpr std::size_t kLongestPhraseBytes = 1200;
constexpr std::size_t kLongestLeadBytes = 120;
constexpr std::size_t kLongestStepBytes = 80;
constexpr int kLongestLineColumns = 300;
// A trailer stands near the end: at most so many paragraphs (a reader's comment, a teaser)
// follow it, and no more than stand before it.
constexpr std::size_t kParagraphsAfterTrailer = 2;
// As many columns as a headline in a list of other articles may have.
constexpr int kListedLineColumns = 200;
constexpr std::string_view kCopyrightSign = "©";
constexpr std::size_t kMostOwnerWords = 5;  // and the sign

// "Comments (3)" and "3 comments" are "comments".
std::string_view without_counts(std::string_view folded) {
  constexpr std::string_view kCount = "0123456789 ";
  const std::size_t begin = folded.find_first_not_of(kCount);
  if (begin == std::string_view::npos) return {};
  return folded.substr(begin, folded.find_last_not_of(kCount) + 1 - begin);
}

// What may stand between a lead-in and the other article's name.
constexpr std::string_view kSeparators[] = {":", "：", " | ", " - ", " – ", " — ", " > ", " » "};

// The word before a colon, bar or dash, if it is one of `is_lead`.
template <typename IsLead>
bool has_lead_in(std::string_view line, const IsLead& is_lead) {
  for (const std::string_view separator : kSeparators) {
    const std::size_t at = line.substr(0, kLongestLeadBytes).find(separator);
    if (at == std::string_view::npos) continue;
    const std::string lead = fold_line(line.substr(0, at));
    if (!lead.empty() && is_lead(lead)) return true;
  }
  return false;
}

// "Home > News > Region": short steps from a first page downwards.
bool is_breadcrumb(std::string_view line) {
  for (const std::string_view step : {" > ", " » ", " › ", " / "}) {
    std::size_t at = line.find(step);
    const bool quotes = step == " » " && line.find("«") != std::string_view::npos;
    if (at == std::string_view::npos || quotes) continue;
    const std::string first = fold_line(line.substr(0, at));
    const bool from_home = FurniturePhrases::instance().is_line(first) ||
                           FurniturePhrases::instance().is_section(first);
    std::size_t steps = 0;
    for (; at != std::string_view::npos && at <= kLongestStepBytes; ++steps) {
      line.remove_prefix(at + step.size());
      at = line.find(step);
    }
    const bool all_short = at == std::string_view::npos && line.size() <= kLongestStepBytes;
    return all_short && (from_home || (steps > 1 && step != " / "));
  }
  return false;
}

// "Home | News | Sport": a menu on one line. Numbers would be those of a date.
bool is_bar_menu(std::string_view line) {
  const std::size_t at = line.find(" | ");
  return at != std::string_view::npos && line.size() <= 2 * kLongestStepBytes &&
         line.find_first_of("0123456789") == std::string_view::npos &&
         FurniturePhrases::instance().is_line(fold_line(line.substr(0, at)));
}

// "© 2024 Harbour Gazette", "© Harbour Gazette 2024": a year, or a name and no more than it.
bool names_owner(std::string_view line) {
  const std::string_view claim = strip(line.substr(kCopyrightSign.size()), " ");
  if (!claim.empty() && claim.front() >= '0' && claim.front() <= '9') return true;
  const std::size_t end = std::min(claim.find(". "), claim.find('|'));
  return looks_like_name(strip(claim.substr(0, end), "0123456789-,. "));
}

// "Copyright 1998 Harbour Gazette". In a sentence no number follows.
bool opens_with_copyright(std::string_view line, std::string_view folded) {
  constexpr std::string_view kWord = "copyright ";
  if (line.starts_with(kCopyrightSign)) {
    const bool is_few_words = split_words(line).size() <= kMostOwnerWords && !is_paragraph(line);
    if (is_few_words || names_owner(line)) return true;
  }
  if (!folded.starts_with(kWord)) return false;
  folded.remove_prefix(kWord.size());
  return folded.starts_with("c ") || folded.starts_with("19") || folded.starts_with("20");
}

// Paragraphs up to each line: [i] counts those before line i.
std::vector<std::size_t> count_paragraphs(const Page& page) {
  std::vector<std::size_t> counts(page.lines.size() + 1, 0);
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const bool counted = !page.lines[i].kind && is_paragraph(page, page.lines[i]);
    counts[i + 1] = counts[i] + (counted ? 1 : 0);
  }
  return counts;
}

bool is_furniture(std::string_view line, std::string_view folded, std::string_view phrase) {
  const FurniturePhrases& phrases = FurniturePhrases::instance();
  const auto is_lead = [&](std::string_view lead) { return phrases.is_lead(lead); };
  return phrases.is_line(phrase) || phrases.has_start(folded) || phrases.has_part(folded) ||
         (phrases.has_opener(folded) && !is_paragraph(line)) || has_lead_in(line, is_lead) ||
         is_breadcrumb(line) || is_bar_menu(line) || opens_with_copyright(line, folded) ||
         phrases.is_near_line(phrase);
}

bool stands_above_headline(const Page& page, const Line& line) {
  const std::string_view text = page.of(line);
  if (line.kind) return line.kind != ZoneKind::Headline;
  return FurniturePhrases::instance().is_section(fold_line(text)) || read_date_line(text) ||
         read_credit(text);
}

// Whether text follows the line and no other headline stands above it, so that it can be that.
bool may_be_headline(const Page& page, std::size_t at) {
  for (std::size_t i = 0; i < at; ++i) {
    if (!stands_above_headline(page, page.lines[i])) return false;
  }
  for (std::size_t i = at + 1; i < page.lines.size(); ++i) {
    if (!page.lines[i].kind && is_paragraph(page, page.lines[i])) return true;
  }
  return false;
}

// From the first trailer that stands near the end, every short line is furniture.
void judge_trailing_lines(Page& page, const std::vector<std::size_t>& trailers) {
  const std::vector<std::size_t> before = count_paragraphs(page);
  const auto near_end = [&](std::size_t i) {
    const std::size_t after = before.back() - before[i];
    return after <= kParagraphsAfterTrailer && after <= before[i] && before[i] > 0;
  };
  const auto first = std::find_if(trailers.begin(), trailers.end(), near_end);
  if (first == trailers.end()) return;
  for (std::size_t i = *first; i < page.lines.size(); ++i) {
    Line& line = page.lines[i];
    const bool is_short = line.columns <= kListedLineColumns && !is_paragraph(page, line);
    if (!line.kind && is_short) line.kind = ZoneKind::Furniture;
  }
}

}  // namespace

FurniturePhrase find_furniture_phrase(std::string_view line) {
  if (line.size() > kLongestPhraseBytes) return FurniturePhrase::None;
  const FurniturePhrases& phrases = FurniturePhrases::instance();
  const std::string folded = fold_line(line);
  const std::string_view phrase = without_counts(folded);
  if (phrases.is_trailer(phrase) || phrases.has_foot(folded)) return FurniturePhrase::Trailer;
  if (is_furniture(line, folded, phrase)) return FurniturePhrase::Line;
  if (phrases.is_near_trailer(phrase)) return FurniturePhrase::Trailer;
  const auto is_cue = [&](std::string_view lead) { return phrases.is_cue(lead); };
  const bool is_claim = line.starts_with(kCopyrightSign) && !is_paragraph(line);
  return is_claim || has_lead_in(line, is_cue) ? FurniturePhrase::Cue : FurniturePhrase::None;
}

void judge_furniture(Page& page) {
  std::vector<std::size_t> trailers;
  bool first_cue = true;  // where it can't be the headline, none below it can
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    Line& line = page.lines[i];
    if (line.kind || line.columns > kLongestLineColumns) continue;
    const FurniturePhrase phrase = find_furniture_phrase(page.of(line));
    const bool is_cue = phrase == FurniturePhrase::Cue;
    const bool headline = is_cue && first_cue && may_be_headline(page, i);
    if (is_cue) first_cue = false;
    if (phrase != FurniturePhrase::None && !headline) line.kind = ZoneKind::Furniture;
    if (phrase == FurniturePhrase::Trailer) trailers.push_back(i);
  }
  judge_trailing_lines(page, trailers);
}

void judge_repeated_headline(Page& page, std::size_t headline) {
  const std::string_view text = page.of(page.lines[headline]);
  const std::string folded = fold_line(text);
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    Line& line = page.lines[i];
    const std::string_view other = page.of(line);
    // Folding changes a line's length little: most are told apart without it.
    const bool alike = other.size() <= 2 * text.size() + 16 && text.size() <= 2 * other.size() + 16;
    if (i == headline || line.kind || !alike) continue;
    if (fold_line(other) == folded) line.kind = ZoneKind::Furniture;
  }
}

}  // namespace dragoman
