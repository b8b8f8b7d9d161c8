#include "searcher/query/field_name.h"

#include "searcher/query/characters.h"
#include "searcher/query/query_field.h"

namespace dragoman {
namespace {

bool is_ascii_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

bool may_begin_value(char32_t c) {
  return c >= 0x80 || is_ascii_letter(c) || (c >= U'0' && c <= U'9') || c == U'"' || c == U'(';
}

std::string shortened(const std::string& name) {
  constexpr std::size_t kLongest = 30;
  return name.size() <= kLongest ? name : name.substr(0, kLongest) + "...";
}

}  // namespace

std::optional<FieldName> read_field_name(std::string_view text, std::size_t at) {
  std::size_t colon = at;
  Character c = character_at(text, colon);
  while (is_ascii_letter(c.value) || c.value == U'_') c = character_at(text, colon = c.next);
  if (colon == at || c.value != U':') return std::nullopt;
  FieldName field{.name = narrow(text.substr(at, colon - at)),
                  .end = c.next,
                  .next = character_at(text, c.next).value};
  field.is_known = find_query_field(field.name) != nullptr;
  if (!field.is_known && !may_begin_value(field.next)) return std::nullopt;
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

}  // namespace dragoman
