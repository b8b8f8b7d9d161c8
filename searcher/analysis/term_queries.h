// The smallest Xapian queries that an analysed query is made of: what scores are counted by, and so
// what an explanation names. Called by translation and explanation alone.
#pragma once

#include <xapian.h>

#include <span>
#include <string>
#include <vector>

#include "searcher/analysis/analyzed_query.h"

namespace dragoman {

// What counts as one term: any of `queries`.
Xapian::Query synonym_of(std::span<const Xapian::Query> queries);

std::vector<Xapian::Query> form_terms(const Field& field, const std::vector<std::string>& forms);
std::vector<Xapian::Query> stem_terms(const Field& field, const std::vector<std::string>& stems);

// What stands at each place of a phrase, as one term each.
std::vector<Xapian::Query> slot_terms(const AnalyzedQuery& phrase);

// The phrase of terms one after the other, each a single form.
Xapian::Query plain_phrase(const AnalyzedQuery& phrase);

// A word's exact form beside its stems, so that documents with the very form come first.
Xapian::Query scaled_forms(std::span<const Xapian::Query> forms);

// A phrase that stands for one word: weighs as much as its words do on average.
Xapian::Query phrase_as_word(const AnalyzedQuery& phrase, const Xapian::Query& found);

}  // namespace dragoman
