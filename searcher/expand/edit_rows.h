// How far a word is from another: insertions, deletions, substitutions and swaps of neighbouring
// letters (code points), no stretch of letters edited twice: the optimal string alignment
// distance, by its table's rows (Wagner and Fischer 1974; Damerau's swaps). Of a row only the
// cells near the diagonal are kept, since no others can stay within the limit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dragoman {

// The distance of a wanted word from a text that is read letter by letter, and taken back to
// where the next text differs: what sorted words begin with is compared once.
class EditRows {
 public:
  // REQUIRES: limit is at most 3.
  EditRows(std::string_view wanted, std::uint32_t limit);

  // Reads one more letter. False where no text that begins with what was read is within the
  // limit; the letter is read all the same.
  bool push(char32_t letter);

  // Forgets all but the first `letters` letters.
  void take_back_to(std::size_t letters) { text_.resize(letters); }

  // Of what was read; more than the limit where it is beyond.
  std::uint32_t distance() const;

 private:
  std::uint8_t* row(std::size_t letters) { return cells_.data() + letters * width_; }
  void fill_row(std::uint8_t* cells, std::size_t low, std::size_t high);

  std::vector<char32_t> wanted_;
  std::vector<char32_t> text_;
  std::size_t limit_;
  std::size_t width_;                // of a row: the wanted letters and two
  std::vector<std::uint8_t> cells_;  // row after row, by the letters read
};

// The distance, or limit + 1 where it is more.
std::uint32_t spelling_distance(std::string_view a, std::string_view b, std::uint32_t limit);

}  // namespace dragoman
