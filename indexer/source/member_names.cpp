#include "indexer/source/member_names.h"

#include <algorithm>
#include <functional>

#include "common/text/utf8.h"

namespace dragoman {
namespace {

constexpr std::size_t kMaxName = 1000;  // bytes
constexpr char32_t kReplacement = 0xFFFD;

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029;
}

// Calls `use` with each part between slashes; stops where that returns false.
void for_each_part(std::string_view path, const std::function<bool(std::string_view)>& use) {
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    if (!use(path.substr(0, end))) return;
    path.remove_prefix(std::min(end + 1, path.size()));
  }
}

}  // namespace

std::string clean_name(std::string_view raw) {
  std::string name;
  for (std::size_t i = 0; i < raw.size();) {
    const CodePoint c = decode_at(raw, i);
    const char32_t value = is_control(c.value) ? kReplacement : c.value;
    std::string bytes;
    append_utf8(bytes, value);
    if (name.size() + bytes.size() > kMaxName) break;
    name += bytes;
    i += c.length;
  }
  return name;
}

std::string clean_path(std::string_view raw) {
  std::string path;
  for_each_part(raw, [&](std::string_view part) {
    if (part.empty() || part == "." || part == "..") return true;
    if (!path.empty()) path += '/';
    path += part;
    return path.size() <= kMaxName;
  });
  return clean_name(path);
}

bool is_hidden_path(std::string_view path) {
  bool hidden = false;
  for_each_part(path, [&](std::string_view part) {
    hidden = part == "__MACOSX" || (part.starts_with('.') && part != "." && part != "..");
    return !hidden;
  });
  return hidden;
}

std::string UniqueNames::add(std::string name) {
  const std::hash<std::string_view> hash;
  const std::size_t key = hash(name);
  for (std::uint64_t time = ++times_[key]; time > 1; time = ++times_[key]) {
    std::string numbered = name + '~' + std::to_string(time);
    if (times_.try_emplace(hash(numbered), 1).second) return numbered;
  }
  return name;
}

}  // namespace dragoman
