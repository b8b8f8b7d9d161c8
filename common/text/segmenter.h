// Text -> word segments by UAX #29, the first stage of the tokenizer.
//
// Two paths with the same result: a state machine of our own for what the plain rules decide,
// and ICU's word iterator for the stretches (between spaces) that hold anything else. A
// Segmenter belongs to one thread at a time.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "common/text/break_class.h"
#include "common/text/icu_segmenter.h"
#include "common/text/segment.h"

namespace dragoman {

// What a character does after a letter, a digit or an underscore.
enum class BreakStep : std::uint8_t { Stop, Join, IfLetter, IfHebrew, IfNumeric };

class Segmenter {
 public:
  Segmenter();

  // The words of `text` (under 4 GiB) in their order; they hold until the next call.
  std::span<const TextSegment> segment(std::string_view text);

 private:
  struct Character {
    BreakClass kind;
    std::size_t end;
  };
  struct Word {
    BreakClass last;  // what its last character is, but for extending ones
    std::size_t end;
    bool has_letter;  // or a digit
  };
  // Requires at < text_.size().
  Character character_at(std::size_t at);
  std::size_t skip_extending(std::size_t at);
  // The word whose first character is `first`.
  Word scan_word(Character first);
  // Lengthens `word` by `joint` and what comes after it, if that is as `condition` says.
  bool scan_joint(BreakStep condition, Character joint, Word& word);
  // Cuts the stretch around `at`, which began at `begin`, by ICU; gives its end.
  std::size_t cut_complex(std::size_t begin, std::size_t at);

  std::string_view text_;
  std::vector<TextSegment> segments_;
  BreakClasses classes_;
  std::array<BreakClass, 128> ascii_{};  // the begin of classes_, nearer
  IcuSegmenter icu_;
};

}  // namespace dragoman
