#include "searcher/query/lexer.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "searcher/query/characters.h"
#include "searcher/query/distance.h"
#include "searcher/query/field_name.h"
#include "searcher/query/operator_word.h"
#include "searcher/query/query_field.h"
#include "searcher/query/quotes.h"
#include "searcher/query/raw_value.h"
#include "searcher/query/regex_literal.h"
#include "searcher/query/suffix.h"
#include "searcher/query/typed_form.h"
#include "searcher/query/typed_word.h"
#include "searcher/query/wildcards.h"

namespace dragoman {
namespace {

bool is_sign(char32_t c) {
  return c == U'+' || c == U'-' || c == U'=';
}

class Lexer {
 public:
  Lexer(std::string_view text, std::vector<QueryWarning>& warnings)
      : text_(text), warnings_(warnings) {}

  std::vector<Lexeme> run() {
    for (skip_space(); at_ < text_.size(); skip_space()) read_next();
    return std::move(lexemes_);
  }

 private:
  char32_t value(std::size_t at) const { return character_at(text_, at).value; }

  void skip_space() {
    for (Character c = character_at(text_, at_); is_space(c.value); c = character_at(text_, at_)) {
      at_ = c.next;
    }
  }

  // Adds a lexeme and goes on after it.
  Lexeme& push(LexemeKind kind, std::string text, std::size_t begin, std::size_t end) {
    lexemes_.push_back({.kind = kind,
                        .text = std::move(text),
                        .begin = static_cast<std::uint32_t>(begin),
                        .end = static_cast<std::uint32_t>(end)});
    at_ = end;
    return lexemes_.back();
  }

  // Goes on after an operand that is left out, and leaves out the sign or NOT that it had, which
  // would otherwise belong to the next.
  void skip_operand(std::size_t end) {
    const auto negates = [](const Lexeme& lexeme) {
      return lexeme.kind == LexemeKind::Plus || lexeme.kind == LexemeKind::Minus ||
             lexeme.kind == LexemeKind::Not;
    };
    while (!lexemes_.empty() && negates(lexemes_.back())) lexemes_.pop_back();
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
    if (directly_after({LexemeKind::Plus, LexemeKind::Minus, LexemeKind::Field})) return true;
    const char32_t before = character_before(text_, at_);
    return before == 0 || before == U'(' || is_space(before) || is_delimiter(before);
  }

  // Whether something that an operator can belong to begins at `at`.
  bool operand_at(std::size_t at) const {
    const char32_t c = value(at);
    return c != 0 && !is_space(c) && !is_delimiter(c) && c != U')' && c != U'+' && c != U'-';
  }

  // The field whose value stands here, if it is one of those that take any sign.
  const Field* raw_field() const {
    if (!directly_after({LexemeKind::Field})) {
      return raw_groups_.empty() ? nullptr : raw_groups_.back();
    }
    const Field* field = find_query_field(lexemes_.back().text);
    return field != nullptr && takes_any_sign(*field) ? field : nullptr;
  }

  void read_next() {
    const Character c = character_at(text_, at_);
    if (c.value == U'(') {
      raw_groups_.push_back(raw_field());
      push(LexemeKind::Open, {}, at_, c.next);
    } else if (c.value == U')') {
      if (!raw_groups_.empty()) raw_groups_.pop_back();
      push(LexemeKind::Close, {}, at_, c.next);
      read_suffixes();
    } else if (read_quoted_range()) {
      return;
    } else if (const auto quotation = read_quotation(text_, at_, at_start_of_word())) {
      read_phrase(*quotation);
    } else if (const Field* field = raw_field()) {
      read_in_raw_group(*field);
    } else if (is_sign(c.value)) {
      read_signs();
    } else if (is_quote_at(text_, at_)) {
      warn(at_, c.next, "this quote was never opened and is ignored");
      at_ = c.next;
    } else if (is_delimiter(c.value) && is_list_of_values(c.next)) {
      warn_of_list(c.next);
      at_ = c.next;
    } else if (is_delimiter(c.value) || is_east_asian_question_mark(text_, at_)) {
      at_ = c.next;
    } else if (c.value != U'/' || !at_start_of_word() || !read_slashes()) {
      read_word();
    }
  }

  // A separator between a field's value and a word: lang:ar,fr.
  bool is_list_of_values(std::size_t next) const {
    const std::size_t count = lexemes_.size();
    return count > 1 && lexemes_[count - 1].end == at_ &&
           lexemes_[count - 2].kind == LexemeKind::Field &&
           find_query_field(lexemes_[count - 2].text) != nullptr &&
           lexemes_[count - 2].end == lexemes_[count - 1].begin && is_letter_or_figure(value(next));
  }

  void warn_of_list(std::size_t next) {
    const std::string& name = lexemes_[lexemes_.size() - 2].text;
    warn(at_, next,
         "this ends the value of " + name + ":, and what follows is read apart; write " + name +
             ":(a OR b)");
  }

  // A value that takes any sign, or in brackets after such a field one of several, with
  // operators between them.
  void read_in_raw_group(const Field& field) {
    const bool is_value = directly_after({LexemeKind::Field});
    const char32_t c = value(at_);
    if (!is_value && (c == U'+' || c == U'-')) return read_signs();
    if (!is_value && is_delimiter(c)) {
      at_ = character_at(text_, at_).next;
      return;
    }
    if (!is_value && read_field(true)) return;
    push_raw(field, raw_value_end(text_, at_));
  }

  // A date's value with quotes in it: >="last week".
  bool read_quoted_range() {
    const Field* field = raw_field();
    if (field == nullptr || field->kind != FieldKind::Date) return false;
    std::optional<QuotedRange> range = read_quotes_in_range(text_, at_);
    if (range) push(LexemeKind::Word, std::move(range->text), at_, range->end);
    return range.has_value();
  }

  void warn_of_loose_date(std::size_t end) {
    const std::size_t longer = loose_date_end(text_, at_, end);
    if (longer == end) return;
    warn(at_, longer,
         "a date of several words stands in quotes, as in date:\"last week\"; here the first word "
         "alone is the value");
  }

  void push_raw(const Field& field, std::size_t end) {
    const std::string_view typed = text_.substr(at_, end - at_);
    const OperatorWord op = read_operator_word(typed);
    if (op.kind && !directly_after({LexemeKind::Field, LexemeKind::Plus, LexemeKind::Minus})) {
      push(*op.kind, {}, at_, end).number = op.number;
      return;
    }
    if (field.kind == FieldKind::Date) warn_of_loose_date(end);
    const bool pattern = is_raw_pattern(field, typed);
    push(pattern ? LexemeKind::Pattern : LexemeKind::Word,
         pattern ? plain_wildcards(typed) : std::string(typed), at_, end);
  }

  // A run of + - =. A single sign before an operand is an operator, and so is + or - before =.
  void read_signs() {
    std::string signs;
    std::size_t end = at_;
    for (Character c = character_at(text_, end); is_sign(c.value); c = character_at(text_, end)) {
      signs += static_cast<char>(c.value);
      end = c.next;
    }
    const bool operand = at_start_of_word() && operand_at(end);
    if (operand && signs.find_first_not_of('=') == std::string::npos) {
      read_form(end, signs.size());
    } else if (operand && signs.front() != '=' && (signs.size() == 1 || signs[1] == '=') &&
               !directly_after({LexemeKind::Field})) {
      push(signs.front() == '+' ? LexemeKind::Plus : LexemeKind::Minus, {}, at_,
           character_at(text_, at_).next);
    } else {
      if (at_start_of_word()) warn_of_signs(signs, end);
      at_ = end;
    }
  }

  void warn_of_signs(const std::string& signs, std::size_t end) {
    warn(at_, end,
         "'" + signs.substr(0, 3) +
             "' is no operator here and is ignored; write +word, -word or =word without a space");
  }

  // The form whose word begins at `word`, after so many =.
  void read_form(std::size_t word, std::size_t signs) {
    const std::size_t begin = at_;
    if (signs > 2) warn(begin, word, "more than two '=' are read as two");
    at_ = word;
    TypedForm form = read_typed_form(text_, word);
    if (form.text.empty()) {
      warn(begin, word, std::move(form.problem));
      return;
    }
    if (const std::string message = field_in_form_warning(form.text); !message.empty()) {
      warn(begin, form.end, message);
    }
    push(signs == 1 ? LexemeKind::Form : LexemeKind::Written, std::move(form.text), begin,
         form.end);
    read_suffixes();
  }

  void read_phrase(const Quotation& quotation) {
    const std::size_t begin = at_;
    if (!quotation.is_closed) {
      warn(begin, quotation.inside_begin,
           "this quote is never closed; the phrase is taken to the end");
    }
    WildcardPhrase phrase = read_phrase_wildcards(
        text_.substr(quotation.inside_begin, quotation.inside_end - quotation.inside_begin));
    if (phrase.text.empty()) {
      warn(begin, quotation.end, "there is nothing between these quotes; they are ignored");
      skip_operand(quotation.end);
      return;
    }
    if (phrase.stars > 0) {
      warn(begin, quotation.end,
           "a star alone isn't searched; the phrase is read as \"...\"~" +
               std::to_string(phrase.stars) + ", so that as many more words may stand in it");
    }
    push(LexemeKind::Phrase, std::move(phrase.text), begin, quotation.end).number = phrase.stars;
    read_suffixes();
  }

  // What begins with a slash at the start of a word. False where it is a word like others.
  bool read_slashes() {
    if (auto regex = read_regex(text_, at_)) {
      push(LexemeKind::Regex, std::move(regex->expression), at_, regex->end);
      read_suffixes();
      return true;
    }
    if (is_open_regex(text_, at_)) {
      warn(at_, character_at(text_, at_).next,
           "this regular expression is never closed and is read as words; write /expression/ and "
           "a space, and \\/ for a slash in it");
    }
    return false;
  }

  // ~1 and ^2 directly after what was just read, and the end of a sentence.
  void read_suffixes() {
    std::vector<Lexeme> suffixes = lex_suffixes(text_, at_, warnings_);
    if (!suffixes.empty()) at_ = suffixes.back().end;
    std::ranges::move(suffixes, std::back_inserter(lexemes_));
    const std::size_t end = end_of_full_stops(text_, at_);
    const char32_t after = value(end);
    if (after == 0 || is_space(after) || after == U')') at_ = end;
  }

  void read_word() {
    const bool is_value = directly_after({LexemeKind::Field});
    const bool operand = is_value || directly_after({LexemeKind::Plus, LexemeKind::Minus});
    if (!is_value && read_field(false)) return;
    const std::size_t end = typed_word_end(text_, at_);
    const std::string_view word = text_.substr(at_, end - at_);
    if (!operand && read_operator(word, end)) return;
    if (const std::string message = is_value ? field_in_value_warning(word) : "";
        !message.empty()) {
      warn(at_, end, message);
    }
    push_word(word, end);
  }

  // False where the word is none.
  bool read_operator(std::string_view word, std::size_t end) {
    const OperatorWord op = read_operator_word(word);
    if (!op.warning.empty()) warn(at_, end, op.warning);
    if (op.kind) {
      push(*op.kind, {}, at_, end).number = op.number;
      return true;
    }
    if (word.starts_with('!') && is_letter_or_figure(value(at_ + 1))) {
      warn(at_, at_ + 1, "'!' is no operator and is ignored; write -word or NOT word");
      return false;
    }
    if (word != "&&" && word != "||" && word != "|" && word != "!") return false;
    warn(at_, end,
         "'" + std::string(word) + "' is no operator and is ignored; write AND, OR or NOT");
    at_ = end;
    return true;
  }

  void push_word(std::string_view word, std::size_t end) {
    WildcardWord read = read_wildcards(word);
    const bool is_value = directly_after({LexemeKind::Field});
    if (read.kind == WildcardKind::LoneStar && !is_value) {
      warn(at_, end, "a star alone is ignored; write letters beside it, or field:* for any value");
      skip_operand(end);
    } else if (read.kind == WildcardKind::Punctuation) {
      warn_of_question_mark(end);
      skip_operand(end);
    } else if (is_lone_suffix(word)) {
      warn_of_lone_suffix(word, end);
    } else {
      warn_of_number_after_near(word, end);
      const bool pattern = read.kind != WildcardKind::Word;
      push(pattern ? LexemeKind::Pattern : LexemeKind::Word, std::move(read.text), at_, end);
      read_suffixes();
    }
  }

  // One at the end asks; elsewhere somebody may have wanted a word of one letter.
  void warn_of_question_mark(std::size_t end) {
    const std::size_t next = text_.find_first_not_of(" \t\r\n)", end);
    if (next == std::string_view::npos && !directly_after({LexemeKind::Field})) return;
    warn(at_, end, "a '?' alone is ignored; it stands for one letter, beside others");
  }

  // ~2 or ^2 after white space.
  void warn_of_lone_suffix(std::string_view word, std::size_t end) {
    const bool has_number = word.size() > character_at(word, 0).next;
    warn(at_, end,
         "'" + std::string(word) + "' belongs directly after a word and is " +
             (has_number ? "read as a word" : "ignored") + " here; write word~1 or word^2");
    if (has_number) {
      push(LexemeKind::Word, std::string(word), at_, end);
    } else {
      skip_operand(end);
    }
  }

  void warn_of_number_after_near(std::string_view word, std::size_t end) {
    if (lexemes_.empty() || !read_distance(narrow(word))) return;
    const Lexeme& near = lexemes_.back();
    const std::string typed = narrow(text_.substr(near.begin, near.end - near.begin));
    const bool is_near = near.kind == LexemeKind::Near || near.kind == LexemeKind::Onear;
    if (!is_near || (typed != "NEAR" && typed != "ONEAR")) return;
    warn(near.begin, end,
         "the number is read as a word, and " + typed + " as " + typed + "/10; write " + typed +
             "/5 without a space");
  }

  // `name:` directly before a value; not of an unknown field if `known_only`.
  bool read_field(bool known_only) {
    const std::optional<FieldName> field = read_field_name(text_, at_);
    if (!field || (!field->is_known && known_only)) return false;
    const bool has_value = !field->is_known || has_value_at(*field);
    if (const std::string message = field_warning(*field, has_value); !message.empty()) {
      warn(at_, field->end, message);
    }
    push(has_value ? LexemeKind::Field : LexemeKind::Word, field->name, at_, field->end);
    return true;
  }

  bool has_value_at(const FieldName& field) const {
    const bool any_sign = takes_any_sign(*find_query_field(field.name));
    return operand_at(field.end) || (any_sign && field.is_before_sign());
  }

  std::string_view text_;
  std::vector<QueryWarning>& warnings_;
  std::vector<Lexeme> lexemes_;
  std::size_t at_ = 0;
  // Of each open bracket: the field whose values in it take any sign.
  std::vector<const Field*> raw_groups_;
};

}  // namespace

std::vector<Lexeme> lex_query(std::string_view text, std::vector<QueryWarning>& warnings) {
  return Lexer(text, warnings).run();
}

}  // namespace dragoman
