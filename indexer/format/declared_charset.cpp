#include "indexer/format/declared_charset.h"

#include <algorithm>

namespace dragoman {
namespace {

constexpr std::size_t kHeadBytes = std::size_t{4} * 1024;

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

std::string lower_head(std::string_view bytes) {
  std::string head(bytes.substr(0, kHeadBytes));
  std::ranges::transform(head, head.begin(), lower);
  return head;
}

// The name that follows `key` and an equals sign in `text`, quoted or not.
std::string value_after(std::string_view text, std::string_view key) {
  std::size_t at = text.find(key);
  if (at == std::string_view::npos) return {};
  at = text.find_first_not_of(" \t\r\n", at + key.size());
  if (at == std::string_view::npos || text[at] != '=') return {};
  at = text.find_first_not_of(" \t\r\n\"'", at + 1);
  if (at == std::string_view::npos) return {};
  return std::string(text.substr(at, text.find_first_of(" \t\r\n\"';/>?", at) - at));
}

}  // namespace

std::string declared_xml_charset(std::string_view bytes) {
  const std::string head = lower_head(bytes);
  const std::size_t begin = std::min(head.find_first_not_of(" \t\r\n"), head.size());
  const std::string_view declaration = std::string_view(head).substr(begin, head.find('>') - begin);
  return declaration.starts_with("<?xml") ? value_after(declaration, "encoding") : std::string();
}

std::string declared_html_charset(std::string_view bytes) {
  if (std::string name = declared_xml_charset(bytes); !name.empty()) return name;
  const std::string head = lower_head(bytes);
  for (std::size_t at = head.find("<meta"); at != std::string::npos;
       at = head.find("<meta", at + 1)) {
    const std::string_view tag = std::string_view(head).substr(at, head.find('>', at) - at);
    if (std::string name = value_after(tag, "charset"); !name.empty()) return name;
  }
  return {};
}

}  // namespace dragoman
