// Tables of typed queries and how they are read, for the tests of the language.
#pragma once

#include <string>
#include <vector>

namespace dragoman {

struct ParseRow {
  std::string typed;
  std::string tree;
  // Where the warnings stand, as offset+length, in order.
  std::string warnings = {};
};

void check_parse_rows(const std::vector<ParseRow>& rows, bool plain = false);

std::string repeated(std::string_view text, std::size_t times);

}  // namespace dragoman
