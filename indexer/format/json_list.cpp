#include "indexer/format/json_list.h"

#include <algorithm>

#include "indexer/format/field_names.h"

namespace dragoman {
namespace {

constexpr int kDeepestList = 3;  // objects around it

std::size_t skip_space(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(" \t\r\n,:", at), text.size());
}

// One past the string that begins at `at`.
std::size_t skip_string(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\') ++at;
  }
  return std::min(at + 1, text.size());
}

// One past the value that begins at `at`.
std::size_t skip_value(std::string_view text, std::size_t at) {
  if (text[at] == '"') return skip_string(text, at);
  std::size_t depth = 0;
  while (at < text.size()) {
    const char c = text[at];
    if (c == '"') {
      at = skip_string(text, at);
      continue;
    }
    const bool closes = c == '}' || c == ']';
    if (depth == 0 && (c == ',' || closes)) return at;
    if (c == '{' || c == '[') ++depth;
    ++at;
    if (closes && --depth == 0) return at;
  }
  return at;
}

bool is_list_of_objects(std::string_view value) {
  if (!value.starts_with('[')) return false;
  const std::size_t first = skip_space(value, 1);
  return first < value.size() && value[first] == '{';
}

std::string_view find_list(std::string_view object, int depth) {
  std::size_t at = skip_space(object, object.find('{') + 1);
  while (at < object.size() && object[at] == '"') {
    const std::size_t key_end = skip_string(object, at);
    const std::string_view key = object.substr(at + 1, key_end - at - 2);
    const std::size_t begin = skip_space(object, key_end);
    if (begin == object.size()) break;
    const std::size_t end = skip_value(object, begin);
    const std::string_view value = object.substr(begin, end - begin);
    at = skip_space(object, end);
    if (!names_record_list(key)) continue;
    if (is_list_of_objects(value)) return value;
    if (!value.starts_with('{') || depth == kDeepestList) continue;
    if (const std::string_view list = find_list(value, depth + 1); !list.empty()) return list;
  }
  return {};
}

}  // namespace

std::string_view find_record_list(std::string_view object) {
  return find_list(object, 1);
}

}  // namespace dragoman
