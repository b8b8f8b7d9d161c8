#include "common/text/plain_words.h"

#include <unicode/uchar.h>

#include "common/text/utf8.h"

namespace dragoman {
namespace {

// A longer run is no word, and needn't be kept whole.
constexpr std::size_t kMaxWord = 64;

bool is_mark(UChar32 c) {
  return (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

}  // namespace

bool PlainWords::next() {
  word_.clear();
  while (at_ < text_.size()) {
    const CodePoint c = decode_at(text_, at_);
    const auto code = static_cast<UChar32>(c.value);
    const bool part = u_isalpha(code) || (!word_.empty() && is_mark(code));
    if (!part && !word_.empty()) return true;
    at_ += c.length;
    if (!part) continue;
    const UChar32 lower = u_tolower(code);
    if (word_.empty()) capitalised_ = lower != code;
    if (word_.size() < kMaxWord) append_utf8(word_, static_cast<char32_t>(lower));
  }
  return !word_.empty();
}

}  // namespace dragoman
