#include "searcher/analysis/query_cost.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "searcher/analysis/query_caps.h"
#include "searcher/analysis/span_tree.h"
#include "searcher/analysis/spans.h"

namespace dragoman {
namespace {

class Estimator {
 public:
  explicit Estimator(const Xapian::Database& database)
      : database_(database), size_(database.get_doccount()) {
    tokens_ = std::max(1.0, database.get_average_length() / 2);  // stems count as much as forms
  }

  QueryCost estimate(const AnalyzedQuery& query) {
    add(query, size_);
    return cost_;
  }

 private:
  // --- how many documents have something, at most

  double documents(const AnalyzedQuery& query) {
    switch (query.kind) {
      case AnalyzedKind::Nothing: return 0;
      case AnalyzedKind::Word: return std::max(frequency(stems(query)), form_of(query));
      case AnalyzedKind::Forms: return frequency(exact(query, query.terms));
      case AnalyzedKind::Form:
      case AnalyzedKind::Written: return form_of(query);
      case AnalyzedKind::Value: return frequency(query.terms);
      case AnalyzedKind::Pair: return 0;
      case AnalyzedKind::Phrase: return documents_of_phrase(query);
      case AnalyzedKind::Must:
      case AnalyzedKind::Boost: return documents(query.children.front());
      case AnalyzedKind::Near:
      case AnalyzedKind::Onear:
      case AnalyzedKind::And: return demanded(query);
      case AnalyzedKind::Sequence: return documents_of_sequence(query);
      case AnalyzedKind::Synonym:
      case AnalyzedKind::Or: return sum(query);
      default: return size_;
    }
  }

  double documents_of_phrase(const AnalyzedQuery& query) {
    double least = size_;
    for (const PhraseSlot& slot : query.slots) {
      least = std::min(least, frequency(exact(query, slot.forms)));
    }
    return least;
  }

  // Of what all must be there the rarest.
  double demanded(const AnalyzedQuery& query) {
    double least = size_;
    for (const AnalyzedQuery& child : query.children) {
      if (child.kind != AnalyzedKind::Not) least = std::min(least, documents(child));
    }
    return least;
  }

  double sum(const AnalyzedQuery& query) {
    double all = 0;
    for (const AnalyzedQuery& child : query.children) all += documents(child);
    return std::min(all, size_);
  }

  // What ranks alone matches more, what must be there or filters less.
  double documents_of_sequence(const AnalyzedQuery& query) {
    double least = size_;
    double all = 0;
    bool is_bounded = false;
    for (const AnalyzedQuery& child : query.children) {
      if (child.kind == AnalyzedKind::Not) continue;
      if (child.kind == AnalyzedKind::Must) {
        least = std::min(least, documents(child));
        is_bounded = true;
      } else if (!is_filter(child)) {
        all += documents(child);
      }
    }
    return is_bounded || all == 0 ? least : std::min(all, size_);
  }

  // --- what it costs where `within` documents at most are asked for it

  void add(const AnalyzedQuery& query, double within) {
    switch (query.kind) {
      case AnalyzedKind::Nothing: return;
      case AnalyzedKind::Word:
      case AnalyzedKind::Forms: return add_word(query, within);
      case AnalyzedKind::Form:
      case AnalyzedKind::Written:
        add_terms(exact(query, {query.form}), within);
        cost_.nanoseconds += kSourceCost + std::min(within, form_of(query)) * kReadingCost;
        return;
      case AnalyzedKind::Pair:
      case AnalyzedKind::Phrase: return add_phrase(query, within);
      case AnalyzedKind::Value: return add_terms(query.terms, within);
      case AnalyzedKind::Present:
      case AnalyzedKind::Dates: cost_.nanoseconds += within * kPostingCost; return;
      case AnalyzedKind::Near:
      case AnalyzedKind::Onear: return add_near(query, within);
      case AnalyzedKind::And:
      case AnalyzedKind::Sequence: within = std::min(within, documents(query)); break;
      default: break;
    }
    if (query.kind == AnalyzedKind::Not && !in_not_) return add_not(query, within);
    for (const AnalyzedQuery& child : query.children) add(child, within);
  }

  // What a NOT inside takes away is asked for no more often.
  void add_not(const AnalyzedQuery& query, double within) {
    const double before = cost_.nanoseconds;
    in_not_ = true;
    add(query.children.front(), within);
    in_not_ = false;
    cost_.nanoseconds += (cost_.nanoseconds - before) * (kNotFactor - 1);
  }

  void add_word(const AnalyzedQuery& query, double within) {
    if (query.kind == AnalyzedKind::Forms) {
      add_terms(exact(query, query.terms), within);
    } else {
      add_terms(stems(query), within);
      add_terms(exact(query, {query.form}), within);
    }
    if (query.field->name == kBodyField.name) {
      add_positions(query, std::min(within, documents(query)));
    }
  }

  void add_phrase(const AnalyzedQuery& query, double within) {
    const double candidates = std::min(within, documents_of_phrase(query));
    for (const PhraseSlot& slot : query.slots) add_terms(exact(query, slot.forms), within);
    if (query.slots.size() < 2) return;
    add_positions(query, needs_spans(query) ? candidates : candidates * kPlainPhraseFactor);
  }

  void add_near(const AnalyzedQuery& query, double within) {
    const double candidates = std::min(within, documents(query));
    for (const AnalyzedQuery& child : query.children) {
      child.kind == AnalyzedKind::Phrase ? add_slots(child, within) : add(child, within);
    }
    // Each stretch is compared with those within the distance, by sets of operands.
    const double stretches = positions_in(query);
    const double near = std::min(stretches, 1 + stretches * query.number / tokens_);
    const double sets = std::exp2(static_cast<double>(query.children.size()) - 1);
    cost_.nanoseconds += candidates * stretches * near * sets * kChainCost;
    add_positions(query, candidates);
  }

  void add_slots(const AnalyzedQuery& phrase, double within) {
    for (const PhraseSlot& slot : phrase.slots) add_terms(exact(phrase, slot.forms), within);
  }

  // Opening and reading the position lists of the leaves.
  void add_positions(const AnalyzedQuery& query, double candidates) {
    cost_.nanoseconds +=
        candidates * (lists_in(query) * kPositionListCost + positions_in(query) * kPositionCost);
  }

  // Of a candidate: how many position lists the leaves have, and positions in them.
  double lists_in(const AnalyzedQuery& query) {
    double lists = 0;
    each_leaf(query, [&](const std::vector<std::string>& terms) {
      double documents = 0;
      for (const std::string& term : terms) documents += frequency_of(term);
      const double each = std::max(1.0, documents / std::max(1.0, frequency(terms)));
      lists += 1 + (each - 1) * kScatteredFactor;
    });
    return lists;
  }

  double positions_in(const AnalyzedQuery& query) {
    double positions = 0;
    each_leaf(query, [&](const std::vector<std::string>& terms) {
      positions += std::max(1.0, occurrences(terms) / std::max(1.0, frequency(terms)));
    });
    return positions;
  }

  template <typename Visit>
  void each_leaf(const AnalyzedQuery& query, const Visit& visit) {
    for (const AnalyzedQuery& child : query.children) each_leaf(child, visit);
    if (query.kind == AnalyzedKind::Forms) visit(exact(query, query.terms));
    if (query.kind == AnalyzedKind::Form || query.kind == AnalyzedKind::Written) {
      visit(exact(query, {query.form}));
    }
    for (const PhraseSlot& slot : query.slots) visit(exact(query, slot.forms));
  }

  // A posting list is skipped through where few documents are asked for.
  void add_terms(const std::vector<std::string>& terms, double within) {
    cost_.terms += terms.size();
    cost_.nanoseconds += static_cast<double>(terms.size()) * kTermCost;
    // Lists are merged by a tree of comparisons.
    const double depth = std::log2(static_cast<double>(std::max<std::size_t>(terms.size(), 1)));
    for (const std::string& term : terms) {
      const double postings = std::min(frequency_of(term), within * kSkipFactor);
      cost_.nanoseconds += postings * (kPostingCost + depth * kMergeCost);
    }
  }

  // --- frequencies

  static std::vector<std::string> exact(const AnalyzedQuery& query,
                                        const std::vector<std::string>& forms) {
    std::vector<std::string> terms;
    terms.reserve(forms.size());
    for (const std::string& form : forms) terms.push_back(std::string(query.field->prefix) + form);
    return terms;
  }

  static std::vector<std::string> stems(const AnalyzedQuery& query) {
    std::vector<std::string> terms;
    for (const std::string& stem : query.terms) {
      terms.push_back("Z" + std::string(query.field->prefix) + stem);
    }
    return terms;
  }

  double form_of(const AnalyzedQuery& query) { return frequency(exact(query, {query.form})); }

  // How many documents have one of the terms, at most.
  double frequency(const std::vector<std::string>& terms) {
    double all = 0;
    for (const std::string& term : terms) all += frequency_of(term);
    return std::min(all, size_);
  }

  double frequency_of(const std::string& term) {
    const auto [found, is_new] = frequencies_.try_emplace(term);
    if (is_new) found->second = database_.get_termfreq(term);
    return found->second;
  }

  // Words of filters don't count within a document: at least one each.
  double occurrences(const std::vector<std::string>& terms) {
    double all = 0;
    for (const std::string& term : terms) {
      const auto [found, is_new] = occurrences_.try_emplace(term);
      if (is_new) {
        found->second =
            std::max(frequency_of(term), static_cast<double>(database_.get_collection_freq(term)));
      }
      all += found->second;
    }
    return all;
  }

  const Xapian::Database& database_;
  double size_;
  double tokens_ = 1;  // of an article, on average
  bool in_not_ = false;
  QueryCost cost_;
  std::map<std::string, double> frequencies_;
  std::map<std::string, double> occurrences_;
};

}  // namespace

QueryCost estimate_cost(const AnalyzedQuery& query, const Xapian::Database& database) {
  return Estimator(database).estimate(query);
}

std::optional<std::string> refusal(const QueryCost& cost) {
  if (cost.terms > kMaxQueryTerms) {
    return "the query stands for too many words (" + std::to_string(cost.terms) +
           "); leave out wildcards, or write more letters beside them";
  }
  if (cost.nanoseconds > kMaxQueryNanoseconds) {
    return "the query would take too long; leave out the words that most articles have, above "
           "all from phrases and NEAR, or demand a rarer word with +";
  }
  return std::nullopt;
}

}  // namespace dragoman
