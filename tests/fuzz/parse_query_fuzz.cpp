// Any bytes as a query and as a date.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "searcher/query/date_range.h"
#include "searcher/query/parse_query.h"
#include "tests/fuzz/query_invariants.h"

namespace dragoman {
namespace {

void check_parse(std::string_view text, bool plain) {
  const ParsedQuery parsed = parse_query(text, plain);
  check_warnings(parsed.warnings, text);
  check_tree(parsed.tree, text);
  if (parsed.error && parsed.tree.kind != QueryKind::Nothing) std::abort();
}

void check_date(std::string_view text) {
  constexpr std::int64_t kNow = 1'708'597'800;
  const auto range = parse_date_range(text, kNow);
  if (!range) return;
  if (range->first.size() != 8 || range->last.size() != 8) std::abort();
  if (range->first > range->last) std::abort();
}

}  // namespace
}  // namespace dragoman

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  dragoman::check_parse(text, false);
  dragoman::check_parse(text, true);
  dragoman::check_date(text);
  return 0;
}
