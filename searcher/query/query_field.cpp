#include "searcher/query/query_field.h"

#include <algorithm>

namespace dragoman {
namespace {

char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

}  // namespace

const Field* text_field() {
  return &kFields.front();
}

const Field* find_query_field(std::string_view name) {
  // The key is kept as a hash of a path: nothing that anybody types.
  const auto written_as = [&](const Field& field) {
    return !field.name.empty() && field.name != kKeyField.name &&
           std::ranges::equal(field.name, name, {}, {}, ascii_lower);
  };
  const auto* found = std::ranges::find_if(kFields, written_as);
  return found == kFields.end() ? nullptr : &*found;
}

}  // namespace dragoman
