#include "searcher/analysis/translate.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "searcher/analysis/form_source.h"
#include "searcher/analysis/pair_source.h"
#include "searcher/analysis/present_source.h"
#include "searcher/analysis/span_source.h"
#include "searcher/analysis/span_tree.h"
#include "searcher/analysis/term_queries.h"

namespace dragoman {
namespace {

using Queries = std::vector<Xapian::Query>;

Xapian::Query over(Xapian::Query::op op, const Queries& queries) {
  if (queries.size() == 1) return queries.front();
  return {op, queries.begin(), queries.end()};
}

// Whether documents are checked for more than their terms.
bool is_checked(const Xapian::Query& query) {
  const Xapian::Query::op type = query.get_type();
  if (type == Xapian::Query::OP_PHRASE || type == Xapian::Query::OP_VALUE_RANGE ||
      type == Xapian::Query::LEAF_POSTING_SOURCE) {
    return true;
  }
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
    if (is_checked(query.get_subquery(i))) return true;
  }
  return false;
}

// The same documents and weights, for a branch of an OR. Where something above looks ahead, an
// OR of Xapian 1.4.22 asks its branches to check a document; one that looks closer may answer that
// it isn't there, and the OR then takes that document's successor for a match of the phrase
// (OrPostList::check()). Above an AND MAYBE no branch is asked so, but moved.
Xapian::Query branch(const Xapian::Query& query) {
  if (!is_checked(query)) return query;
  return {Xapian::Query::OP_AND_MAYBE, query, Xapian::Query(std::string())};
}

// Any of the queries, their weights added up; those that match nothing are left out.
Xapian::Query any_of(Queries queries) {
  std::erase_if(queries, [](const Xapian::Query& query) { return query.empty(); });
  for (Xapian::Query& query : queries) query = branch(query);
  return over(Xapian::Query::OP_OR, queries);
}

Xapian::Query unweighted(const Xapian::Query& query) {
  return {Xapian::Query::OP_SCALE_WEIGHT, query, 0.0};
}

Xapian::Query exact(const AnalyzedQuery& word) {
  return form_terms(*word.field, {word.form}).front();
}

// One word in its forms: all its stems count as one term, and the exact forms a little more.
struct WordTerms {
  Queries stems;
  Queries exact_forms;
  Queries phrases;
  bool with_exact_forms = true;

  void add(const AnalyzedQuery& query) {
    const bool is_word = query.kind == AnalyzedKind::Word;
    std::ranges::move(
        is_word ? stem_terms(*query.field, query.terms) : form_terms(*query.field, query.terms),
        std::back_inserter(stems));
    if (is_word && with_exact_forms) exact_forms.push_back(exact(query));
  }

  // A document that has the word both as one and as several words gets nothing for the latter.
  Xapian::Query query() const {
    Queries forms;
    if (!stems.empty()) forms.push_back(synonym_of(stems));
    if (!exact_forms.empty()) forms.push_back(scaled_forms(exact_forms));
    for (const Xapian::Query& phrase : phrases) {
      forms.push_back(stems.empty()
                          ? phrase
                          : Xapian::Query(Xapian::Query::OP_AND_NOT, phrase, synonym_of(stems)));
    }
    return any_of(std::move(forms));
  }
};

// The parts of an And or a Sequence by what they do.
struct Clauses {
  Queries musts;
  Queries optionals;
  Queries filters;
  Queries nots;

  Xapian::Query query() const {
    Xapian::Query out = base();
    for (const Xapian::Query& filter : filters) out = {Xapian::Query::OP_FILTER, out, filter};
    if (nots.empty()) return out;
    return {Xapian::Query::OP_AND_NOT, out, nots.size() == 1 ? nots.front() : any_of(nots)};
  }

 private:
  // What is narrowed and taken away from: everything where nothing ranks. MatchAll isn't safe
  // with threads, so it isn't that.
  Xapian::Query base() const {
    return musts.empty() && optionals.empty() ? Xapian::Query(std::string()) : ranked();
  }

  Xapian::Query ranked() const {
    Xapian::Query optional = any_of(optionals);
    if (musts.empty()) return optional;
    Xapian::Query must = over(Xapian::Query::OP_AND, musts);
    if (optionals.empty()) return must;
    return {Xapian::Query::OP_AND_MAYBE, must, optional};
  }
};

class Translator {
 public:
  Translator(const QueryContext& context, const TranslateOptions& options)
      : context_(context), options_(options) {}

  Xapian::Query translate(const AnalyzedQuery& query) const {
    switch (query.kind) {
      case AnalyzedKind::Nothing: return {};
      case AnalyzedKind::Word:
      case AnalyzedKind::Synonym: return in_place(query, word(query));
      case AnalyzedKind::Pair: return pair(query);
      case AnalyzedKind::Phrase: return weighed(query, phrase(query));
      case AnalyzedKind::Forms: return weighed(query, in_place(query, forms(query)));
      case AnalyzedKind::Form:
      case AnalyzedKind::Written: return spelled(query);
      case AnalyzedKind::Value: return unweighted(value(query));
      case AnalyzedKind::Present: return unweighted(present(query));
      case AnalyzedKind::Dates: return dates(query);
      case AnalyzedKind::Must: return translate(query.children.front());
      case AnalyzedKind::Not: return negation(query);
      case AnalyzedKind::Boost:
        return {Xapian::Query::OP_SCALE_WEIGHT, translate(query.children.front()), query.weight};
      case AnalyzedKind::Near:
      case AnalyzedKind::Onear: return near(query);
      case AnalyzedKind::And: return conjunction(query);
      case AnalyzedKind::Or: return disjunction(query);
      case AnalyzedKind::Sequence: return sequence(query);
    }
    return {};
  }

 private:
  static Xapian::Query weighed(const AnalyzedQuery& leaf, const Xapian::Query& query) {
    return is_filter(*leaf.field) ? unweighted(query) : query;
  }

  // `candidates`, the documents among them in which the words stand where `query` wants them.
  Xapian::Query in_place(const AnalyzedQuery& query, const Xapian::Query& candidates) const {
    if (!needs_spans(query)) return candidates;
    auto* source = new SpanSource(span_tree(query), context_.tokenizer, options_.deadline);
    return {Xapian::Query::OP_FILTER, candidates, Xapian::Query(source->release())};
  }

  Xapian::Query word(const AnalyzedQuery& query) const {
    WordTerms terms;
    terms.with_exact_forms = options_.depth != RankDepth::Fast;
    if (query.kind == AnalyzedKind::Word) terms.add(query);
    for (const AnalyzedQuery& child : query.children) {
      if (child.kind == AnalyzedKind::Phrase) {
        terms.phrases.push_back(phrase_as_word(child, phrase(child)));
      } else {
        terms.add(child);
      }
    }
    return terms.query();
  }

  // Xapian's own operator reads positions later and less often, but takes single terms alone.
  Xapian::Query phrase(const AnalyzedQuery& query) const {
    return needs_spans(query) ? in_place(query, over(Xapian::Query::OP_AND, slot_terms(query)))
                              : plain_phrase(query);
  }

  Xapian::Query pair(const AnalyzedQuery& query) const {
    if (options_.depth == RankDepth::Fast) return {};
    auto postings = find_pair(query, context_.database, options_.deadline);
    if (postings.empty()) return {};
    return pair_query(query, std::move(postings), context_.database);
  }

  static Xapian::Query forms(const AnalyzedQuery& query) {
    return synonym_of(form_terms(*query.field, query.terms));
  }

  Xapian::Query spelled(const AnalyzedQuery& query) const {
    const SpellingKind kind =
        query.kind == AnalyzedKind::Form ? SpellingKind::Lower : SpellingKind::Written;
    SpelledTokens word(*query.field, {query.form, query.terms.front(), kind},
                       context_.tokenizer);
    auto* source = new FormSource(std::move(word), options_.deadline);
    return {Xapian::Query::OP_FILTER, exact(query), Xapian::Query(source->release())};
  }

  static Xapian::Query value(const AnalyzedQuery& query) {
    Queries terms;
    for (const std::string& term : query.terms) terms.emplace_back(term);
    return over(Xapian::Query::OP_OR, terms);
  }

  static Xapian::Query present(const AnalyzedQuery& query) {
    auto* source = new PresentSource(std::string(query.field->prefix));
    return Xapian::Query(source->release());
  }

  static Xapian::Query dates(const AnalyzedQuery& query) {
    return unweighted({Xapian::Query::OP_VALUE_RANGE, slot_number(Slot::Date), query.terms.front(),
                       query.terms.back()});
  }

  Xapian::Query near(const AnalyzedQuery& query) const {
    const Xapian::Query found = in_place(query, operand(query));
    return is_filter(query) ? unweighted(found) : found;
  }

  // What a document must have for an operand of NEAR to be in it at all, and what it weighs: that
  // its words stand where they should the whole NEAR tells.
  Xapian::Query operand(const AnalyzedQuery& query) const {
    switch (query.kind) {
      case AnalyzedKind::Near:
      case AnalyzedKind::Onear: return over(Xapian::Query::OP_AND, operands(query));
      case AnalyzedKind::Or: return any_of(operands(query));
      case AnalyzedKind::Phrase: return over(Xapian::Query::OP_AND, slot_terms(query));
      case AnalyzedKind::Forms: return forms(query);
      case AnalyzedKind::Form:
      case AnalyzedKind::Written: return exact(query);
      case AnalyzedKind::Word:
      case AnalyzedKind::Synonym: return word(query);
      case AnalyzedKind::Boost:
        return {Xapian::Query::OP_SCALE_WEIGHT, operand(query.children.front()), query.weight};
      default: return translate(query);
    }
  }

  Queries operands(const AnalyzedQuery& query) const {
    Queries queries;
    for (const AnalyzedQuery& child : query.children) queries.push_back(operand(child));
    return queries;
  }

  Xapian::Query negation(const AnalyzedQuery& query) const {
    Clauses clauses;
    clauses.nots.push_back(translate(query.children.front()));
    return clauses.query();
  }

  Xapian::Query disjunction(const AnalyzedQuery& query) const {
    Queries queries;
    for (const AnalyzedQuery& child : query.children) queries.push_back(translate(child));
    return any_of(std::move(queries));
  }

  Xapian::Query conjunction(const AnalyzedQuery& query) const {
    Clauses clauses;
    for (const AnalyzedQuery& child : query.children) {
      if (child.kind == AnalyzedKind::Not) {
        clauses.nots.push_back(translate(child.children.front()));
      } else {
        (is_filter(child) ? clauses.filters : clauses.musts).push_back(translate(child));
      }
    }
    return clauses.query();
  }

  // A filter side by side with words narrows them; several of one field (lang:ar lang:he) are
  // alternatives.
  Xapian::Query sequence(const AnalyzedQuery& query) const {
    Clauses clauses;
    std::map<std::string_view, Queries> filters;
    for (const AnalyzedQuery& child : query.children) {
      if (child.kind == AnalyzedKind::Not) {
        clauses.nots.push_back(translate(child.children.front()));
      } else if (child.kind == AnalyzedKind::Must) {
        (is_filter(child) ? clauses.filters : clauses.musts).push_back(translate(child));
      } else if (is_filter(child)) {
        filters[first_field(child).name].push_back(translate(child));
      } else {
        clauses.optionals.push_back(translate(child));
      }
    }
    for (const auto& [name, alternatives] : filters) {
      clauses.filters.push_back(alternatives.size() == 1 ? alternatives.front()
                                                         : any_of(alternatives));
    }
    return clauses.query();
  }

  static const Field& first_field(const AnalyzedQuery& query) {
    return query.children.empty() ? *query.field : first_field(query.children.front());
  }

  const QueryContext& context_;
  const TranslateOptions& options_;
};

}  // namespace

Xapian::Query translate_query(const AnalyzedQuery& query, const QueryContext& context,
                              const TranslateOptions& options) {
  return Translator(context, options).translate(query);
}

}  // namespace dragoman
