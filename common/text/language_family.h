// The families of data/languages/close.txt: which languages are close, and what tells them apart.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace dragoman {

// A bit for each language of a family.
using LanguageSet = std::uint32_t;
constexpr LanguageSet kAllLanguages = ~LanguageSet{0};

// A family of close languages, and the marks of theirs: for each, whose it is.
struct LanguageFamily {
  std::vector<std::string_view> languages;
  std::unordered_map<std::string, LanguageSet> words;
  std::unordered_map<char32_t, LanguageSet> letters;
  std::vector<std::pair<std::string_view, LanguageSet>> beginnings;
  std::vector<std::pair<std::string_view, LanguageSet>> ends;

  // Where in `languages` it stands.
  std::optional<std::size_t> index(std::string_view language) const;
};

// All of them, read at the first call. Any thread may call this.
const std::vector<LanguageFamily>& language_families();

}  // namespace dragoman
