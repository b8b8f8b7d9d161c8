#include "searcher/expand/expand.h"

#include <re2/re2.h>

#include <algorithm>
#include <chrono>

#include "common/text/utf8.h"
#include "searcher/expand/edit_rows.h"
#include "searcher/expand/form_collector.h"
#include "searcher/expand/form_scan.h"
#include "searcher/expand/thread_time.h"
#include "searcher/expand/wildcard.h"

namespace dragoman {
namespace {

// A term that is read from the database costs what so many bytes of a lexicon do.
constexpr std::size_t kBytesPerTerm = 512;
// A regular expression is matched against form after form, which costs what so many scans for a
// literal do.
constexpr std::size_t kRegexFactor = 4;
// Expressions that compile to more than this make RE2 slow, or forgetful of its states.
constexpr int kMostRegexInstructions = 2000;
constexpr std::int64_t kRegexMemory = std::int64_t{8} << 20;
// Forms between two looks at the clock.
constexpr std::size_t kFormsPerLook = 1024;

bool is_in_lexicon(const Field& field) {
  return field.kind == FieldKind::Text;
}

// What of the range the budget can pay for, at `factor` bytes a byte.
FormRange afford(const Lexicon& lexicon, FormRange range, std::size_t factor,
                 ExpansionBudget& budget, FormCollector& found) {
  const FormRange affordable = first_bytes(lexicon, range, budget.bytes / factor);
  if (affordable.end < range.end) found.cut();
  const std::size_t bytes = lexicon.forms(affordable.begin, affordable.end).size();
  budget.bytes -= std::min(budget.bytes, bytes * factor);
  return affordable;
}

// Calls `scan` with each segment's lexicon and a sink for the numbers of forms.
template <typename Scan>
void scan_lexicons(const Vocabulary& vocabulary, FormCollector& found, const Scan& scan) {
  for (const Lexicon& lexicon : vocabulary.lexicons) {
    found.begin_segment();
    scan(lexicon, [&](std::size_t i) { found.add(lexicon.form(i), lexicon.frequency(i)); });
  }
}

// The forms of a field that no lexicon holds, those that begin with `prefix` and that `matches`.
template <typename Matches>
void scan_terms(const Vocabulary& vocabulary, const Field& field, std::string_view prefix,
                ExpansionBudget& budget, FormCollector& found, const Matches& matches) {
  found.begin_segment();
  const std::string start = std::string(field.prefix) + std::string(prefix);
  auto term = vocabulary.database.allterms_begin(start);
  for (; term != vocabulary.database.allterms_end(start); ++term) {
    if (budget.bytes < kBytesPerTerm) return found.cut();
    budget.bytes -= kBytesPerTerm;
    std::string form = (*term).substr(field.prefix.size());
    if (matches(form)) found.add_copy(std::move(form), term.get_termfreq());
  }
}

// The forms that an expression may match.
FormRange regex_range(const Lexicon& lexicon, const RE2& expression) {
  constexpr int kBytes = 16;
  std::string least;
  std::string most;
  if (!expression.PossibleMatchRange(&least, &most, kBytes)) return all_forms(lexicon);
  // Up to the last that isn't greater.
  return {lexicon.lower_bound(least), lexicon.lower_bound(most + '\0')};
}

bool matches_whole(const RE2& expression, std::string_view form) {
  const re2::StringPiece text(form.data(), form.size());
  return expression.Match(text, 0, text.size(), RE2::ANCHOR_BOTH, nullptr, 0);
}

// Why an expression that was read can't be used; empty where it can.
std::string regex_error(const RE2& expression) {
  if (expression.error_code() == RE2::ErrorPatternTooLarge ||
      (expression.ok() && expression.ProgramSize() > kMostRegexInstructions)) {
    return "the regular expression stands for too much; make it simpler, with fewer or smaller "
           "repetitions";
  }
  return expression.ok() ? std::string() : expression.error();
}

RE2::Options regex_options() {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kRegexMemory);
  options.set_never_capture(true);
  return options;
}

// Takes the time until its end off the budget.
class RegexTime {
 public:
  explicit RegexTime(ExpansionBudget& budget) : budget_(budget) {}
  ~RegexTime() { budget_.regex_time -= std::min(budget_.regex_time, thread_time() - begin_); }
  RegexTime(const RegexTime&) = delete;
  RegexTime& operator=(const RegexTime&) = delete;

  std::chrono::nanoseconds deadline() const { return begin_ + budget_.regex_time; }

 private:
  ExpansionBudget& budget_;
  std::chrono::nanoseconds begin_ = thread_time();
};

// `deadline` by thread_time().
class RegexScan {
 public:
  RegexScan(const RE2& expression, FormCollector& found, std::chrono::nanoseconds deadline)
      : expression_(expression), found_(found), deadline_(deadline) {}

  void read(const Lexicon& lexicon, FormRange range, const FormNumberSink& sink) {
    for (std::size_t i = range.begin; i < range.end && !is_late(); ++i) {
      if (matches_whole(expression_, lexicon.form(i))) sink(i);
    }
  }

  bool matches(std::string_view form) { return !is_late() && matches_whole(expression_, form); }

 private:
  bool is_late() {
    if (++forms_ % kFormsPerLook == 0 && thread_time() > deadline_) {
      late_ = true;
      found_.cut();
    }
    return late_;
  }

  const RE2& expression_;
  FormCollector& found_;
  std::chrono::nanoseconds deadline_;
  std::size_t forms_ = 0;
  bool late_ = false;
};

}  // namespace

Expansion expand_pattern(const Vocabulary& vocabulary, const Field& field, std::string_view pattern,
                         ExpansionBudget& budget) {
  const WildcardPattern wanted(pattern);
  FormCollector found;
  if (is_in_lexicon(field)) {
    scan_lexicons(vocabulary, found, [&](const Lexicon& lexicon, const FormNumberSink& sink) {
      const FormRange range = forms_with_prefix(lexicon, wanted.prefix());
      scan_for_pattern(lexicon, afford(lexicon, range, 1, budget, found), wanted, sink);
    });
  } else {
    scan_terms(vocabulary, field, wanted.prefix(), budget, found,
               [&](std::string_view form) { return wanted.matches(form); });
  }
  return found.finish(vocabulary, field, budget);
}

Expansion expand_fuzzy(const Vocabulary& vocabulary, const Field& field, std::string_view form,
                       std::uint32_t edits, ExpansionBudget& budget) {
  FormCollector found;
  if (form.size() > kMaxTokenBytes) return {};
  if (is_in_lexicon(field)) {
    scan_lexicons(vocabulary, found, [&](const Lexicon& lexicon, const FormNumberSink& sink) {
      scan_for_near(lexicon, afford(lexicon, all_forms(lexicon), 1, budget, found), form, edits,
                    [&](std::size_t i, std::uint32_t) { sink(i); });
    });
  } else {
    scan_terms(vocabulary, field, {}, budget, found, [&](std::string_view other) {
      return spelling_distance(form, other, edits) <= edits;
    });
  }
  return found.finish(vocabulary, field, budget);
}

RegexExpansion expand_regex(const Vocabulary& vocabulary, const Field& field,
                            std::string_view expression, ExpansionBudget& budget) {
  if (expression.size() > kMaxRegexBytes) {
    return {{},
            "the regular expression has more than " + std::to_string(kMaxRegexBytes) + " bytes"};
  }
  if (budget.regex_time <= std::chrono::nanoseconds::zero()) return {{{}, true}, {}};
  const RegexTime time(budget);
  const RE2 wanted(re2::StringPiece(expression.data(), expression.size()), regex_options());
  if (std::string error = regex_error(wanted); !error.empty()) return {{}, std::move(error)};
  FormCollector found;
  RegexScan scan(wanted, found, time.deadline());
  if (is_in_lexicon(field)) {
    scan_lexicons(vocabulary, found, [&](const Lexicon& lexicon, const FormNumberSink& sink) {
      scan.read(lexicon, afford(lexicon, regex_range(lexicon, wanted), kRegexFactor, budget, found),
                sink);
    });
  } else {
    scan_terms(vocabulary, field, {}, budget, found,
               [&](std::string_view form) { return scan.matches(form); });
  }
  return {found.finish(vocabulary, field, budget), {}};
}

}  // namespace dragoman
