// What a character means to the fast path of the segmenter: UAX #29's Word_Break property as
// the rules of ICU's root locale use it, in fewer classes.
#pragma once

#include <cstdint>

#include "common/text/page_table.h"

namespace dragoman {

enum class BreakClass : std::uint8_t {
  Unknown,       // not looked up yet
  Other,         // never within a word
  Extend,        // Extend and Format: belongs to what stands before
  Letter,        // ALetter
  Hebrew,        // Hebrew_Letter
  Numeric,       // a digit
  ExtendNumLet,  // the underscore and its like
  MidLetter,     // only between letters
  MidNumLet,     // between letters and between digits
  MidNum,        // only between digits
  SingleQuote,   // as MidNumLet; stays with a Hebrew letter before it
  DoubleQuote,   // only between Hebrew letters
  Complex,       // only ICU knows: cut by dictionary, or with rules for pictographs
};

// Looked up in ICU; never Unknown.
BreakClass break_class(char32_t code_point);

// break_class() with a memory, since ICU's answer takes a while. For one thread at a time.
class BreakClasses {
 public:
  BreakClass of(char32_t code_point) {
    BreakClass& known = table_.at(code_point);
    if (known == BreakClass::Unknown) known = break_class(code_point);
    return known;
  }

 private:
  PageTable<BreakClass> table_;
};

}  // namespace dragoman
