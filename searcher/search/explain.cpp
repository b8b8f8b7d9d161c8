#include "searcher/search/explain.h"

#include <algorithm>

#include "common/index/schema.h"
#include "searcher/search/rank.h"

namespace dragoman {
namespace {

struct Part {
  Xapian::Query query;
  Xapian::Query condition;  // what else the document must match for it to count
};

// The parts whose weights are added up to the score of `query`.
void collect_parts(const Xapian::Query& query, const Xapian::Query& condition,
                   std::vector<Part>& parts) {
  const auto collect = [&](std::size_t count, const Xapian::Query& within) {
    for (std::size_t i = 0; i < count; ++i) collect_parts(query.get_subquery(i), within, parts);
  };
  switch (query.get_type()) {
    case Xapian::Query::OP_OR: return collect(query.get_num_subqueries(), condition);
    case Xapian::Query::OP_AND:
    case Xapian::Query::OP_AND_MAYBE: return collect(query.get_num_subqueries(), condition & query);
    case Xapian::Query::OP_AND_NOT:
    case Xapian::Query::OP_FILTER: return collect(1, condition & query);
    case Xapian::Query::LEAF_MATCH_ALL:
    case Xapian::Query::LEAF_MATCH_NOTHING: return;
    default: parts.push_back({query, condition});
  }
}

double weight_in(const Xapian::Database& database, const Part& part, const std::string& key) {
  Xapian::Enquire enquire(database);
  set_weighting(enquire);
  enquire.set_query({Xapian::Query::OP_FILTER, part.query, part.condition & Xapian::Query(key)});
  const Xapian::MSet match = enquire.get_mset(0, 1);
  return match.empty() ? 0 : match.begin().get_weight();
}

// "Query(0.3 * talks)" -> "0.3 * talks"
std::string describe_part(const Xapian::Query& part) {
  constexpr std::string_view kStart = "Query(";
  std::string text = part.get_description();
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
                                     Xapian::docid document, const PartNames& names) {
  std::vector<Part> parts;
  collect_parts(query, Xapian::Query(std::string()), parts);
  const std::string key = unique_term(database.get_document(document));
  std::vector<ScorePart> scores;
  for (const Part& part : parts) {
    const double weight = weight_in(database, part, key);
    if (weight <= 0) continue;
    const auto named = names.find(part.query.get_description());
    scores.push_back({named == names.end() ? describe_part(part.query) : named->second, weight});
  }
  std::ranges::stable_sort(scores, std::ranges::greater(), &ScorePart::score);
  return scores;
}

}  // namespace dragoman
