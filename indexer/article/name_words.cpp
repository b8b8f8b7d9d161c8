#include "indexer/article/name_words.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "indexer/article/lines.h"

namespace dragoman {
namespace {

constexpr std::size_t kLongestName = 240;  // bytes
constexpr std::size_t kMostNameWords = 9;
constexpr std::size_t kMostCaselessWords = 4;

UChar32 first_letter(std::string_view word) {
  if (word.empty()) return 0;
  std::int32_t at = 0;
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(reinterpret_cast<const std::uint8_t*>(word.data()), at,
                  static_cast<std::int32_t>(word.size()), c);
  return c;
}

bool is_small_name_word(std::string_view word) {
  constexpr std::string_view kSmall[] = {
      "and", "und", "et",  "y",   "e",   "i",   "ve",  "en",  "och", "og",  "și",
      "és",  "dan", "và",  "de",  "del", "di",  "da",  "do",  "dos", "des", "van",
      "von", "der", "den", "ter", "af",  "bin", "ben", "ibn", "al",  "el",  "abu",
      "in",  "for", "of",  "the", "и",   "та",  "й",   "la",  "le",  "du",  "και"};
  // el-Haddad
  const std::size_t hyphen = word.find('-');
  const bool has_article = hyphen < 4 && u_isupper(first_letter(word.substr(hyphen + 1))) != 0;
  return has_article ||
         std::find(std::begin(kSmall), std::end(kSmall), strip(word, ",")) != std::end(kSmall);
}

}  // namespace

std::string_view strip(std::string_view text, std::string_view characters) {
  const std::size_t begin = text.find_first_not_of(characters);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(characters) + 1 - begin);
}

std::string_view strip_marks(std::string_view text, std::span<const std::string_view> marks) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view mark : marks) {
      if (text.starts_with(mark)) {
        text.remove_prefix(mark.size());
        again = true;
      }
      if (text.ends_with(mark)) {
        text.remove_suffix(mark.size());
        again = true;
      }
    }
  }
  return text;
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::string_view drop_opening(std::string_view text, std::size_t opening) {
  std::size_t at = text.find(' ');
  while (at != std::string_view::npos && fold_line(text.substr(0, at)).size() < opening) {
    at = text.find(' ', at + 1);
  }
  return at == std::string_view::npos ? std::string_view() : strip(text.substr(at), " ");
}

bool has_case(std::string_view word) {
  const UChar32 c = first_letter(word);
  return u_islower(c) != 0 || u_isupper(c) != 0;
}

bool begins_like_name(std::string_view word) {
  return u_islower(first_letter(word)) == 0;
}

bool is_short_name(std::string_view name) {
  return !name.empty() && name.size() <= kLongestName &&
         split_words(name).size() <= kMostNameWords && !ends_sentence(name);
}

bool looks_like_name(std::string_view name) {
  if (!is_short_name(name) || name.find_first_of("0123456789\"") != std::string_view::npos) {
    return false;
  }
  const std::vector<std::string_view> words = split_words(name);
  if (!has_case(name) && words.size() > kMostCaselessWords) return false;
  return begins_like_name(words.front()) &&
         std::all_of(words.begin(), words.end(), [](std::string_view word) {
           return begins_like_name(word) || is_small_name_word(word);
         });
}

}  // namespace dragoman
