#include "common/text/language_family.h"

#include <algorithm>
#include <span>

#include "common/text/embedded.h"
#include "common/text/utf8.h"

namespace dragoman {

std::span<const EmbeddedFile> embedded_languages();

namespace {

// What comes before `separator`, which goes from `text` with it.
std::string_view take(std::string_view& text, char separator) {
  const std::string_view head = text.substr(0, text.find(separator));
  text.remove_prefix(std::min(text.size(), head.size() + 1));
  return head;
}

void add_mark(LanguageFamily& family, std::string_view mark, LanguageSet members) {
  const bool open_before = mark.starts_with('*');
  const bool open_after = mark.ends_with('*');
  if (open_before) mark.remove_prefix(1);
  if (open_after) mark.remove_suffix(1);
  if (open_before && open_after) {
    family.letters[decode_at(mark, 0).value] |= members;
  } else if (open_before) {
    family.ends.emplace_back(mark, members);
  } else if (open_after) {
    family.beginnings.emplace_back(mark, members);
  } else {
    family.words[std::string(mark)] |= members;
  }
}

// A line `languages: marks`.
void add_marks(LanguageFamily& family, std::string_view line) {
  std::string_view languages = take(line, ':');
  LanguageSet members = 0;
  while (!languages.empty()) {
    const auto index = family.index(take(languages, ' '));
    if (index) members |= LanguageSet{1} << *index;
  }
  while (!line.empty()) {
    const std::string_view mark = take(line, ' ');
    if (!mark.empty()) add_mark(family, mark, members);
  }
}

std::vector<LanguageFamily> read_families(std::string_view content) {
  std::vector<LanguageFamily> families;
  bool inside = false;
  while (!content.empty()) {
    std::string_view line = take(content, '\n');
    if (line.starts_with('#')) continue;
    if (line.empty()) {
      inside = false;
    } else if (inside) {
      add_marks(families.back(), line);
    } else {
      inside = true;
      families.emplace_back();
      while (!line.empty()) families.back().languages.push_back(take(line, ' '));
    }
  }
  return families;
}

}  // namespace

std::optional<std::size_t> LanguageFamily::index(std::string_view language) const {
  const auto found = std::find(languages.begin(), languages.end(), language);
  if (found == languages.end()) return std::nullopt;
  return static_cast<std::size_t>(found - languages.begin());
}

const std::vector<LanguageFamily>& language_families() {
  static const std::vector<LanguageFamily> families =
      read_families(embedded_languages()[0].content);
  return families;
}

}  // namespace dragoman
