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

// One past the begin of the end tag of the script whose tag ends at `at`; what looks like tags in
// between is none.
std::size_t skip_script(std::string_view text, std::size_t at) {
  constexpr std::string_view kEnd = "</script";
  for (at = text.find('<', at); at < text.size(); at = text.find('<', at + 1)) {
    const std::string_view here = text.substr(at, kEnd.size());
    const bool is_end =
        std::equal(here.begin(), here.end(), kEnd.begin(), kEnd.end(),
                   [](char a, char b) { return a == b || (is_letter(a) && (a | 0x20) == b); });
    if (is_end) return at + 1;
  }
  return text.size();
}

bool is_script(std::string_view text, std::size_t name) {
  constexpr std::string_view kScript = "script";
  const std::string_view here = text.substr(name, kScript.size());
  return std::equal(here.begin(), here.end(), kScript.begin(), kScript.end(),
                    [](char a, char b) { return (a | 0x20) == b; });
}

}  // namespace

std::string without_hostile_tags(std::string_view utf8) {
  std::string text(utf8);
  for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at)) {
    ++at;
    if (at >= text.size() || !is_letter(text[at])) continue;
    const bool script = is_script(text, at);
    at = guard_tag(text, at);
    if (script) at = skip_script(text, at);
  }
  return text;
}

}  // namespace dragoman
