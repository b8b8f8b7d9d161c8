// A field's name before its value in a query. Called by the lexer alone.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dragoman {

struct FieldName {
  std::string name;  // as typed, full-width letters as ASCII, without its colon
  std::size_t end = 0;
  bool is_known = false;
  char32_t next = 0;  // what stands after the colon

  bool is_before_sign() const { return next == U'+' || next == U'-'; }
};

// The `name:` at byte `at`. An unknown name counts only before a letter, a figure, a quote or a
// bracket, so that addresses (http://...) stay words, and in letters beyond ASCII only before an
// ASCII colon.
std::optional<FieldName> read_field_name(std::string_view text, std::size_t at);

// What there is to say of a field that has a value or not: a sentence, or empty.
std::string field_warning(const FieldName& field, bool has_value);

// What there is to say of a word after = that begins with a field: a sentence, or empty.
std::string field_in_form_warning(std::string_view form);

// What there is to say of a field's value that begins with another field: a sentence, or empty.
std::string field_in_value_warning(std::string_view value);

}  // namespace dragoman
