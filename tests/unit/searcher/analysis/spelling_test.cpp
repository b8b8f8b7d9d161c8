#include "searcher/analysis/spelling.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace dragoman {
namespace {

TEST_CASE("a spelling keeps its marks and loses its case") {
  const std::vector<std::pair<std::string, std::string>> rows = {{"", ""},
                                                                 {"RovIK", "rovik"},
                                                                 {"ÉLYSÉE", "élysée"},
                                                                 {"E\u0301lyse\u0301e", "élysée"},
                                                                 {"l’Eau", "l'eau"},
                                                                 {"IŞIK", "işik"},
                                                                 {"هُدنة", "هُدنة"},
                                                                 {"a\xFF", "a\uFFFD"}};
  for (const auto& [text, spelling] : rows) {
    CAPTURE(text);
    CHECK(lower_spelling(text) == spelling);
  }
}

}  // namespace
}  // namespace dragoman
