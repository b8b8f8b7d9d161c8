#include "searcher/command/answer_error.h"

namespace dragoman {

std::optional<std::string> error_of(const SearchResult& result, bool strict) {
  if (result.error) return result.error;
  if (strict && !result.warnings.empty()) return result.warnings.front().message;
  return std::nullopt;
}

}  // namespace dragoman
