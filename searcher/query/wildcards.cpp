#include "searcher/query/wildcards.h"

#include <algorithm>

#include "searcher/query/characters.h"

namespace dragoman {
namespace {

constexpr std::string_view kWildcards = "*?";

// Wildcards as ASCII has them, a row of stars as one.
std::string plain_wildcards(std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const Character c = character_at(word, at);
    if (c.value == U'*') {
      if (!out.ends_with('*')) out += '*';
    } else if (is_east_asian_question_mark(word, at)) {
      out += ' ';
    } else if (c.value == U'?') {
      out += '?';
    } else {
      out += word.substr(at, c.next - at);
    }
    at = c.next;
  }
  return out;
}

bool has_letter(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const Character c = character_at(word, at);
    if (is_letter_or_figure(c.value)) return true;
    at = c.next;
  }
  return false;
}

// Without the signs at its ends that are neither letters nor wildcards: (`'harb*'.`).
std::string without_outer_signs(std::string_view word) {
  std::size_t begin = word.size();
  std::size_t end = 0;
  for (std::size_t at = 0; at < word.size();) {
    const Character c = character_at(word, at);
    if (is_letter_or_figure(c.value) || c.value == U'*' || c.value == U'?') {
      begin = std::min(begin, at);
      end = c.next;
    }
    at = c.next;
  }
  return std::string(word.substr(begin, end - begin));
}

WildcardWord without_letters(const std::string& word) {
  if (word.find('*') != std::string::npos) return {WildcardKind::LoneStar, "*"};
  if (word.find('?') != std::string::npos) return {WildcardKind::Punctuation, {}};
  return {WildcardKind::Word, word};
}

}  // namespace

bool is_east_asian_question_mark(std::string_view text, std::size_t at) {
  const Character c = character_at(text, at);
  return c.value == U'?' && c.next - at > 1 && is_east_asian_letter(character_before(text, at)) &&
         is_east_asian_letter(character_at(text, c.next).value);
}

WildcardWord read_wildcards(std::string_view word) {
  std::string plain = plain_wildcards(word);
  if (plain.find_first_of(kWildcards) == std::string::npos) {
    return {WildcardKind::Word, std::string(word)};
  }
  if (!has_letter(plain)) return without_letters(plain);
  const std::size_t letters = plain.find_last_not_of("?!.:;,'\"") + 1;
  const bool address = plain.find("://") != std::string::npos;
  const bool punctuation =
      plain.find('*') == std::string::npos && (address || plain.find('?') >= letters);
  if (punctuation) {
    const bool has_end = plain.find('?', letters) != std::string::npos;
    return {WildcardKind::Word, has_end ? plain.substr(0, letters) : plain};
  }
  return {WildcardKind::Pattern, without_outer_signs(plain)};
}

WildcardPhrase read_phrase_wildcards(std::string_view phrase) {
  WildcardPhrase out;
  std::size_t word = 0;
  const auto add_word = [&](std::size_t end) {
    if (word == end) return;
    const WildcardWord read = read_wildcards(phrase.substr(word, end - word));
    if (read.kind == WildcardKind::LoneStar) {
      ++out.stars;
    } else {
      out.text += read.text;
    }
  };
  for (std::size_t at = 0; at < phrase.size();) {
    const Character c = character_at(phrase, at);
    if (is_space(c.value)) {
      add_word(at);
      out.text += phrase.substr(at, c.next - at);
      word = c.next;
    }
    at = c.next;
  }
  add_word(phrase.size());
  std::size_t begin = 0;
  while (begin < out.text.size() && is_space(character_at(out.text, begin).value)) {
    begin = character_at(out.text, begin).next;
  }
  std::size_t end = out.text.size();
  while (end > begin && is_space(character_before(out.text, end))) {
    do --end;
    while ((static_cast<unsigned char>(out.text[end]) & 0xC0U) == 0x80U);
  }
  out.text = out.text.substr(begin, end - begin);
  return out;
}

}  // namespace dragoman
