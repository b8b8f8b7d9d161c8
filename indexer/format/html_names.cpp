#include "indexer/format/html_names.h"

#include <algorithm>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/text/embedded.h"

namespace dragoman {

std::span<const EmbeddedFile> embedded_html_names();

namespace {

constexpr std::size_t kMostNames = 40;
constexpr std::size_t kLongestName = 200;  // bytes
constexpr std::size_t kMostWords = 12;     // of a name
constexpr std::size_t kLongestPhrase = 4;  // words

constexpr std::pair<std::string_view, bool HtmlNames::*> kMeanings[] = {
    {"furniture", &HtmlNames::furniture}, {"box", &HtmlNames::box},
    {"comments", &HtmlNames::comments},   {"logo", &HtmlNames::logo},
    {"headline", &HtmlNames::headline},   {"standfirst", &HtmlNames::standfirst},
    {"body", &HtmlNames::body},           {"credit", &HtmlNames::credit},
    {"author", &HtmlNames::author},       {"quote", &HtmlNames::quote},
};

void merge(HtmlNames& into, const HtmlNames& from) {
  for (const auto& [kind, member] : kMeanings) into.*member = into.*member || from.*member;
}

struct Entry {
  HtmlNames names;
  bool is_state = false;
};

using Dictionary = std::unordered_map<std::string, Entry>;

Dictionary read_dictionary(std::string_view content) {
  Dictionary entries;
  while (!content.empty()) {
    const std::string_view line = content.substr(0, content.find('\n'));
    content.remove_prefix(std::min(line.size() + 1, content.size()));
    const std::size_t space = line.find(' ');
    if (line.starts_with('#') || space == std::string_view::npos) continue;
    const std::string_view kind = line.substr(0, space);
    Entry& entry = entries[std::string(line.substr(space + 1))];
    if (kind == "state") entry.is_state = true;
    for (const auto& [name, member] : kMeanings) {
      if (name == kind) entry.names.*member = true;
    }
  }
  return entries;
}

const Dictionary& dictionary() {
  static const Dictionary entries = read_dictionary(embedded_html_names().front().content);
  return entries;
}

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_word_char(char c) {
  return is_upper(c) || (c >= 'a' && c <= 'z') || static_cast<signed char>(c) < 0;
}

char lower(char c) {
  return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

// "post-navBar2" -> post, nav, bar.
std::vector<std::string> split_name(std::string_view name) {
  std::vector<std::string> words;
  char previous = '-';
  for (const char c : name) {
    const bool begins = !is_word_char(previous) || (is_upper(c) && !is_upper(previous));
    if (is_word_char(c)) {
      if (begins && words.size() == kMostWords) break;
      if (begins) words.emplace_back();
      words.back() += lower(c);
    }
    previous = c;
  }
  return words;
}

void read_name(std::string_view name, HtmlNames& found) {
  const Dictionary& entries = dictionary();
  std::string exact = "=";
  std::transform(name.begin(), name.end(), std::back_inserter(exact), lower);
  if (const auto entry = entries.find(exact); entry != entries.end()) {
    merge(found, entry->second.names);
  }
  const std::vector<std::string> words = split_name(name);
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string phrase;
    for (std::size_t n = i; n < std::min(words.size(), i + kLongestPhrase); ++n) {
      if (n > i) phrase += ' ';
      phrase += words[n];
      const auto entry = entries.find(phrase);
      if (entry == entries.end()) continue;
      if (i == 0 && entry->second.is_state && words.size() > 1) return;
      merge(found, entry->second.names);
    }
  }
}

}  // namespace

HtmlNames read_html_names(std::string_view names) {
  constexpr std::string_view kSpace = " \t\n\f\r";
  HtmlNames found;
  for (std::size_t count = 0; count < kMostNames; ++count) {
    const std::size_t begin = names.find_first_not_of(kSpace);
    if (begin == std::string_view::npos) break;
    names.remove_prefix(begin);
    const std::string_view name = names.substr(0, names.find_first_of(kSpace));
    if (name.size() <= kLongestName) read_name(name, found);
    names.remove_prefix(name.size());
  }
  return found;
}

}  // namespace dragoman
