// Values that take any sign: date:>=2024-02, path:/news/a.txt. Called by the lexer alone.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/index/schema.h"

namespace dragoman {

// Where the value that begins at byte `at` ends: before white space or a closing bracket, commas
// and semicolons at its end left out. White space after a comparison's sign belongs to it
// (`>= 2024`). After `at` in any case.
std::size_t raw_value_end(std::string_view text, std::size_t at);

// A date's value in which quotations are a part: `>="last week"`, `2024-02.."last month"`.
struct QuotedRange {
  std::string text;  // without the quotes
  std::size_t end = 0;
};

// The one at byte `at`; nothing where there are no quotes, or a quotation and nothing else.
std::optional<QuotedRange> read_quotes_in_range(std::string_view text, std::size_t at);

// Where the words end that make another date together with the value at [begin, end): of
// `february 2024` after the year. `end` where there are none.
std::size_t loose_date_end(std::string_view text, std::size_t begin, std::size_t end);

// Whether the wildcards of such a value are meant: dates and ids have none, but `date:*` asks for
// any.
bool is_raw_pattern(const Field& field, std::string_view value);

}  // namespace dragoman
