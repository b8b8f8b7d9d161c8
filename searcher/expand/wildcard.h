// Patterns with * (any letters, none too) and ? (one letter), matched against single forms. Any
// thread may call these.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dragoman {

class WildcardPattern {
 public:
  explicit WildcardPattern(std::string_view pattern);

  // Whether the whole of `form` matches. Takes at most the product of both lengths.
  bool matches(std::string_view form) const;

  // What every match begins with; may be empty.
  std::string_view prefix() const { return std::string_view(pattern_).substr(0, prefix_size_); }
  // Whether everything that begins with prefix() matches.
  bool is_prefix() const { return prefix_size_ + 1 == pattern_.size() && pattern_.back() == '*'; }
  // The longest run of letters that every match holds; may be empty.
  std::string_view longest_literal() const { return longest_literal_; }

 private:
  std::string pattern_;  // without repeated stars
  std::size_t prefix_size_ = 0;
  std::size_t least_bytes_ = 0;  // of a match
  std::string longest_literal_;
};

}  // namespace dragoman
