#include "searcher/query/lexer.h"

#include <algorithm>
#include <utility>

#include "searcher/query/characters.h"
#include "searcher/query/query_field.h"

namespace dragoman {
namespace {

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_sign(char c) {
  return c == '+' || c == '-' || c == '=';
}

class Lexer {
 public:
  Lexer(std::string_view text, std::vector<QueryWarning>& warnings)
      : text_(text), warnings_(warnings) {}

  std::vector<Lexeme> run() {
    for (skip_space(); at_ < text_.size(); skip_space()) {
      const Character c = character_at(text_, at_);
      if (c.value == U'(' || c.value == U')') {
        push(c.value == U'(' ? LexemeKind::Open : LexemeKind::Close, {}, at_, at_ + 1);
      } else if (is_sign(text_[at_])) {
        read_signs();
      } else if (is_quote(c.value)) {
        read_phrase();
      } else if (is_delimiter(c.value)) {
        at_ = c.next;
      } else {
        read_word();
      }
    }
    return std::move(lexemes_);
  }

 private:
  char byte(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }

  void skip_space() {
    for (Character c = character_at(text_, at_); is_space(c.value); c = character_at(text_, at_)) {
      at_ = c.next;
    }
  }

  // Adds a lexeme and goes on after it.
  void push(LexemeKind kind, std::string_view text, std::size_t begin, std::size_t end) {
    lexemes_.push_back({kind, std::string(text), static_cast<std::uint32_t>(begin),
                        static_cast<std::uint32_t>(end)});
    at_ = end;
  }

  void warn(std::size_t begin, std::size_t end, std::string message) {
    add_warning(warnings_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
                std::move(message));
  }

  // Directly after a sign or a field's colon: what stands here is an operand, so that -OR is
  // the word, and nothing here is a field if a field is just before.
  bool directly_after(std::initializer_list<LexemeKind> kinds) const {
    return !lexemes_.empty() && lexemes_.back().end == at_ &&
           std::ranges::find(kinds, lexemes_.back().kind) != kinds.end();
  }

  bool at_start_of_word() const {
    return at_ == 0 || text_[at_ - 1] == '(' ||
           directly_after({LexemeKind::Plus, LexemeKind::Minus, LexemeKind::Field}) ||
           is_space(character_before(at_));
  }

  char32_t character_before(std::size_t at) const {
    std::size_t begin = at - 1;
    while (begin > 0 && (static_cast<unsigned char>(text_[begin]) & 0xC0U) == 0x80U) --begin;
    return character_at(text_, begin).value;
  }

  // Whether something that an operator can belong to begins at `at`.
  bool operand_at(std::size_t at) const {
    const char32_t c = character_at(text_, at).value;
    return c != 0 && !is_space(c) && !is_delimiter(c) && c != U')' && c != U'*' && c != U'+' &&
           c != U'-';
  }

  // A run of + - =. A single sign before an operand is an operator, and so is + or - before =.
  void read_signs() {
    std::size_t end = at_;
    while (is_sign(byte(end))) ++end;
    const std::string_view signs = text_.substr(at_, end - at_);
    const bool operand = at_start_of_word() && operand_at(end);
    if (operand && signs.find_first_not_of('=') == std::string_view::npos) {
      read_form(end);
    } else if (operand && signs.front() != '=' && (signs.size() == 1 || signs[1] == '=') &&
               !directly_after({LexemeKind::Field})) {
      push_sign(signs.front());
    } else {
      if (at_start_of_word()) warn_of_signs(end);
      at_ = end;
    }
  }

  void push_sign(char sign) {
    push(sign == '+' ? LexemeKind::Plus : LexemeKind::Minus, {}, at_, at_ + 1);
  }

  void warn_of_signs(std::size_t end) {
    warn(at_, end,
         "'" + std::string(text_.substr(at_, std::min<std::size_t>(end - at_, 3))) +
             "' is no operator here and is ignored; write +word, -word or =word without a space");
  }

  // The form whose word begins at `word`, after one = or more.
  void read_form(std::size_t word) {
    if (word - at_ > 1) {
      warn(at_, word, "'==' is read as '=', the word in any case; nothing tells case apart yet");
    }
    const std::size_t begin = at_;
    at_ = word;
    const std::size_t end = word_end();
    if (end == word) {
      warn(begin, word, "'=' stands before single words only and is ignored here");
      return;
    }
    push(LexemeKind::Form, text_.substr(word, end - word), begin, end);
  }

  void read_phrase() {
    const std::size_t begin = at_;
    const std::size_t inside = character_at(text_, at_).next;
    std::size_t closing = inside;
    while (closing < text_.size() && !quote_ends_at(closing)) {
      closing = character_at(text_, closing).next;
    }
    if (closing == text_.size()) {
      warn(begin, inside, "this quote is never closed; the phrase is taken to the end");
    }
    const std::string_view phrase = text_.substr(inside, closing - inside);
    const std::size_t end = character_at(text_, closing).next;
    const bool blank = std::ranges::all_of(phrase, [](char c) { return c == ' '; });
    if (blank) {
      warn(begin, end, "there is nothing between these quotes; they are ignored");
      at_ = end;
      return;
    }
    if (phrase.find('*') != std::string_view::npos) {
      warn(begin, end, "a star within quotes is ignored; write word* outside of them");
    }
    push(LexemeKind::Phrase, phrase, begin, end);
  }

  // A quote at `at`, but for the gershayim of a Hebrew abbreviation, between two letters.
  bool quote_ends_at(std::size_t at) const {
    const Character c = character_at(text_, at);
    if (!is_quote(c.value)) return false;
    return at == 0 || !is_hebrew_letter(character_before(at)) ||
           !is_hebrew_letter(character_at(text_, c.next).value);
  }

  bool separates_at(std::size_t at, const Character& c) const {
    if (!is_delimiter(c.value)) return false;
    return c.value != U',' || at == 0 || !is_ascii_digit(text_[at - 1]) ||
           !is_ascii_digit(byte(c.next));
  }

  // Where the word that begins at at_ ends.
  std::size_t word_end() const {
    std::size_t end = at_;
    while (end < text_.size()) {
      const Character c = character_at(text_, end);
      if (is_space(c.value) || c.value == U'(' || c.value == U')' || quote_ends_at(end) ||
          separates_at(end, c)) {
        break;
      }
      end = c.next;
    }
    return end;
  }

  void read_word() {
    const bool value = directly_after({LexemeKind::Field});
    const bool operand = value || directly_after({LexemeKind::Plus, LexemeKind::Minus});
    if (!value && read_field()) return;
    const std::size_t end = word_end();
    const std::string_view word = text_.substr(at_, end - at_);
    if (!operand && (word == "AND" || word == "OR" || word == "NOT")) {
      push(word == "AND"  ? LexemeKind::And
           : word == "OR" ? LexemeKind::Or
                          : LexemeKind::Not,
           {}, at_, end);
    } else if (word.find('*') != std::string_view::npos) {
      read_stars(word, end);
    } else {
      push(LexemeKind::Word, word, at_, end);
    }
  }

  void read_stars(std::string_view word, std::size_t end) {
    const std::size_t last = word.find_last_not_of('*');
    const std::string_view rest = word.substr(0, last == std::string_view::npos ? 0 : last + 1);
    if (rest.empty()) {
      warn(at_, end, "a star alone is ignored; write at least two letters before it");
      at_ = end;
      return;
    }
    if (rest.find('*') != std::string_view::npos) {
      warn(at_, end, "a star works only at the end of a word; the others are ignored");
    }
    push(rest.size() == word.size() ? LexemeKind::Word : LexemeKind::Prefix, rest, at_, end);
  }

  // `name:` directly before a value. An unknown name counts only before a letter, a figure, a
  // quote or a bracket, so that addresses (http://...) stay words.
  bool read_field() {
    std::size_t colon = at_;
    while (is_ascii_letter(byte(colon)) || byte(colon) == '_') ++colon;
    if (colon == at_ || byte(colon) != ':') return false;
    const std::string_view name = text_.substr(at_, colon - at_);
    if (find_query_field(name) != nullptr) {
      if (operand_at(colon + 1)) {
        push(LexemeKind::Field, name, at_, colon + 1);
        return true;
      }
      warn(at_, colon + 1,
           std::string(name) + ": has no value and is read as a word; write " + std::string(name) +
               ":word without a space");
      push(LexemeKind::Word, name, at_, colon + 1);
      return true;
    }
    const char32_t next = character_at(text_, colon + 1).value;
    if (next < 0x80 && !is_ascii_letter(byte(colon + 1)) && !is_ascii_digit(byte(colon + 1)) &&
        next != U'"' && next != U'(') {
      return false;
    }
    warn(at_, colon + 1,
         "there is no field '" + std::string(name) +
             "', so it is read as a word; the fields are title, lang and source");
    push(LexemeKind::Field, name, at_, colon + 1);
    return true;
  }

  std::string_view text_;
  std::vector<QueryWarning>& warnings_;
  std::vector<Lexeme> lexemes_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<Lexeme> lex_query(std::string_view text, std::vector<QueryWarning>& warnings) {
  return Lexer(text, warnings).run();
}

std::vector<Lexeme> lex_plain(std::string_view text) {
  std::vector<Lexeme> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    Character c = character_at(text, at);
    while (end < text.size() && !is_space(c.value)) {
      end = c.next;
      c = character_at(text, end);
    }
    if (end > at) {
      words.push_back({LexemeKind::Word, std::string(text.substr(at, end - at)),
                       static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
      at = end;
    } else {
      at = c.next;
    }
  }
  return words;
}

}  // namespace dragoman
