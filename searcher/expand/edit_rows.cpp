#include "searcher/expand/edit_rows.h"

#include <algorithm>

#include "common/text/utf8.h"

namespace dragoman {
namespace {

std::vector<char32_t> letters_of(std::string_view text) {
  std::vector<char32_t> letters;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint letter = decode_at(text, at);
    letters.push_back(letter.value);
    at += letter.length;
  }
  return letters;
}

}  // namespace

// One row more than a text within the limit has letters, for the one that shows it is too long.
EditRows::EditRows(std::string_view wanted, std::uint32_t limit)
    : wanted_(letters_of(wanted)),
      limit_(limit),
      width_(wanted_.size() + 2),
      cells_(width_ * (wanted_.size() + limit + 2), static_cast<std::uint8_t>(limit + 1)) {
  for (std::size_t j = 0; j <= std::min(wanted_.size(), limit_); ++j) {
    cells_[j] = static_cast<std::uint8_t>(j);
  }
}

bool EditRows::push(char32_t letter) {
  text_.push_back(letter);
  const std::size_t read = text_.size();
  if (read > wanted_.size() + limit_) return false;
  const std::size_t low = read > limit_ ? read - limit_ : 0;
  const std::size_t high = std::min(wanted_.size(), read + limit_);
  std::uint8_t* cells = row(read);
  fill_row(cells, low, high);
  return *std::min_element(cells + low, cells + high + 1) <= limit_;
}

void EditRows::fill_row(std::uint8_t* cells, std::size_t low, std::size_t high) {
  const std::size_t read = text_.size();
  const char32_t letter = text_[read - 1];
  const std::uint8_t* above = row(read - 1);
  // What stands beside the cells near the diagonal is beyond from the beginning.
  const auto beyond = static_cast<std::uint8_t>(limit_ + 1);
  for (std::size_t j = low; j <= high; ++j) {
    if (j == 0) {
      cells[0] = static_cast<std::uint8_t>(std::min<std::size_t>(read, beyond));
      continue;
    }
    const int changed = wanted_[j - 1] == letter ? 0 : 1;
    int least = std::min({above[j - 1] + changed, above[j] + 1, cells[j - 1] + 1});
    const bool swapped =
        read > 1 && j > 1 && wanted_[j - 1] == text_[read - 2] && wanted_[j - 2] == letter;
    if (swapped) least = std::min(least, row(read - 2)[j - 2] + 1);
    cells[j] = static_cast<std::uint8_t>(std::min(least, static_cast<int>(beyond)));
  }
}

std::uint32_t EditRows::distance() const {
  const std::size_t read = text_.size();
  const std::size_t apart = read > wanted_.size() ? read - wanted_.size() : wanted_.size() - read;
  if (apart > limit_) return static_cast<std::uint32_t>(limit_ + 1);
  return cells_[read * width_ + wanted_.size()];
}

std::uint32_t spelling_distance(std::string_view a, std::string_view b, std::uint32_t limit) {
  EditRows rows(a, limit);
  for (const char32_t letter : letters_of(b)) {
    if (!rows.push(letter)) return limit + 1;
  }
  return rows.distance();
}

}  // namespace dragoman
