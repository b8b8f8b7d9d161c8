// The general path of the segmenter: ICU's word iterator of the root locale, with its
// dictionaries for Chinese, Japanese, Thai, Lao, Khmer and Burmese.
//
// The iterator is opened at its first use: it takes milliseconds that a search in Latin script
// need not pay. For one thread at a time.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "common/text/break_class.h"
#include "common/text/segment.h"

namespace dragoman {

class IcuSegmenter {
 public:
  IcuSegmenter();
  ~IcuSegmenter();
  IcuSegmenter(IcuSegmenter&&) noexcept;
  IcuSegmenter& operator=(IcuSegmenter&&) noexcept;

  // Appends the word segments of `text` (under 2 GiB), moved by `offset` bytes.
  void append_segments(std::string_view text, std::uint32_t offset, std::vector<TextSegment>& out);

 private:
  struct Iterator;
  bool is_word(std::string_view segment, int status);

  std::unique_ptr<Iterator> iterator_;
  BreakClasses classes_;
};

}  // namespace dragoman
