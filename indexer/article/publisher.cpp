#include "indexer/article/publisher.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "indexer/article/byline.h"
#include "indexer/article/credit_words.h"
#include "indexer/article/date.h"
#include "indexer/article/name_words.h"
#include "indexer/article/outlet.h"

namespace dragoman {
namespace {

constexpr std::size_t kLongestPublisherLine = 300;  // bytes
constexpr std::size_t kMostOutletWords = 5;
constexpr std::size_t kMostTitleWords = 3;
constexpr std::size_t kLinesBelowText = 20;  // looked at for a copyright
constexpr std::size_t kYearDigits = 4;
// An opening of so many words says what was published: "This article first appeared in".
constexpr std::ptrdiff_t kFewestSubjectWords = 5;
constexpr std::string_view kQuotes[] = {" ", ":", ".", "\"", "“", "”", "„", "«", "»", "《", "》"};

const CreditWords& words_of_credits() {
  return CreditWords::instance();
}

bool is_domain(std::string_view word) {
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  constexpr std::string_view kOthers = "0123456789-.";
  const std::size_t dot = word.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || word.size() - dot < 3) return false;
  const bool ends_well = word.find_first_not_of(kLetters, dot + 1) == std::string_view::npos;
  return ends_well && std::all_of(word.begin(), word.end(), [&](char c) {
           return kLetters.find(c) != std::string_view::npos ||
                  kOthers.find(c) != std::string_view::npos;
         });
}

std::string_view without_the(std::string_view name) {
  for (const std::string_view the : {"the ", "la ", "le ", "il ", "el ", "der ", "die ", "dem "}) {
    if (name.starts_with(the)) return name.substr(the.size());
  }
  return name;
}

// In Russian and its like only the first word of a title has a capital: "Вечерний маяк".
bool is_title_of_one_capital(std::string_view name) {
  const auto first = static_cast<unsigned char>(name.empty() ? '\0' : name.front());
  const bool is_cyrillic = first == 0xD0 || first == 0xD1;
  return is_cyrillic && is_short_name(name) && begins_like_name(name) &&
         split_words(name).size() <= kMostTitleWords &&
         name.find_first_of("0123456789") == std::string_view::npos;
}

bool is_outlet_name(std::string_view name) {
  const std::vector<std::string_view> words = split_words(name);
  if (name.find(':') != std::string_view::npos) return false;
  const bool plain = is_domain(name) || (words.size() <= kMostOutletWords &&
                                         (looks_like_name(name) || is_title_of_one_capital(name)));
  return plain && !is_agency_line(name) && !is_agency_line(without_the(name)) &&
         std::none_of(words.begin(), words.end(), [](std::string_view word) {
           return words_of_credits().is_company(fold_line(word));
         });
}

bool has_outlet_word(std::string_view name) {
  const std::vector<std::string_view> words = split_words(name);
  return is_domain(name) ||
         (words.size() > 1 && std::any_of(words.begin(), words.end(), [](std::string_view word) {
            return words_of_credits().is_outlet(fold_line(word));
          }));
}

// The pieces of a line of the page's foot, which stops, bars and dashes part.
std::vector<std::string_view> split_foot(std::string_view line) {
  std::vector<std::string_view> pieces;
  while (!line.empty()) {
    std::size_t end = line.size();
    std::size_t next = line.size();
    for (const std::string_view bar :
         {". ", "|", "•", "·", " - ", " – ", " — ", ", ", "。", "；", "，"}) {
      const std::size_t at = line.find(bar);
      if (at < end) {
        end = at;
        next = at + bar.size();
      }
    }
    pieces.push_back(strip(line.substr(0, end), " ."));
    line.remove_prefix(next);
  }
  return pieces;
}

bool is_year(std::string_view folded) {
  return folded.size() >= kYearDigits &&
         folded.find_first_not_of("0123456789 ") == std::string_view::npos;
}

// What of a piece of the foot claims a copyright, and what is left of it.
struct CopyrightPiece {
  bool sign = false;
  bool year = false;
  bool rights = false;
  std::string rest;
};

// `piece` without the phrase that reserves rights, cut out word by word as it stands there.
std::string without_rights(std::string_view piece, CopyrightPiece& found) {
  const std::string folded = fold_line(piece);
  const std::string_view phrase = words_of_credits().find_rights(folded);
  found.rights = !phrase.empty();
  if (phrase.empty()) return std::string(piece);
  const std::size_t at = folded.find(phrase);
  const std::string_view from = at == 0 ? piece : drop_opening(piece, at - 1);
  const std::string_view after = drop_opening(from, phrase.size());
  std::string rest(piece.substr(0, piece.size() - from.size()));
  return (rest += ' ') += after;
}

CopyrightPiece read_piece(std::string_view text) {
  constexpr std::string_view kSigns[] = {"©"};
  CopyrightPiece found;
  const std::string piece = without_rights(text, found);
  for (const std::string_view word : split_words(piece)) {
    const std::string folded = fold_line(word);
    const bool year = is_year(folded);
    const bool sign = folded == "c" || folded == "copyright" || word.starts_with("©");
    found.year = found.year || year;
    found.sign = found.sign || sign;
    const std::string_view part = strip_marks(word, kSigns);
    const bool opens = found.rest.empty() && folded == "by";
    if (folded.empty() || folded == "c" || folded == "copyright" || year || opens) continue;
    if (!found.rest.empty()) found.rest += ' ';
    found.rest += part;
  }
  return found;
}

// The first line that no paragraph of the article follows.
std::size_t end_of_text(const Page& page) {
  std::size_t end = page.lines.size();
  while (end > 0) {
    const Line& line = page.lines[end - 1];
    if (!line.kind && is_paragraph(page, line)) break;
    --end;
  }
  return end;
}

void take_copyright(const Page& page, Article& article) {
  const std::size_t size = page.lines.size();
  const std::size_t end = end_of_text(page);
  const std::size_t first = std::max(end, size - std::min(size, kLinesBelowText));
  for (std::size_t i = size; i > first && article.source.empty(); --i) {
    if (page.lines[i - 1].kind == ZoneKind::Furniture) {
      article.source = read_copyright(page.of(page.lines[i - 1]));
    }
  }
}

// "London, the diary of a keeper sold well": no outlet's name, after which but a date follows.
bool goes_on(std::string_view text) {
  const std::size_t comma = text.find(',');
  return comma != std::string_view::npos && !has_outlet_word(text.substr(0, comma)) &&
         !read_date_line(text.substr(comma + 1));
}

// The last unmarked line, if it says who published what is above.
std::optional<std::size_t> find_closing_line(const Page& page) {
  std::size_t last = page.lines.size();
  while (last > 0 && page.lines[last - 1].kind) --last;
  if (last < 2) return {};
  const Line& line = page.lines[last - 1];
  const std::string_view text = page.of(line);
  const bool apart = line.gap || !begins_like_name(text) || !has_case(text);
  return apart && !read_closing_outlet(text).empty() ? std::optional(last - 1) : std::nullopt;
}

void take_source(Page& page, Article& article, std::size_t at, std::string name) {
  page.lines[at].kind = ZoneKind::Credit;
  if (article.source.empty()) article.source = std::move(name);
}

}  // namespace

std::string read_first_publisher(std::string_view line) {
  if (line.size() > kLongestPublisherLine) return {};
  const bool is_sentence = ends_sentence(line);
  line = strip(line, " ()[]*_.");
  const std::string folded = fold_line(line);
  const std::size_t opening = words_of_credits().first_opening(folded);
  if (opening == 0) return {};
  // "转载自：灯塔报" has no space there.
  const std::size_t colon = line.find("：");
  const std::string_view rest = colon == std::string_view::npos
                                    ? drop_opening(line, opening - 1)
                                    : line.substr(colon + std::string_view("：").size());
  std::string_view name = before_bar(strip_marks(rest, kQuotes));
  const bool names_subject =
      std::count(folded.data(), folded.data() + opening, ' ') >= kFewestSubjectWords;
  if (is_sentence && !names_subject && goes_on(name)) return {};
  for (const std::string_view end : {",", " on ", " am "}) name = name.substr(0, name.find(end));
  name = without_the(strip_marks(name, kQuotes));
  return is_outlet_name(name) ? std::string(name) : std::string();
}

std::string read_closing_outlet(std::string_view line) {
  if (line.size() > kLongestPublisherLine || ends_sentence(line)) return {};
  for (const std::string_view dash : {"—", "–", "--", "-"}) {
    if (line.starts_with(dash)) line.remove_prefix(dash.size());
  }
  const std::string_view name = strip(line, " ()[]/*_");
  const std::string first = fold_line(name.substr(0, name.find(' ')));
  if (words_of_credits().opens_no_outlet(first) || !has_outlet_word(name)) return {};
  return is_outlet_name(name) ? std::string(name) : std::string();
}

std::string read_copyright(std::string_view line) {
  if (line.size() > kLongestPublisherLine) return {};
  std::string name;
  bool sign = false;
  bool owned = false;
  for (const std::string_view text : split_foot(line)) {
    const CopyrightPiece piece = read_piece(text);
    // The owner stands beside the sign, or in the next piece where there is but a year.
    const bool may_name = piece.sign || piece.rights || piece.year || (sign && name.empty());
    sign = sign || piece.sign || piece.rights;
    owned = owned || piece.year || piece.rights;
    if (name.empty() && may_name && is_outlet_name(piece.rest)) name = piece.rest;
  }
  return sign && owned ? name : std::string();
}

void judge_publisher(Page& page, Article& article) {
  for (const std::size_t i : find_edge_lines(page)) {
    std::string name = read_first_publisher(page.of(page.lines[i]));
    if (!name.empty()) take_source(page, article, i, std::move(name));
  }
  if (const auto closing = find_closing_line(page)) {
    take_source(page, article, *closing, read_closing_outlet(page.of(page.lines[*closing])));
  }
  take_copyright(page, article);
}

}  // namespace dragoman
