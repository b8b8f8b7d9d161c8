#include "searcher/command/eval_answers.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "common/index/open_index.h"
#include "common/index/schema.h"
#include "searcher/command/answer_error.h"
#include "searcher/command/console.h"
#include "searcher/eval/trec_file.h"
#include "searcher/output/trec.h"

namespace dragoman {
namespace {

// What `docno` may be the percent-encoded form of.
std::string decoded(std::string_view docno) {
  std::string out;
  for (std::size_t at = 0; at < docno.size(); ++at) {
    unsigned char byte = 0;
    const char* const digits = docno.data() + at + 1;
    if (docno[at] == '%' && at + 2 < docno.size() &&
        std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
      out += static_cast<char>(byte);
      at += 2;
    } else {
      out += docno[at];
    }
  }
  return out;
}

// Whether the article of this key has this id of its own; "" is none.
bool has_id(const Xapian::Database& database, const std::string& key, std::string_view id) {
  const std::string term = key_term(key);
  const auto documents = database.postlist_begin(term);
  return documents != database.postlist_end(term) &&
         parse_article(database.get_document(*documents).get_data()).id == id;
}

// By the names that trec_hits() gives articles: an id of its own, with the key behind where others
// have it, too; else the key.
bool has_article(const Xapian::Database& database, const std::string& name) {
  if (database.get_termfreq(id_term(name)) == 1 || has_id(database, name, "")) return true;
  for (std::size_t at = name.find(':'); at != std::string::npos; at = name.find(':', at + 1)) {
    const std::string id = name.substr(0, at);
    if (database.get_termfreq(id_term(id)) > 1 && has_id(database, name.substr(at + 1), id)) {
      return true;
    }
  }
  return false;
}

bool has_docno(const Xapian::Database& database, const std::string& docno) {
  if (has_article(database, docno)) return trec_id(docno) == docno;
  const std::string name = decoded(docno);
  return name != docno && trec_id(name) == docno && has_article(database, name);
}

void add_answer(const SearchResult& result, const EvalQuery& query, ScoredRun& run) {
  for (const TrecHit& hit : trec_hits(result)) {
    if (run.add(query.id, hit.docno, hit.score)) continue;
    throw TrecFileError(query.place + ": two hits have the id " + hit.docno +
                        ", which judgements can't tell apart; index each article once, or with "
                        "an id of its own");
  }
}

}  // namespace

IndexRun answer_queries(const EvalOptions& options, const std::vector<EvalQuery>& queries) {
  Searcher searcher(options.common.index_folder);
  if (!searcher.index_warning().empty() && !options.common.quiet) warn(searcher.index_warning());
  SearchRequest request = options.request;
  ScoredRun run;
  IndexRun answers;
  for (const EvalQuery& query : queries) {
    request.query = query.text;
    const SearchResult result = searcher.search(request);
    if (const auto error = error_of(result, options.strict)) {
      warn(query.place + ": " + *error);
      answers.any_failed = true;
    } else {
      add_answer(result, query, run);
    }
  }
  answers.rankings = run.ranked(request.limit);
  return answers;
}

std::size_t count_missing(const Judgements& judgements, const std::filesystem::path& index_folder) {
  const OpenIndex index = open_index(index_folder);
  std::set<std::string_view> docnos;
  for (const auto& [qid, grades] : judgements) {
    for (const auto& [docno, grade] : grades) docnos.insert(docno);
  }
  return static_cast<std::size_t>(std::ranges::count_if(docnos, [&](std::string_view docno) {
    return !has_docno(index.database, std::string(docno));
  }));
}

}  // namespace dragoman
