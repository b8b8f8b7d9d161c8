#include "indexer/article/translation_note.h"

#include <algorithm>

#include "indexer/article/name_words.h"
#include "indexer/article/outlet.h"
#include "indexer/article/translation_words.h"

namespace dragoman {
namespace {

constexpr std::size_t kLongestNote = 400;  // bytes
constexpr std::size_t kMostFollowingWords = 8;

constexpr std::string_view kAround = " ()[]*_\"";

// `line` up to what ends its first clause.
std::string_view first_clause(std::string_view line) {
  for (const std::string_view end :
       {".", ",", ";", ":", "(", ")", "|", " - ", "–", "—", "。", "，", "：", "（", "）", "،"}) {
    line = line.substr(0, line.find(end));
  }
  return line;
}

// Whether a note may go on so, after the language's name: "by Lena Voss".
bool may_end_so(std::string_view rest) {
  if (rest.empty()) return true;
  if (!rest.starts_with(' ')) return false;
  rest.remove_prefix(1);
  return TranslationWords::instance().may_follow(rest) &&
         split_words(rest).size() <= kMostFollowingWords;
}

// The code of the language that `folded` says, where it is said by `phrase`.
std::string_view match_phrase(const TranslationPhrase& phrase, std::string_view folded) {
  if (!folded.starts_with(phrase.before)) return {};
  folded.remove_prefix(phrase.before.size());
  // Most lines of a language whose phrases begin with the name are told apart by their end.
  if (folded.find(phrase.after) == std::string_view::npos) return {};
  const bool whole_word = phrase.after.empty() || phrase.after.starts_with(' ');
  const FoundLanguage language =
      TranslationWords::instance().find_language(phrase.locale, folded, whole_word);
  if (language.code.empty()) return {};
  folded.remove_prefix(language.length);
  if (!folded.starts_with(phrase.after)) return {};
  folded.remove_prefix(phrase.after.size());
  return may_end_so(folded) ? language.code : std::string_view();
}

// "Translated from Arabic, the word means a base."
bool goes_on_as_sentence(std::string_view line, std::string_view rest) {
  const bool comma = rest.starts_with(",") || rest.starts_with("،") || rest.starts_with("，");
  return comma && ends_sentence(line);
}

// After a colon a translator's name may follow, and nothing else.
bool is_followed_well(std::string_view rest) {
  for (const std::string_view colon : {":", "："}) {
    if (rest.starts_with(colon)) return looks_like_name(strip(rest.substr(colon.size()), kAround));
  }
  return true;
}

}  // namespace

std::optional<std::string> read_translation_note(std::string_view line) {
  if (line.size() > kLongestNote) return {};
  line = strip(line, kAround);
  const std::string_view clause = first_clause(line);
  const TranslationWords& words = TranslationWords::instance();
  const std::string folded = fold_line(clause);
  const std::string_view note = words.without_opening(folded);
  const std::string_view rest = line.substr(clause.size());
  const bool names_subject = note.size() < folded.size();  // "This article was"
  if (!names_subject && goes_on_as_sentence(line, rest)) return {};
  for (const TranslationPhrase& phrase : words.phrases()) {
    const std::string_view code = match_phrase(phrase, note);
    if (code.empty()) continue;
    if (!is_followed_well(rest)) return {};
    return std::string(code);
  }
  return {};
}

void judge_translation_note(Page& page, Article& article) {
  const auto take = [&](const std::string& language) {
    if (article.source_lang.empty() && language != page.lang) article.source_lang = language;
  };
  for (const std::size_t i : find_edge_lines(page)) {
    Line& line = page.lines[i];
    const auto language = read_translation_note(page.of(line));
    if (!language) continue;
    line.kind = ZoneKind::Credit;
    take(*language);
  }
  // Markup sets such a note apart as a box of the page.
  for (std::size_t i = 0; i < page.lines.size() && article.source_lang.empty(); ++i) {
    const bool is_set_apart =
        page.lines[i].kind == ZoneKind::Furniture || page.lines[i].kind == ZoneKind::Credit;
    if (!is_set_apart) continue;
    if (const auto language = read_translation_note(page.of(page.lines[i]))) take(*language);
  }
}

}  // namespace dragoman
