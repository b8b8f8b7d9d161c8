#include "searcher/expand/wildcard.h"

#include <algorithm>

#include "common/text/utf8.h"

namespace dragoman {
namespace {

bool is_wildcard(char c) {
  return c == '*' || c == '?';
}

// Where the letter after the one at `at` begins.
std::size_t next_letter(std::string_view text, std::size_t at) {
  ++at;
  while (at < text.size() && is_continuation(text[at])) ++at;
  return at;
}

}  // namespace

WildcardPattern::WildcardPattern(std::string_view pattern) {
  for (const char c : pattern) {
    if (c != '*' || pattern_.empty() || pattern_.back() != '*') pattern_ += c;
  }
  prefix_size_ = std::min(pattern_.find_first_of("*?"), pattern_.size());
  for (std::size_t at = 0; at < pattern_.size();) {
    if (is_wildcard(pattern_[at])) {
      least_bytes_ += pattern_[at++] == '?' ? 1U : 0U;
      continue;
    }
    const std::size_t end = std::min(pattern_.find_first_of("*?", at), pattern_.size());
    least_bytes_ += end - at;
    if (end - at > longest_literal_.size()) longest_literal_ = pattern_.substr(at, end - at);
    at = end;
  }
}

// The greedy way: what stands between two stars is best matched where it first occurs, so that
// only the last star passed ever needs to take in more.
bool WildcardPattern::matches(std::string_view form) const {
  if (form.size() < least_bytes_) return false;
  constexpr std::size_t kNone = std::string::npos;
  std::size_t p = 0;
  std::size_t at = 0;
  std::size_t after_star = kNone;
  std::size_t star_ends = 0;
  while (at < form.size()) {
    const char wanted = p < pattern_.size() ? pattern_[p] : '\0';
    if (wanted == '*') {
      after_star = ++p;
      star_ends = at;
    } else if (wanted == '?') {
      ++p;
      at = next_letter(form, at);
    } else if (p < pattern_.size() && wanted == form[at]) {
      ++p;
      ++at;
    } else if (after_star != kNone) {
      p = after_star;
      at = star_ends = next_letter(form, star_ends);
    } else {
      return false;
    }
  }
  if (p < pattern_.size() && pattern_[p] == '*') ++p;
  return p == pattern_.size();
}

}  // namespace dragoman
