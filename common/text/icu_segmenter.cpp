#include "common/text/icu_segmenter.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <stdexcept>
#include <string>

#include "common/text/utf8.h"

namespace dragoman {
namespace {

void check(UErrorCode error, const char* what) {
  if (U_FAILURE(error)) throw std::runtime_error(std::string(what) + ": " + u_errorName(error));
}

}  // namespace

struct IcuSegmenter::Iterator {
  Iterator() {
    UErrorCode error = U_ZERO_ERROR;
    words = ubrk_open(UBRK_WORD, "", nullptr, 0, &error);
    check(error, "ICU has no word iterator");
  }
  ~Iterator() {
    ubrk_close(words);
    utext_close(&text);
  }
  Iterator(const Iterator&) = delete;
  Iterator& operator=(const Iterator&) = delete;

  void set_text(std::string_view utf8) {
    UErrorCode error = U_ZERO_ERROR;
    utext_openUTF8(&text, utf8.data(), static_cast<std::int64_t>(utf8.size()), &error);
    ubrk_setUText(words, &text, &error);
    check(error, "ICU can't read a text");
  }

  UBreakIterator* words = nullptr;
  UText text = UTEXT_INITIALIZER;
};

IcuSegmenter::IcuSegmenter() = default;
IcuSegmenter::~IcuSegmenter() = default;
IcuSegmenter::IcuSegmenter(IcuSegmenter&&) noexcept = default;
IcuSegmenter& IcuSegmenter::operator=(IcuSegmenter&&) noexcept = default;

// ICU's status alone would lose words that end in an underscore and an invisible character.
bool IcuSegmenter::is_word(std::string_view segment, int status) {
  for (std::size_t at = 0; at < segment.size();) {
    const CodePoint c = decode_at(segment, at);
    switch (classes_.of(c.value)) {
      case BreakClass::Letter:
      case BreakClass::Hebrew:
      case BreakClass::Numeric: return true;
      case BreakClass::Extend:
      case BreakClass::ExtendNumLet: at += c.length; break;
      default: return status >= UBRK_WORD_NUMBER || u_isalpha(static_cast<UChar32>(c.value));
    }
  }
  return false;
}

void IcuSegmenter::append_segments(std::string_view text, std::uint32_t offset,
                                   std::vector<TextSegment>& out) {
  if (!iterator_) iterator_ = std::make_unique<Iterator>();
  iterator_->set_text(text);
  UBreakIterator* words = iterator_->words;
  std::int32_t begin = ubrk_first(words);
  for (std::int32_t end = ubrk_next(words); end != UBRK_DONE; end = ubrk_next(words)) {
    const auto from = static_cast<std::uint32_t>(begin);
    const auto to = static_cast<std::uint32_t>(end);
    if (is_word(text.substr(from, to - from), ubrk_getRuleStatus(words))) {
      out.push_back({offset + from, offset + to});
    }
    begin = end;
  }
}

}  // namespace dragoman
