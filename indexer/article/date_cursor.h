// Walks over the tokens of a date line; at the end it stands on an empty mark.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "indexer/article/date_tokens.h"

namespace dragoman {

class DateCursor {
 public:
  explicit DateCursor(std::span<const DateToken> tokens) : tokens_(tokens) {}
  const DateToken& operator*() const { return at_ < tokens_.size() ? tokens_[at_] : end_; }
  const DateToken* operator->() const { return &**this; }
  const DateToken& ahead(std::size_t count = 1) const {
    return at_ + count < tokens_.size() ? tokens_[at_ + count] : end_;
  }
  std::size_t position() const { return at_; }
  void step() { ++at_; }
  void go_to(std::size_t position) { at_ = position; }

  std::optional<int> take_number(int min_digits, int max_digits) {
    if (!(**this).is_number(min_digits, max_digits)) return {};
    return tokens_[at_++].value;
  }
  // Passes any number of such marks and words.
  void skip(std::u32string_view marks, std::uint32_t classes) {
    while ((**this).is_mark(marks) || (**this).is_word(classes)) step();
  }

 private:
  std::span<const DateToken> tokens_;
  std::size_t at_ = 0;
  DateToken end_;
};

}  // namespace dragoman
