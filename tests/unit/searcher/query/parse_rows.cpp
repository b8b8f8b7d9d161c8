#include "tests/unit/searcher/query/parse_rows.h"

#include <doctest/doctest.h>

#include "searcher/query/parse_query.h"

namespace dragoman {
namespace {

std::string places(const std::vector<QueryWarning>& warnings) {
  std::string out;
  for (const QueryWarning& warning : warnings) {
    if (!out.empty()) out += ' ';
    out += std::to_string(warning.offset) + "+" + std::to_string(warning.length);
  }
  return out;
}

}  // namespace

void check_parse_rows(const std::vector<ParseRow>& rows, bool plain) {
  for (const ParseRow& row : rows) {
    const std::string shown = row.typed.substr(0, 60);
    CAPTURE(shown);
    const ParsedQuery parsed = parse_query(row.typed, plain);
    CHECK(to_string(parsed.tree) == row.tree);
    CHECK(places(parsed.warnings) == row.warnings);
    CHECK(!parsed.error.has_value());
  }
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace dragoman
