// A line -> numbers, words and marks, from which dates are read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/article/date_words.h"

namespace dragoman {

struct DateToken {
  enum class Kind : std::uint8_t { Number, Word, Mark };
  Kind kind = Kind::Mark;
  std::uint32_t begin = 0;  // byte range in the line
  std::uint32_t end = 0;
  bool spaced = false;  // white space stands before it
  int value = 0;        // of a number
  int digits = 0;       // of a number
  char32_t mark = 0;    // one of - / . : , | ( or as it stands
  std::string folded;   // of a word
  DateWord word;        // what the word may mean in date lines

  bool is_number(int min_digits, int max_digits) const {
    return kind == Kind::Number && digits >= min_digits && digits <= max_digits;
  }
  bool is_mark(std::u32string_view marks) const {
    return kind == Kind::Mark && marks.find(mark) != std::u32string_view::npos;
  }
  bool is_word(std::uint32_t classes) const {
    return kind == Kind::Word && (word.classes & classes) != 0;
  }
  bool operator==(const DateToken&) const = default;
};

// Whether `line` holds a digit of any script, or a Chinese year.
bool has_date_digit(std::string_view line);

// The tokens of `line`, in `lang` where that matters. Known phrases ("كانون الثاني", "a.m.") are
// one word; text written without spaces is cut into the longest known words, else characters.
// None where it has too many words for a date line.
std::vector<DateToken> tokenize_date_line(std::string_view line, std::string_view lang);

}  // namespace dragoman
