#include "searcher/expand/suggest.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "searcher/expand/rewriting.h"

namespace dragoman {
namespace {

constexpr std::size_t kMostSuggestions = 8;

// Some of the words rewritten.
struct Variant {
  std::vector<Rewriting> rewritings;
  double score = 0;

  bool has_room_for(const Rewriting& other) const {
    return std::ranges::none_of(rewritings, [&](const Rewriting& own) {
      return own.begin < other.end && other.begin < own.end;
    });
  }
};

// The likeliest ways to rewrite some of the words or none, likeliest first.
std::vector<Variant> likeliest_variants(const std::vector<RareWord>& words, std::string_view typed,
                                        const QueryContext& context) {
  std::vector<Variant> variants(1);
  for (const RareWord& word : words) {
    const std::vector<Rewriting> rewritings = rewrite_word(word, typed, context);
    std::vector<Variant> next;
    for (const Variant& variant : variants) {
      Variant kept = variant;
      kept.score += score_of_word(word);
      next.push_back(std::move(kept));
      for (const Rewriting& rewriting : rewritings) {
        if (!variant.has_room_for(rewriting)) continue;
        Variant changed = variant;
        changed.rewritings.push_back(rewriting);
        changed.score += rewriting.score;
        next.push_back(std::move(changed));
      }
    }
    std::ranges::stable_sort(next, std::greater<>(), &Variant::score);
    // One of them may be what was typed.
    if (next.size() > kMostSuggestions + 1) next.resize(kMostSuggestions + 1);
    variants = std::move(next);
  }
  return variants;
}

std::string rewritten(std::string_view typed, std::vector<Rewriting> rewritings) {
  std::ranges::sort(rewritings, {}, &Rewriting::begin);
  std::string out;
  std::size_t at = 0;
  for (const Rewriting& rewriting : rewritings) {
    (out += typed.substr(at, rewriting.begin - at)) += rewriting.text;
    at = rewriting.end;
  }
  return out += typed.substr(at);
}

}  // namespace

std::vector<std::string> suggest_queries(const Query& tree, std::string_view typed,
                                         const QueryContext& context) {
  const std::vector<RareWord> words = find_rare_words(tree, typed, context);
  std::vector<std::string> suggestions;
  for (Variant& variant : likeliest_variants(words, typed, context)) {
    if (variant.rewritings.empty()) continue;
    std::string suggestion = rewritten(typed, std::move(variant.rewritings));
    const bool is_new =
        suggestion != typed && std::ranges::find(suggestions, suggestion) == suggestions.end();
    if (is_new && suggestions.size() < kMostSuggestions) {
      suggestions.push_back(std::move(suggestion));
    }
  }
  return suggestions;
}

}  // namespace dragoman
