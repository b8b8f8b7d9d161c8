// A dozen invented articles in three languages as an index, with the terms and values that the
// indexer gives them, for the query's tests.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "common/index/article.h"
#include "common/text/tokenizer.h"
#include "searcher/expand/query_context.h"
#include "tests/support/temp_folder.h"

namespace dragoman {

// The articles by number less one.
const std::vector<Article>& small_articles();

// An empty database in `folder`, stored, since one in memory has no UUID by which segments are told
// apart.
Xapian::WritableDatabase new_segment(const TempFolder& folder, std::size_t number);

struct SmallIndex {
  // Its document ids are the articles' numbers from 1, in one segment or dealt out to several.
  explicit SmallIndex(std::size_t segments = 1,
                      const std::vector<Article>& articles = small_articles());

  QueryContext context() { return {database, lexicons, tokenizer, languages}; }

  TempFolder folder;
  Xapian::Database database;
  std::vector<Lexicon> lexicons;
  Tokenizer tokenizer{AnalyzerSettings{}};
  std::vector<std::string> languages = {"ar", "en", "fr"};
};

// The numbers of the articles that match `query`, best first, separated by spaces.
std::string ranked_hits(const SmallIndex& index, const Xapian::Query& query);

// The same in ascending order.
std::string hits(const SmallIndex& index, const Xapian::Query& query);

}  // namespace dragoman
