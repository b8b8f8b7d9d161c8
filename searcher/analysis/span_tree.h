// Analysed query -> where it asks for positions: what translation filters documents with and
// highlighting marks.
#pragma once

#include "searcher/analysis/analyzed_query.h"
#include "searcher/analysis/spans.h"

namespace dragoman {

// The stretches of `query`: a Phrase, a NEAR or what may stand in one (see AnalyzedKind). Its
// leaves are numbered from 0.
SpanNode span_tree(const AnalyzedQuery& query);

// Whether postings alone don't tell if a document has `query`, a leaf, Synonym or NEAR: it has
// slack, wildcards in a phrase, distances, or is asked of the body.
bool needs_spans(const AnalyzedQuery& query);

}  // namespace dragoman
