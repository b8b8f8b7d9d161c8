#include "searcher/query/field_name.h"

#include "searcher/query/characters.h"
#include "searcher/query/query_field.h"

namespace dragoman {
namespace {

bool is_ascii_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

bool is_in_name(char32_t c) {
  return c == U'_' || (is_letter_or_figure(c) && !is_figure(c));
}

bool may_begin_value(char32_t c) {
  return c >= 0x80 || is_ascii_letter(c) || is_figure(c) || c == U'"' || c == U'(';
}

std::string shortened(const std::string& name) {
  constexpr std::size_t kLongest = 30;
  std::size_t end = 0;
  while (end < name.size() && end < kLongest) end = character_at(name, end).next;
  return end == name.size() ? name : name.substr(0, end) + "...";
}

// The colon of East Asian keyboards stands between words of a sentence, too.
bool is_sentence_colon(std::string_view name, const Character& colon, std::size_t at) {
  return colon.next - at > 1 && static_cast<unsigned char>(name.front()) >= 0x80U;
}

}  // namespace

std::optional<FieldName> read_field_name(std::string_view text, std::size_t at) {
  std::size_t colon = at;
  Character c = character_at(text, colon);
  while (is_in_name(c.value)) c = character_at(text, colon = c.next);
  if (colon == at || c.value != U':') return std::nullopt;
  FieldName field{.name = narrow(text.substr(at, colon - at)),
                  .end = c.next,
                  .next = character_at(text, c.next).value};
  field.is_known = find_query_field(field.name) != nullptr;
  if (field.is_known) return field;
  if (!may_begin_value(field.next) || is_sentence_colon(field.name, c, colon)) return std::nullopt;
  return field;
}

std::string field_warning(const FieldName& field, bool has_value) {
  const std::string& name = field.name;
  if (!field.is_known) {
    return "there is no field '" + shortened(name) + "', so it is read as a word; the fields are " +
           query_field_names();
  }
  if (has_value) return {};
  if (field.is_before_sign()) {
    return "a sign stands before a field, so " + name + ": is read as a word; write " +
           static_cast<char>(field.next) + name + ":word";
  }
  return name + ": has no value and is read as a word; write " + name + ":word without a space";
}

std::string field_in_form_warning(std::string_view form) {
  const std::optional<FieldName> field = read_field_name(form, 0);
  if (!field || !field->is_known || field->next == 0) return {};
  return "'" + field->name + ":' is read as a part of the word; '=' stands after a field: write " +
         field->name + ":=word";
}

std::string field_in_value_warning(std::string_view value) {
  const std::optional<FieldName> field = read_field_name(value, 0);
  if (!field || !field->is_known || field->next == 0) return {};
  return "'" + field->name + ":' is read as a part of the word; a value stands in one field only";
}

}  // namespace dragoman
