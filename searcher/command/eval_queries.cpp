#include "searcher/command/eval_queries.h"

#include <set>

#include "searcher/command/query_file.h"
#include "searcher/eval/trec_file.h"
#include "searcher/output/trec.h"

namespace dragoman {

EvalQueries read_eval_queries(const std::string& file) {
  QueryFile lines(file);
  EvalQueries read;
  std::set<std::string> ids;
  while (const auto query = lines.next()) {
    const std::string id = trec_id(query->id);
    if (!ids.insert(id).second) {
      throw TrecFileError(lines.place() + ": a second query with the id " + id +
                          "; give each an id of its own");
    }
    read.queries.push_back({id, query->text, lines.place()});
  }
  read.any_malformed = lines.any_malformed();
  return read;
}

}  // namespace dragoman
