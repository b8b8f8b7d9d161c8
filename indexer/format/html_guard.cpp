#include "indexer/format/html_guard.h"

#include <algorithm>

namespace dragoman {
namespace {

constexpr int kMostAttributes = 256;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

// One past the value that begins at `at`, quoted or not.
std::size_t value_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_space(text[at])) ++at;
  if (at < text.size() && (text[at] == '"' || text[at] == '\'')) {
    return std::min(text.find(text[at], at + 1), text.size() - 1) + 1;
  }
  while (at < text.size() && !is_space(text[at]) && text[at] != '>') ++at;
  return at;
}

// One past the tag whose name begins at `at`, or its '>'; blanks what is too much of it.
std::size_t guard_tag(std::string& text, std::size_t at) {
  int attributes = 0;
  bool in_name = true;
  std::size_t cut = std::string::npos;
  while (at < text.size() && text[at] != '>') {
    const char c = text[at];
    if (c == '=') {
      at = value_end(text, at + 1);
      in_name = false;
      continue;
    }
    const bool separates = is_space(c) || c == '/' || c == '"' || c == '\'';
    if (!separates && !in_name && ++attributes > kMostAttributes) cut = std::min(cut, at);
    in_name = !separates;
    ++at;
  }
  if (cut < at) {
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(cut),
              text.begin() + static_cast<std::ptrdiff_t>(at), ' ');
  }
  return at;
}

}  // namespace

std::string without_hostile_tags(std::string_view utf8) {
  std::string text(utf8);
  for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at)) {
    ++at;
    if (at < text.size() && is_letter(text[at])) at = guard_tag(text, at);
  }
  return text;
}

}  // namespace dragoman
