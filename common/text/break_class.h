// What a character means to the fast path of the segmenter: UAX #29's Word_Break property as
// the rules of ICU's root locale use it, in fewer classes.
#pragma once

#include <cstdint>

namespace dragoman {

enum class BreakClass : std::uint8_t {
  Other,         // never within a word
  Extend,        // Extend and Format: belongs to what stands before
  Letter,        // ALetter
  Hebrew,        // Hebrew_Letter
  Numeric,       //
  ExtendNumLet,  // the underscore and its like
  MidLetter,     // only between letters
  MidNumLet,     // between letters and between digits
  MidNum,        // only between digits
  SingleQuote,   //
  DoubleQuote,   //
  Complex,       // only ICU knows: cut by dictionary, or with rules for pictographs
};

BreakClass break_class(char32_t code_point);

}  // namespace dragoman
