#include "searcher/query/brackets.h"

#include <utility>

namespace dragoman {
namespace {

class Balancer {
 public:
  Balancer(std::size_t max_depth, std::vector<QueryWarning>& warnings)
      : max_depth_(max_depth), warnings_(warnings) {}

  std::vector<Lexeme> run(std::vector<Lexeme> lexemes) {
    for (Lexeme& lexeme : lexemes) {
      if (lexeme.kind == LexemeKind::Open ? opens(lexeme)
                                          : lexeme.kind != LexemeKind::Close || closes(lexeme)) {
        kept_.push_back(std::move(lexeme));
      }
    }
    close_the_rest();
    return std::move(kept_);
  }

 private:
  // Whether the opening bracket stays.
  bool opens(const Lexeme& bracket) {
    if (open_.size() < max_depth_) {
      open_.push_back(bracket);
      return true;
    }
    if (!warned_of_depth_) {
      add_warning(warnings_, bracket.begin, bracket.end,
                  "brackets nest more than " + std::to_string(max_depth_) +
                      " deep; those further in are ignored");
    }
    warned_of_depth_ = true;
    ++too_deep_;
    return false;
  }

  bool closes(const Lexeme& bracket) {
    if (too_deep_ > 0) {
      --too_deep_;
      return false;
    }
    if (open_.empty()) {
      add_warning(warnings_, bracket.begin, bracket.end,
                  "this bracket was never opened and is ignored");
      return false;
    }
    open_.pop_back();
    return true;
  }

  void close_the_rest() {
    const std::uint32_t end = kept_.empty() ? 0 : kept_.back().end;
    for (const Lexeme& bracket : open_) {
      add_warning(warnings_, bracket.begin, bracket.end,
                  "this bracket is never closed; it is closed at the end");
      kept_.push_back({LexemeKind::Close, {}, end, end});
    }
  }

  std::size_t max_depth_;
  std::vector<QueryWarning>& warnings_;
  std::vector<Lexeme> kept_;
  std::vector<Lexeme> open_;
  std::size_t too_deep_ = 0;
  bool warned_of_depth_ = false;
};

}  // namespace

std::vector<Lexeme> balance_brackets(std::vector<Lexeme> lexemes, std::size_t max_depth,
                                     std::vector<QueryWarning>& warnings) {
  return Balancer(max_depth, warnings).run(std::move(lexemes));
}

}  // namespace dragoman
