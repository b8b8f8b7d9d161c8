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
  Word,      // form: the exact form; terms: its stems over the languages of the index
  Phrase,    // terms: exact forms in order, one or more
  Prefix,    // form: the start; terms: the forms in the index that begin with it
  Form,      // form: the exact form; terms: the one lower-cased spelling that counts
  Value,     // form: the value of a boolean field
  Synonym,   // children: what counts as one word, Words first, then Phrases
  Must,      // as in QueryKind
  Not,       //
  And,       //
  Or,        //
  Sequence,  //
};

// The terms have no field's prefix yet.
struct AnalyzedQuery {
  AnalyzedKind kind = AnalyzedKind::Nothing;
  // Where a leaf's terms are looked for.
  const Field* field = text_field();
  std::string form;
  std::vector<std::string> terms;
  std::vector<AnalyzedQuery> children;

  bool operator==(const AnalyzedQuery&) const = default;
};

// As combine() in query.h.
AnalyzedQuery combine(AnalyzedKind kind, std::vector<AnalyzedQuery> children);

// Whether all that it looks for are filters (lang:, source:), which narrow and don't rank.
bool is_filter(const AnalyzedQuery& query);

// Whether it looks for something that ranks, and doesn't only take away or narrow.
bool has_ranking_part(const AnalyzedQuery& query);

// As an s-expression: `(and (word talks talk) (not title:(phrase "peace talks")))`. Of a
// prefix's expansions the first ten and the number of the rest.
std::string to_string(const AnalyzedQuery& query);

}  // namespace dragoman
