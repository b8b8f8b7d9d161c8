// Text -> word segments by UAX #29, the first stage of the tokenizer.
//
// Two paths with the same result: a state machine of our own for what the plain rules decide,
// and ICU's word iterator for the stretches (between spaces) that hold anything else. A
// Segmenter belongs to one thread at a time.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "common/text/break_class.h"
#include "common/text/icu_segmenter.h"
#include "common/text/page_table.h"
#include "common/text/segment.h"

namespace dragoman {

class Segmenter {
 public:
  // The words of `text` (under 4 GiB) in their order; they hold until the next call.
  std::span<const Segment> segment(std::string_view text);

 private:
  struct Character {
    BreakClass kind;
    std::size_t end;
  };
  // Requires at < text_.size().
  Character character_at(std::size_t at);
  std::size_t skip_extending(std::size_t at);
  // The end of the word whose first character is `first`.
  std::size_t scan_word(Character first);
  // Cuts the stretch around `at`, which began at `begin`, by ICU; gives its end.
  std::size_t cut_complex(std::size_t begin, std::size_t at);

  std::string_view text_;
  std::vector<Segment> segments_;
  PageTable<BreakClass> classes_;
  IcuSegmenter icu_;
};

}  // namespace dragoman
