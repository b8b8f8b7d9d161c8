// A query whose words have become terms: what analyze_query() makes of a Query, and what
// translation to Xapian and highlighting both read.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/index/schema.h"
#include "searcher/query/query_field.h"

namespace dragoman {

enum class AnalyzedKind : std::uint8_t {
  Nothing,   // only ever the whole tree
  Word,      // form: the exact form; terms: its stems over the languages of the index; one slot
             // where positions are asked for: its forms in the index
  Phrase,    // slots, in order, one or more; number: the slack
  Forms,     // form: as typed (harb*, harbor~1, /harb.*/); terms: the forms in the index
  Form,      // form: the exact form; terms: the one lower-cased spelling that counts
  Written,   // form: the exact form; terms: the one spelling that counts, with its case
  Value,     // form: as typed; terms: whole terms, of which an article has one
  Present,   // articles that have the field at all
  Dates,     // form: as typed; terms: the first and the last value of Slot::Date
  Pair,      // slots: two forms, of words side by side in the query, which rank an article higher
             // that has them so, and find none; number: how far the second is behind the first
  Synonym,   // children: what counts as one word, Words and Forms first, then Phrases
  Must,      // as in QueryKind
  Not,       //
  Boost,     //
  Near,      // number; children that have positions: Words with a slot, Phrases, Forms, Form,
  Onear,     // Written, and Synonym, Boost, Or, Near and Onear of them
  And,       // as in QueryKind
  Or,        //
  Sequence,  //
};

// What may stand at one place of a phrase.
struct PhraseSlot {
  std::string form;                // as typed, folded; wildcards with it
  std::vector<std::string> forms;  // exact forms: the one typed, or all that it stands for

  bool operator==(const PhraseSlot&) const = default;
};

// The terms have no field's prefix yet, but for a Value's.
struct AnalyzedQuery {
  AnalyzedKind kind = AnalyzedKind::Nothing;
  // Where a leaf's terms are looked for.
  const Field* field = text_field();
  std::string form;
  std::vector<std::string> terms;
  std::vector<AnalyzedQuery> children;
  std::vector<PhraseSlot> slots = {};
  std::uint32_t number = 0;
  double weight = 1;  // of a Boost

  bool operator==(const AnalyzedQuery&) const = default;
};

// The Phrase of exactly these forms. A Pair's `kind` is set by its caller.
AnalyzedQuery phrase_of(const Field* field, const std::vector<std::string>& forms);

// As combine() in query.h.
AnalyzedQuery combine(AnalyzedKind kind, std::vector<AnalyzedQuery> children);

// Whether all that it looks for are filters (lang:, source:), which narrow and don't rank.
bool is_filter(const AnalyzedQuery& query);

// Whether it looks for something that ranks, and doesn't only take away or narrow.
bool has_ranking_part(const AnalyzedQuery& query);

// As an s-expression: `(and (word talks talk) (not title:(phrase peace talks)))`. Expansions show
// their number, and the first ten: `(forms harb* #2 harbour harboured)`, in slots of phrases and of
// words in braces: `(phrase ~3 the harb*{#2 harbour harboured})`.
std::string to_string(const AnalyzedQuery& query);

}  // namespace dragoman
