#include "indexer/article/translation_words.h"

#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "common/text/embedded.h"
#include "indexer/article/lines.h"
#include "indexer/article/name_words.h"
#include "indexer/article/word_list.h"

namespace dragoman {

std::span<const EmbeddedFile> embedded_translation();

namespace {

// Letters of a name: so many must be there, so many may be missing, or follow.
constexpr std::size_t kFewestSame = 4;
constexpr std::size_t kMostMissing = 3;
constexpr std::size_t kMostMore = 5;

std::size_t count_letters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & '\xC0') != '\x80'; }));
}

// How many letters `word` has in common with `name`, if only their endings differ; else 0.
std::size_t same_letters(std::string_view word, std::string_view name) {
  const std::size_t shorter = std::min(word.size(), name.size());
  const auto at = std::mismatch(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(shorter),
                                name.begin());
  const auto same_bytes = static_cast<std::size_t>(at.first - word.begin());
  const std::size_t same = count_letters(word.substr(0, same_bytes));
  const bool near = same >= kFewestSame && count_letters(name) <= same + kMostMissing &&
                    count_letters(word) <= same + kMostMore;
  return near ? same : 0;
}

std::string display_name(const std::string& code, const std::string& locale) {
  constexpr std::int32_t kLongest = 100;
  UChar buffer[kLongest];
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t length =
      uloc_getDisplayLanguage(code.c_str(), locale.c_str(), buffer, kLongest, &status);
  // Where ICU knows no name it gives the code, and a warning.
  if (U_FAILURE(status) != 0 || status == U_USING_DEFAULT_WARNING) return {};
  std::string name;
  icu::UnicodeString(buffer, length).toUTF8String(name);
  return fold_line(name);
}

// `text` folded, with the spaces at its ends as they are; an apostrophe folds to one.
std::string fold_with_spaces(std::string_view text) {
  std::string out = text.starts_with(' ') ? " " : "";
  out += fold_line(text);
  const bool parted = text.ends_with(' ') || text.ends_with('\'');
  if (parted && out != " ") out += ' ';
  return out;
}

}  // namespace

const TranslationWords& TranslationWords::instance() {
  static const TranslationWords words;
  return words;
}

TranslationWords::TranslationWords() {
  for (const EmbeddedFile& file : embedded_translation()) {
    for_each_entry(file.content,
                   [&](std::string_view kind, std::string_view phrase) { add(kind, phrase); });
  }
  for (const TranslationPhrase& phrase : phrases_) {
    if (!names_.contains(phrase.locale)) add_names(phrase.locale);
  }
}

void TranslationWords::add(std::string_view kind, std::string_view phrase) {
  if (kind == "opening") {
    openings_.push_back(fold_line(phrase) + ' ');
  } else if (kind == "follower") {
    followers_.push_back(fold_line(phrase) + ' ');
  } else if (kind == "languages") {
    for (const std::string_view code : split_words(phrase)) codes_.emplace_back(code);
  } else if (kind == "same") {
    same_.emplace_back(phrase.substr(3), phrase.substr(0, 2));
  } else if (kind == "name") {
    other_names_.push_back({fold_line(phrase.substr(3)), std::string(phrase.substr(0, 2))});
  } else {
    add_phrase(kind, phrase);
  }
}

void TranslationWords::add_phrase(std::string_view locale, std::string_view phrase) {
  const std::size_t star = phrase.find('*');
  if (star == std::string_view::npos) return;
  phrases_.push_back({std::string(locale), fold_with_spaces(phrase.substr(0, star)),
                      fold_with_spaces(phrase.substr(star + 1))});
}

void TranslationWords::add_names(const std::string& locale) {
  std::vector<LanguageName>& names = names_[locale];
  names = other_names_;
  for (const std::string& code : codes_) {
    std::string name = display_name(code, locale);
    const auto same = std::ranges::find(same_, code, &std::pair<std::string, std::string>::first);
    if (!name.empty())
      names.push_back({std::move(name), same == same_.end() ? code : same->second});
  }
}

FoundLanguage TranslationWords::find_language(const std::string& locale, std::string_view folded,
                                              bool whole_word) const {
  const auto names = names_.find(locale);
  if (names == names_.end()) return {};
  const std::string_view word = folded.substr(0, folded.find(' '));
  FoundLanguage found;
  std::size_t most_same = 0;
  for (const LanguageName& language : names->second) {
    const std::string& name = language.name;
    const bool whole = folded.starts_with(name);
    const std::size_t same = whole ? count_letters(name) : same_letters(word, name);
    if (same <= most_same) continue;
    const bool to_end = !whole || (whole_word && name.size() < word.size());
    if (whole && to_end && count_letters(word) > same + kMostMore) continue;
    most_same = same;
    found = {language.code, to_end ? word.size() : name.size()};
  }
  return found;
}

std::string_view TranslationWords::without_opening(std::string_view folded) const {
  for (const std::string& opening : openings_) {
    if (folded.starts_with(opening)) folded.remove_prefix(opening.size());
  }
  return folded;
}

bool TranslationWords::may_follow(std::string_view folded) const {
  return std::any_of(followers_.begin(), followers_.end(),
                     [&](const std::string& word) { return folded.starts_with(word); });
}

}  // namespace dragoman
