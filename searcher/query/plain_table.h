// Tables for a terminal. Called by plain_page() alone.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace dragoman {

using TableRow = std::vector<std::string>;

// `rows`, the first of which names the columns, as lines: a rule after the first, cells broken
// between words so that a line has `columns` columns at most, as far as words allow. Rows may
// lack cells at their end.
std::string plain_table(const std::vector<TableRow>& rows, std::size_t columns);

}  // namespace dragoman
