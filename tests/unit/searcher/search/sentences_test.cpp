#include "searcher/search/sentences.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

TEST_CASE("a text is cut where its sentences end, in any script") {
  struct Row {
    std::string text;
    std::vector<std::string> sentences;
  };
  const std::vector<Row> rows = {
      {"", {}},
      {" \t\n ", {}},
      {"One only", {"One only"}},
      {"It rained. The dam held!  Did it?", {"It rained.", "The dam held!", "Did it?"}},
      {"He paid 3.5 million. Then he left.", {"He paid 3.5 million.", "Then he left."}},
      {"\"We stay.\" She left.", {"\"We stay.\"", "She left."}},
      {"谈判破裂。双方离开。", {"谈判破裂。", "双方离开。"}},
      {"هل وصلوا؟ نعم وصلوا.", {"هل وصلوا؟", "نعم وصلوا."}},
      {"bad \xff byte. Next.", {"bad \xff byte.", "Next."}},
  };
  SentenceSplitter splitter;
  for (const Row& row : rows) {
    CAPTURE(row.text);
    std::vector<std::string> sentences;
    for (const TextRange range : splitter.split(row.text)) {
      sentences.push_back(row.text.substr(range.begin, range.end - range.begin));
    }
    CHECK(sentences == row.sentences);
  }
}

}  // namespace
}  // namespace dragoman
