// What the segmenter's two paths hand to the tokenizer.
#pragma once

#include <cstdint>

namespace dragoman {

// The byte range of a word: of letters, digits, ideographs, or a run of underscores.
struct TextSegment {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool operator==(const TextSegment&) const = default;
};

}  // namespace dragoman
