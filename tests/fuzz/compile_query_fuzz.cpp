// Any bytes as a query of a small index: compiled, shown and run.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "searcher/analysis/compile.h"
#include "tests/fuzz/query_invariants.h"
#include "tests/unit/searcher/small_index.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static dragoman::SmallIndex index(2);
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const dragoman::QueryOptions options{.plain = false, .now = 1'708'597'800};
  const dragoman::CompiledQuery compiled = dragoman::compile_query(text, options, index.context());
  dragoman::check_warnings(compiled.warnings, text);
  dragoman::check_tree(compiled.parsed, text);
  if (to_string(compiled.analyzed).empty()) std::abort();
  if (!compiled.error) dragoman::hits(index, compiled.query);
  return 0;
}
