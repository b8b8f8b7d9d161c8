#include "indexer/source/media_type.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <span>

#include "common/text/embedded.h"

namespace dragoman {

std::span<const EmbeddedFile> embedded_types();

namespace {

struct MediaTypes {
  std::set<std::string_view, std::less<>> known;
  std::map<std::string_view, std::string_view, std::less<>> by_name;       // with a slash
  std::map<std::string_view, std::string_view, std::less<>> by_extension;  // without the dot
  std::map<std::string_view, std::string_view, std::less<>> compressed;    // tgz -> tar
};

// Cuts the first word off `text`, which is left without it.
std::string_view take_word(std::string_view& text, char separator) {
  const std::size_t end = std::min(text.find(separator), text.size());
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return word;
}

void add_line(std::string_view line, MediaTypes& types) {
  const std::string_view type = take_word(line, ' ');
  types.known.insert(type);
  types.by_name.emplace(type, type);
  while (!line.empty()) {
    std::string_view word = take_word(line, ' ');
    if (word.find('/') != std::string_view::npos) {
      types.by_name.emplace(word, type);
      continue;
    }
    const std::string_view extension = take_word(word, '=');
    types.by_extension.emplace(extension, type);
    if (!word.empty()) types.compressed.emplace(extension, word);
  }
}

const MediaTypes& media_types() {
  static const MediaTypes types = [] {
    MediaTypes read;
    for (std::string_view rest = embedded_types().front().content; !rest.empty();) {
      const std::string_view line = take_word(rest, '\n');
      if (!line.empty() && line.front() != '#') add_line(line, read);
    }
    return read;
  }();
  return types;
}

template <typename Table>
std::string_view find_in(const Table& table, std::string_view name) {
  const auto row = table.find(name);
  return row == table.end() ? std::string_view() : row->second;
}

std::string lower(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  });
  return result;
}

// With its dot; a name that only begins with one has none.
std::string_view extension_of(std::string_view name) {
  name.remove_prefix(name.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? std::string_view() : name.substr(dot);
}

std::string_view trim_spaces(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// type/subtype, both of the characters that RFC 6838 allows.
bool looks_like_media_type(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == 0 || slash == std::string_view::npos || slash + 1 == text.size()) return false;
  return std::ranges::all_of(
             text.substr(0, slash),
             [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }) &&
         std::ranges::all_of(text.substr(slash + 1), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                  std::string_view("!#$&-^_.+").find(c) != std::string_view::npos;
         });
}

}  // namespace

bool is_compression(std::string_view media_type) {
  return media_type == kGzip || media_type == kXz || media_type == kZstd || media_type == kBzip2;
}

bool is_archive(std::string_view media_type) {
  return media_type == kTar || media_type == kZip || media_type == kWarc;
}

bool is_container(std::string_view media_type) {
  return is_compression(media_type) || is_archive(media_type);
}

std::string_view media_type_of(std::string_view name) {
  const std::string_view extension = extension_of(name);
  if (extension.empty()) return {};
  return find_in(media_types().by_extension, lower(extension.substr(1)));
}

std::string media_type_from(std::string_view text) {
  const std::string name = lower(trim_spaces(text.substr(0, text.find(';'))));
  if (looks_like_media_type(name)) {
    const std::string_view first = find_in(media_types().by_name, name);
    return first.empty() ? name : std::string(first);
  }
  return std::string(find_in(media_types().by_extension, name.substr(name.starts_with('.'))));
}

bool is_known_media_type(std::string_view media_type) {
  return media_types().known.contains(media_type);
}

std::string without_compression(std::string_view name) {
  if (!is_compression(media_type_of(name))) return std::string(name);
  const std::string_view extension = extension_of(name);
  std::string result(name.substr(0, name.size() - extension.size()));
  const std::string_view inner = find_in(media_types().compressed, lower(extension.substr(1)));
  if (!inner.empty()) result.append(".").append(inner);
  return result;
}

std::string unreadable_type(std::string_view name, std::string_view media_type) {
  if (is_known_media_type(media_type)) {
    return "no converter for " + std::string(media_type) + "; give one with --convert";
  }
  if (!media_type.empty()) return "unknown type " + std::string(media_type);
  const std::string_view extension = extension_of(name);
  return extension.empty() ? "unknown type (no extension)"
                           : "unknown type " + std::string(extension);
}

}  // namespace dragoman
