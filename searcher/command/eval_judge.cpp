#include "searcher/command/eval_judge.h"

#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/cli/exit_status.h"
#include "common/cli/printable.h"
#include "searcher/command/answer_error.h"
#include "searcher/command/console.h"
#include "searcher/command/eval_queries.h"
#include "searcher/eval/judgement_file.h"
#include "searcher/output/text.h"
#include "searcher/output/trec.h"

namespace dragoman {
namespace {

constexpr std::string_view kPrompt =
    "0 not relevant, 1 relevant, 2 highly relevant, 3 perfect; "
    "o open, s skip, b back, n next query, q quit: ";
constexpr std::string_view kUnknownAnswer = "answer with 0, 1, 2, 3, o, s, b, n or q\n";
constexpr std::size_t kLongestAnswer = 8;

// A line of standard input without blanks; what is longer than any answer is cut. Nothing at the
// end.
std::optional<std::string> read_answer() {
  std::string answer;
  for (int c = std::getchar(); c != '\n'; c = std::getchar()) {
    if (c == EOF) {
      if (answer.empty()) return std::nullopt;
      break;
    }
    if (c != ' ' && c != '\t' && c != '\r' && answer.size() < kLongestAnswer) {
      answer += static_cast<char>(c);
    }
  }
  return answer;
}

// What was asked, or is to be.
struct Question {
  std::size_t query = 0;
  std::uint64_t rank = 0;
  std::string docno;
  std::string shown;                  // the hit
  std::optional<std::int64_t> grade;  // of this session
};

class Judging {
 public:
  explicit Judging(const EvalOptions& options)
      : options_(options),
        read_(read_eval_queries(options.queries)),
        file_(options.judge),
        searcher_(options.common.index_folder),
        request_(options.request) {
    if (!searcher_.index_warning().empty() && !options.common.quiet) {
      warn(searcher_.index_warning());
    }
  }

  int run() {
    while (find_question() && ask()) {
    }
    say(farewell());
    return read_.any_malformed || any_failed_ ? kUsage : kDone;
  }

 private:
  const EvalQuery& query_of(const Question& question) const {
    return read_.queries[question.query];
  }

  OutputOptions output() const {
    OutputOptions output;
    output.color = use_color(options_.common.color, STDOUT_FILENO);
    output.unicode = shows_unicode();
    output.terminal = is_on_terminal();
    return output;
  }

  // Whether there is a question to ask, `at_` in `questions_`.
  bool find_question() {
    while (at_ == questions_.size() && next_query_ < read_.queries.size()) {
      add_questions(next_query_++);
    }
    return at_ < questions_.size();
  }

  SearchResult search(const SearchRequest& request, const EvalQuery& query) {
    SearchResult result = searcher_.search(request);
    result.error = error_of(result, options_.strict);
    if (result.error) {
      warn(query.place + ": " + *result.error);
      any_failed_ = true;
      result.hits.clear();
    }
    return result;
  }

  void add_questions(std::size_t number) {
    const EvalQuery& query = read_.queries[number];
    request_.query = query.text;
    const SearchResult result = search(request_, query);
    if (result.hits.empty() && !result.error) ++without_hits_;
    std::set<std::string> seen;
    const std::vector<TrecHit> named = trec_hits(result);
    for (std::size_t i = 0; i < named.size(); ++i) {
      const Hit& hit = result.hits[i];
      const std::string& docno = named[i].docno;
      if (!seen.insert(docno).second || file_.has(query.id, docno)) continue;
      questions_.push_back({number, hit.rank, docno, text_hit(hit, output()), std::nullopt});
    }
  }

  std::string text_of(const Question& question) const {
    const EvalQuery& query = query_of(question);
    std::string text = "\nquery " + std::to_string(question.query + 1) + " of " +
                       std::to_string(read_.queries.size()) + ", " + printable(query.id) + ": " +
                       printable(query.text) + "\n\n" + question.shown;
    if (question.grade) text += "judged " + std::to_string(*question.grade) + "; s leaves it\n";
    return text;
  }

  // False where there are no more answers.
  bool ask() {
    if (!say(text_of(questions_[at_]))) return false;
    for (;;) {
      if (!say(std::string(kPrompt))) return false;
      const auto answer = read_answer();
      // Without a terminal, what was answered shows nowhere.
      if (isatty(STDIN_FILENO) != 1 || !answer) say(answer ? printable(*answer) + '\n' : "\n");
      if (!answer || *answer == "q") return false;
      if (take(*answer)) return true;
      say(std::string(kUnknownAnswer));
    }
  }

  // False where it's no answer.
  bool take(const std::string& answer) {
    if (answer.size() != 1) return false;
    switch (answer.front()) {
      case '0':
      case '1':
      case '2':
      case '3': grade(answer.front() - '0'); return true;
      case 'o': open(); return true;
      case 's': ++at_; return true;
      case 'b': go_back(); return true;
      case 'n': leave_query(); return true;
      default: return false;
    }
  }

  void grade(std::int64_t grade) {
    Question& question = questions_[at_];
    file_.set(query_of(question).id, question.docno, grade);
    if (!question.grade) ++judged_;
    question.grade = grade;
    ++at_;
  }

  void open() {
    SearchRequest request = request_;
    request.query = query_of(questions_[at_]).text;
    request.offset = static_cast<std::uint32_t>(questions_[at_].rank - 1);
    request.limit = 1;
    request.whole_text = true;
    const SearchResult result = search(request, query_of(questions_[at_]));
    if (result.hits.empty()) return;
    say_in_pages('\n' + text_article(result.hits.front(), output()), options_.pager);
  }

  void go_back() {
    if (at_ == 0) {
      say("this is the first hit\n");
    } else {
      --at_;
    }
  }

  void leave_query() {
    const std::size_t query = questions_[at_].query;
    while (at_ < questions_.size() && questions_[at_].query == query) ++at_;
  }

  std::string farewell() const {
    std::size_t all = 0;
    bool any_relevant = false;
    for (const auto& [qid, grades] : file_.judgements()) {
      all += grades.size();
      any_relevant = any_relevant || has_relevant(grades);
    }
    std::string text = "\n" + std::to_string(judged_) + " judged; " + printable(options_.judge) +
                       " has " + std::to_string(all) + (all == 1 ? " judgement" : " judgements") +
                       '\n';
    if (without_hits_ > 0) {
      text += std::to_string(without_hits_) +
              (without_hits_ == 1 ? " query has no hit\n" : " queries have no hit\n");
    }
    return text + next_step(any_relevant);
  }

  std::string next_step(bool any_relevant) const {
    const bool more = at_ < questions_.size() || next_query_ < read_.queries.size();
    std::string text = more ? "the same command goes on where this ended\n" : "";
    if (!any_relevant)
      return text + "nothing is judged relevant yet, so there is nothing to measure\n";
    return text + "to measure: dragoman-search eval -d " +
           shell_word(options_.common.index_folder.string()) + " --queries " +
           shell_word(options_.queries) + " --qrels " + shell_word(options_.judge) + '\n';
  }

  // As a shell reads it; a name with controls in it is only shown.
  static std::string shell_word(const std::string& name) {
    constexpr std::string_view kPlain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./-+=:@%,";
    if (!name.empty() && name.find_first_not_of(kPlain) == std::string::npos) return name;
    std::string word = "'";
    for (const char c : name) word += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return printable(word + '\'');
  }

  const EvalOptions& options_;
  const EvalQueries read_;
  JudgementFile file_;
  Searcher searcher_;
  SearchRequest request_;
  std::vector<Question> questions_;
  std::size_t at_ = 0;
  std::size_t next_query_ = 0;
  std::size_t judged_ = 0;
  std::size_t without_hits_ = 0;
  bool any_failed_ = false;
};

}  // namespace

int judge_hits(const EvalOptions& options) {
  return Judging(options).run();
}

}  // namespace dragoman
