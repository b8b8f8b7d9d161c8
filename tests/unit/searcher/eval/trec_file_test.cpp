#include "searcher/eval/trec_file.h"

#include <doctest/doctest.h>

#include "searcher/eval/judgements.h"
#include "searcher/eval/ranked_run.h"
#include "tests/support/temp_folder.h"

namespace dragoman {
namespace {

template <typename Read>
std::string complaint(std::string_view content, const Read& read) {
  const TempFolder folder;
  const std::string file = folder.write("f", content);
  try {
    read(file);
    return "read";
  } catch (const TrecFileError& error) {
    const std::string message = error.what();
    return message.starts_with(file + ':') ? message.substr(file.size() + 1) : message;
  }
}

std::string judgement_complaint(std::string_view content) {
  return complaint(content, [](const std::string& file) { read_judgements(file); });
}

std::string run_complaint(std::string_view content) {
  return complaint(content, [](const std::string& file) { read_run(file, 1000); });
}

TEST_CASE("columns stand between white space of any kind") {
  using Columns = std::vector<std::string_view>;
  CHECK(trec_columns("q1 0\td1  2") == Columns{"q1", "0", "d1", "2"});
  CHECK(trec_columns(" é\u00a0文\u3000x\x1cy\u2028z\u0085 ") == Columns{"é", "文", "x", "y", "z"});
  CHECK(trec_columns("a\u200bb\ufeff") == Columns{"a\u200bb\ufeff"});
  CHECK(trec_columns(" \t").empty());
}

TEST_CASE("judgements are read by query, and may be repeated") {
  const TempFolder folder;
  const std::string file = folder.write("r", "q1 0 a 1\r\n\nq2 x b -2\rq1\t0\tb\t0\n q1 0 a +1");
  CHECK(read_judgements(file) == Judgements{{"q1", {{"a", 1}, {"b", 0}}}, {"q2", {{"b", -2}}}});
}

TEST_CASE("what is wrong with judgements is told with its line") {
  CHECK(judgement_complaint("q 0 a 1\n\nq 0 a\n") ==
        "3: 3 fields; a line has 4: qid iter docno grade");
  CHECK(judgement_complaint("q 0 a 1 2\n") == "1: 5 fields; a line has 4: qid iter docno grade");
  CHECK(judgement_complaint("q 0 a good\n") ==
        "1: judgement 'good' is not a whole number; a grade is one such as 0, 1 or 2");
  CHECK(judgement_complaint("q 0 a 1\r\nq 0 a 2\r\n") ==
        "2: second judgement of a for query q: 2, before 1; leave one of them");
  CHECK(judgement_complaint("q 0 a 1\rq 0 \xE9 1\r") ==
        "2: not UTF-8; write the file in that encoding");
  CHECK(judgement_complaint("q 0 \xED\xA0\x80 1\n").starts_with("1: not UTF-8"));
  CHECK(judgement_complaint(std::string(2'000'000, ' ')) == "1: the line has more than 1 MiB");
  CHECK(judgement_complaint("") == "read");
}

TEST_CASE("what is wrong with a run is told with its line") {
  CHECK(run_complaint("q Q0 a 1 2\n") == "1: 5 fields; a line has 6: qid Q0 docno rank score tag");
  CHECK(run_complaint("q Q0 a 1 2 t\nq Q0 b 2 nan t\n") == "2: score 'nan' is not a finite number");
  CHECK(run_complaint("q Q0 a 1 2 t\nq Q0 a 2 1 t\n") ==
        "2: document a twice for query q; it has one rank");
  CHECK(run_complaint("q Q0 a 1 2 t\np Q0 a 2 1 t\n") == "read");
}

TEST_CASE("a file that isn't there and a folder can't be read") {
  const TempFolder folder;
  const std::string missing = (folder.path() / "none").string();
  CHECK_THROWS_WITH_AS(read_judgements(missing), (missing + ": No such file or directory").c_str(),
                       TrecFileError);
  CHECK_THROWS_AS(read_judgements(folder.path().string()), TrecFileError);
}

TEST_CASE("scores order a run, then docnos from the last to the first; ranks mean nothing") {
  const TempFolder folder;
  const std::string file = folder.write(
      "r",
      "q Q0 d1 1 2.0 t\nq Q0 d10 2 2 t\nq Q0 d2 3 20e-1 t\nq Q0 e 4 3e0 t\nq Q0 é 9 2.0 t\n"
      "p Q0 y 1 -0 t\np Q0 x 2 0.0 t\np Q0 z 2 -1 t\n");
  CHECK(read_run(file, 1000) ==
        Rankings{{"q", {"e", "é", "d2", "d10", "d1"}}, {"p", {"y", "x", "z"}}});
  CHECK(read_run(file, 2) == Rankings{{"q", {"e", "é"}}, {"p", {"y", "x"}}});
}

}  // namespace
}  // namespace dragoman
