#include "searcher/expand/rewriting.h"

#include <algorithm>
#include <cmath>

#include "common/text/utf8.h"
#include "searcher/expand/form_collector.h"
#include "searcher/expand/form_scan.h"
#include "searcher/expand/spelling_cost.h"

namespace dragoman {
namespace {

constexpr std::size_t kMostRewritings = 8;
// Of the near words so many are looked at closely.
constexpr std::size_t kMostNearWords = 24;
// From so many letters on a word may have two mistakes.
constexpr std::size_t kLettersForTwoEdits = 5;
constexpr std::size_t kLeastPartLetters = 2;
// What replaces a word that some articles have is so many times as frequent.
constexpr std::uint64_t kMuchMore = 10;
// How much a cost of 1 (spelling_cost.h) weighs against the logarithm of a frequency: someone
// misspells a word about once in a hundred times.
constexpr double kMistake = 4.6;
// The same for a space that was left out or put in.
constexpr double kSpaceMistake = 5;
// A word that no article has is kept only where nothing else is known.
constexpr double kUnknown = -20;

double log_of(std::uint64_t articles) {
  return std::log(static_cast<double>(std::max<std::uint64_t>(articles, 1)));
}

// Begins with a capital where the word typed does.
std::string in_case_of(std::string_view typed, std::string form) {
  const bool capital = typed[0] >= 'A' && typed[0] <= 'Z';
  if (capital && form[0] >= 'a' && form[0] <= 'z') form[0] = static_cast<char>(form[0] - 32);
  return form;
}

// The numbers of a lexicon's forms that are spelled nearly like `form`, in order. People seldom
// miss a word's first letter, and then not another one too: so two edits are looked for behind
// the same first letter, and elsewhere one that is in that letter. That takes a tenth of the
// time of looking everywhere.
std::vector<std::size_t> near_numbers(const Lexicon& lexicon, const std::string& form) {
  std::vector<std::size_t> numbers;
  const auto add = [&](std::size_t i, std::uint32_t) { numbers.push_back(i); };
  const std::uint32_t edits = count_characters(form) < kLettersForTwoEdits ? 1 : 2;
  const CodePoint first = decode_at(form, 0);
  const std::string rest = form.substr(first.length);
  scan_for_near(lexicon, forms_with_prefix(lexicon, form.substr(0, first.length)), form, edits,
                add);
  // Left out, or swapped with the second.
  const std::string second = rest.substr(0, decode_at(rest, 0).length);
  scan_for_near(lexicon, forms_with_prefix(lexicon, second), form, 1, add);
  const auto look_up = [&](const std::string& other) {
    const std::size_t i = lexicon.lower_bound(other);
    if (i < lexicon.size() && lexicon.form(i) == other) numbers.push_back(i);
  };
  // Another one, or one too few: of the same alphabet, which fills a block of 128 code points.
  for (char32_t letter = first.value & ~char32_t{0x7F}; letter <= (first.value | 0x7FU); ++letter) {
    std::string start;
    append_utf8(start, letter);
    look_up(start + rest);
    look_up(start + form);
  }
  std::ranges::sort(numbers);
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

std::vector<CountedForm> near_forms(std::span<const Lexicon> lexicons, const std::string& form) {
  FormCollector near;
  for (const Lexicon& lexicon : lexicons) {
    near.begin_segment();
    for (const std::size_t i : near_numbers(lexicon, form)) {
      near.add(lexicon.form(i), lexicon.frequency(i));
    }
  }
  return near.merged();
}

class Rewriter {
 public:
  Rewriter(std::string_view typed, const QueryContext& context)
      : typed_(typed), context_(context) {}

  // The likeliest first.
  std::vector<Rewriting> rewrite(const RareWord& word) const {
    std::vector<Rewriting> found;
    add_near(word, found);
    add_split(word, found);
    add_joined(word, found);
    std::ranges::sort(found, likelier);
    if (found.size() > kMostRewritings) found.resize(kMostRewritings);
    return found;
  }

 private:
  static bool likelier(const Rewriting& a, const Rewriting& b) {
    return a.score != b.score ? a.score > b.score : a.text < b.text;
  }

  void add(const TypedWord& word, const std::string& form, double score,
           std::vector<Rewriting>& found) const {
    const std::string_view typed = typed_.substr(word.begin, word.end - word.begin);
    found.push_back({word.begin, word.end, in_case_of(typed, form), score});
  }

  void add_near(const RareWord& word, std::vector<Rewriting>& found) const {
    const std::string& typed = word.typed.form;
    std::vector<Rewriting> likely;
    for (const CountedForm& each : near_forms(context_.lexicons, typed)) {
      const std::string form(each.form);
      const bool much_more = each.articles > word.articles * kMuchMore;
      if (!much_more || form == typed || !is_of_letters(form)) continue;
      likely.push_back({word.typed.begin, word.typed.end, form,
                        log_of(each.articles) - kMistake * spelling_cost(form, typed)});
    }
    std::ranges::sort(likely, likelier);
    if (likely.size() > kMostNearWords) likely.resize(kMostNearWords);
    for (const Rewriting& each : likely) {
      if (!is_form_of(each.text, word)) add(word.typed, each.text, each.score, found);
    }
  }

  // Whether the word finds it already, by their common stem.
  bool is_form_of(const std::string& form, const RareWord& word) const {
    return std::ranges::any_of(context_.languages, [&](const std::string& language) {
      const auto tokens = context_.tokenizer.tokenize(form, language);
      return !tokens.empty() &&
             std::ranges::find(word.stems, tokens.front().stem) != word.stems.end();
    });
  }

  // Scored by how many articles would have both words, if these came independently.
  void add_split(const RareWord& word, std::vector<Rewriting>& found) const {
    if (word.articles > 0) return;
    const std::string& form = word.typed.form;
    const double all = log_of(context_.database.get_doccount());
    for (std::size_t at = 1; at < form.size(); ++at) {
      const std::string head = form.substr(0, at);
      const std::string tail = form.substr(at);
      if (is_continuation(tail[0]) || count_characters(head) < kLeastPartLetters ||
          count_characters(tail) < kLeastPartLetters) {
        continue;
      }
      const std::uint64_t heads = context_.database.get_termfreq(head);
      const std::uint64_t tails = context_.database.get_termfreq(tail);
      if (heads == 0 || tails == 0) continue;
      std::string two = head;
      (two += ' ') += tail;
      add(word.typed, two, log_of(heads) + log_of(tails) - all - kSpaceMistake, found);
      // Words side by side bind less than operators.
      if (!word.among_words) found.back().text = '"' + found.back().text + '"';
    }
  }

  void add_joined(const RareWord& word, std::vector<Rewriting>& found) const {
    for (const TypedWord& joined : word.joined) {
      const std::uint64_t articles = context_.database.get_termfreq(joined.form);
      if (articles > word.articles) {
        add(joined, joined.form, log_of(articles) - kSpaceMistake, found);
      }
    }
  }

  std::string_view typed_;
  const QueryContext& context_;
};

}  // namespace

std::vector<Rewriting> rewrite_word(const RareWord& word, std::string_view typed,
                                    const QueryContext& context) {
  return Rewriter(typed, context).rewrite(word);
}

double score_of_word(const RareWord& word) {
  return word.articles == 0 ? kUnknown : log_of(word.articles);
}

}  // namespace dragoman
