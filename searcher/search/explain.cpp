#include "searcher/search/explain.h"

#include <algorithm>

#include "common/index/schema.h"
#include "searcher/search/rank.h"

namespace dragoman {
namespace {

// The parts whose weights are added up to the score of `query`.
void collect_parts(const Xapian::Query& query, std::vector<Xapian::Query>& parts) {
  switch (query.get_type()) {
    case Xapian::Query::OP_OR:
    case Xapian::Query::OP_AND:
    case Xapian::Query::OP_AND_MAYBE:
      for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
        collect_parts(query.get_subquery(i), parts);
      }
      break;
    case Xapian::Query::OP_AND_NOT:
    case Xapian::Query::OP_FILTER: collect_parts(query.get_subquery(0), parts); break;
    case Xapian::Query::LEAF_MATCH_ALL:
    case Xapian::Query::LEAF_MATCH_NOTHING: break;
    default: parts.push_back(query);
  }
}

double weight_in(const Xapian::Database& database, const Xapian::Query& part,
                 const std::string& key) {
  Xapian::Enquire enquire(database);
  set_weighting(enquire);
  enquire.set_query({Xapian::Query::OP_FILTER, part, Xapian::Query(key)});
  const Xapian::MSet match = enquire.get_mset(0, 1);
  return match.empty() ? 0 : match.begin().get_weight();
}

// "Query(0.3 * talks)" -> "0.3 * talks"
std::string describe_part(const Xapian::Query& part) {
  constexpr std::string_view kStart = "Query(";
  const std::string text = part.get_description();
  if (!text.starts_with(kStart) || !text.ends_with(')')) return text;
  return text.substr(kStart.size(), text.size() - kStart.size() - 1);
}

std::string unique_term(const Xapian::Document& document) {
  const std::string prefix(kKeyField.prefix);
  auto term = document.termlist_begin();
  term.skip_to(prefix);
  return *term;
}

}  // namespace

std::vector<ScorePart> explain_score(const Xapian::Database& database, const Xapian::Query& query,
                                     Xapian::docid document) {
  std::vector<Xapian::Query> parts;
  collect_parts(query, parts);
  const std::string key = unique_term(database.get_document(document));
  std::vector<ScorePart> scores;
  for (const Xapian::Query& part : parts) {
    const double weight = weight_in(database, part, key);
    if (weight > 0) scores.push_back({describe_part(part), weight});
  }
  std::ranges::stable_sort(scores, std::ranges::greater(), &ScorePart::score);
  return scores;
}

}  // namespace dragoman
