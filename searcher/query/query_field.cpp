#include "searcher/query/query_field.h"

#include <algorithm>

namespace dragoman {
namespace {

char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

// The key is kept as a hash of a path: nothing that anybody types.
bool is_named(const Field& field) {
  return !field.name.empty() && field.name != kKeyField.name;
}

}  // namespace

const Field* text_field() {
  return &kFields.front();
}

const Field* find_query_field(std::string_view name) {
  const auto written_as = [&](const Field& field) {
    return is_named(field) && std::ranges::equal(field.name, name, {}, {}, ascii_lower);
  };
  const auto* found = std::ranges::find_if(kFields, written_as);
  return found == kFields.end() ? nullptr : &*found;
}

bool takes_any_sign(const Field& field) {
  return field.name == kDateField.name || field.name == kIdField.name ||
         field.name == kPathField.name || field.name == kTypeField.name;
}

std::string query_field_names() {
  std::string names;
  std::string last;
  for (const Field& field : kFields) {
    if (!is_named(field)) continue;
    if (!last.empty()) (names += names.empty() ? "" : ", ") += last;
    last = field.name;
  }
  return names + " and " + last;
}

}  // namespace dragoman
