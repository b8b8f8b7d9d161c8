#include "searcher/eval/eval_report.h"

#include <doctest/doctest.h>

#include "searcher/eval/figures.h"

namespace dragoman {
namespace {

EvalReport report_of_two() {
  const Judgements judgements = {{"q1", {{"a", 1}}}, {"q2", {{"b", 2}, {"c", 1}}}};
  EvalReport report{.judgements = "r.txt", .warnings = {"one\x1b"}, .runs = {}};
  add_run(report, "first", judgements, {{"q1", {"a"}}, {"q2", {"c", "b"}}});
  add_run(report, "水\n", judgements, {{"q2", {"b", "c"}}});
  return report;
}

TEST_CASE("text is a table of means, and of queries where they are wanted") {
  EvalReport report = report_of_two();
  const std::string means =
      "run       MAP    P@10  nDCG@10   R@100  MRR@10  queries   change  better  worse  same       "
      "p\n"
      "first  1.0000  0.1500   0.9299  1.0000  1.0000        2\n"
      "水\\n   0.5000  0.1000   0.5000  0.5000  0.5000        2  -0.4299       1      1     0  "
      "1.0000\n"
      "\n"
      "change, better, worse, same: of nDCG@10 against first, in the mean and by queries\n"
      "p: that the change is chance; paired two-sided randomisation test, 10,000 assignments\n";
  CHECK(eval_text(report, false) == means);
  CHECK(eval_text(report, true) ==
        means +
            "\n"
            "query  run       MAP    P@10  nDCG@10   R@100  MRR@10   change\n"
            "q1     first  1.0000  0.1000   1.0000  1.0000  1.0000\n"
            "q1     水\\n   0.0000  0.0000   0.0000  0.0000  0.0000  -1.0000\n"
            "q2     first  1.0000  0.2000   0.8597  1.0000  1.0000\n"
            "q2     水\\n   1.0000  0.2000   1.0000  1.0000  1.0000  +0.1403\n");
  report.runs.pop_back();
  CHECK(eval_text(report, true) ==
        "run       MAP    P@10  nDCG@10   R@100  MRR@10  queries\n"
        "first  1.0000  0.1500   0.9299  1.0000  1.0000        2\n"
        "\n"
        "query     MAP    P@10  nDCG@10   R@100  MRR@10\n"
        "q1     1.0000  0.1000   1.0000  1.0000  1.0000\n"
        "q2     1.0000  0.2000   0.8597  1.0000  1.0000\n");
}

TEST_CASE("a table for programs has the same columns in every line") {
  CHECK(eval_tsv(report_of_two(), true) ==
        "run\tquery\tMAP\tP@10\tnDCG@10\tR@100\tMRR@10\tqueries\tchange\tbetter\tworse\tsame\tp\n"
        "first\tall\t1.0000\t0.1500\t0.9299\t1.0000\t1.0000\t2\t\t\t\t\t\n"
        "水\\n\tall\t0.5000\t0.1000\t0.5000\t0.5000\t0.5000\t2\t-0.4299\t1\t1\t0\t1.0000\n"
        "first\tq1\t1.0000\t0.1000\t1.0000\t1.0000\t1.0000\t\t\t\t\t\t\n"
        "水\\n\tq1\t0.0000\t0.0000\t0.0000\t0.0000\t0.0000\t\t-1.0000\t\t\t\t\n"
        "first\tq2\t1.0000\t0.2000\t0.8597\t1.0000\t1.0000\t\t\t\t\t\t\n"
        "水\\n\tq2\t1.0000\t0.2000\t1.0000\t1.0000\t1.0000\t\t+0.1403\t\t\t\t\n");
}

TEST_CASE("JSON escapes whatever could steer a terminal") {
  const std::string json = eval_json(report_of_two(), false);
  CHECK(json.starts_with(R"({"format_version":1,"qrels":"r.txt","warnings":["one\u001b"],)"
                         R"("queries":2,"runs":[{"run":"first","means":{"MAP":1.0,"P@10":0.15)"));
  CHECK(json.find(R"("run":"\u6c34\n")") != std::string::npos);
  CHECK(json.find(R"("comparison":null)") != std::string::npos);
}

TEST_CASE("a change has its sign unless it shows as zero") {
  CHECK(signed_figure(0.25) == "+0.2500");
  CHECK(signed_figure(-0.25) == "-0.2500");
  CHECK(signed_figure(0.00001) == "0.0000");
  CHECK(signed_figure(-0.00001) == "0.0000");
  CHECK(figure(1) == "1.0000");
}

}  // namespace
}  // namespace dragoman
