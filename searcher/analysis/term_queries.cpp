#include "searcher/analysis/term_queries.h"

#include "searcher/analysis/ranking_weights.h"

namespace dragoman {

// Xapian estimates how many documents have one of `queries` pair by pair, and rounds: in an order
// of its own, which differs with how the index is cut into segments, so that scores would. Two at
// a time leave it no choice.
Xapian::Query synonym_of(std::span<const Xapian::Query> queries) {
  if (queries.empty()) return {};
  if (queries.size() == 1) return queries.front();
  const std::size_t half = queries.size() / 2;
  return {Xapian::Query::OP_SYNONYM, synonym_of(queries.first(half)),
          synonym_of(queries.subspan(half))};
}

std::vector<Xapian::Query> form_terms(const Field& field, const std::vector<std::string>& forms) {
  std::vector<Xapian::Query> terms;
  terms.reserve(forms.size());
  for (const std::string& form : forms) terms.emplace_back(std::string(field.prefix) + form);
  return terms;
}

std::vector<Xapian::Query> stem_terms(const Field& field, const std::vector<std::string>& stems) {
  std::vector<Xapian::Query> terms;
  terms.reserve(stems.size());
  for (const std::string& stem : stems) terms.emplace_back("Z" + std::string(field.prefix) + stem);
  return terms;
}

std::vector<Xapian::Query> slot_terms(const AnalyzedQuery& phrase) {
  std::vector<Xapian::Query> terms;
  for (const PhraseSlot& slot : phrase.slots) {
    terms.push_back(synonym_of(form_terms(*phrase.field, slot.forms)));
  }
  return terms;
}

Xapian::Query plain_phrase(const AnalyzedQuery& phrase) {
  const std::vector<Xapian::Query> terms = slot_terms(phrase);
  if (terms.size() == 1) return terms.front();
  return {Xapian::Query::OP_PHRASE, terms.begin(), terms.end(),
          static_cast<Xapian::termcount>(terms.size())};
}

Xapian::Query scaled_forms(std::span<const Xapian::Query> forms) {
  return {Xapian::Query::OP_SCALE_WEIGHT, synonym_of(forms), kExactFormWeight};
}

Xapian::Query phrase_as_word(const AnalyzedQuery& phrase, const Xapian::Query& found) {
  return {Xapian::Query::OP_SCALE_WEIGHT, found, 1 / static_cast<double>(phrase.slots.size())};
}

}  // namespace dragoman
