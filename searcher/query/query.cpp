#include "searcher/query/query.h"

#include <cstdio>
#include <utility>

namespace dragoman {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '(' || c == ')' || c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string shown_weight(double weight) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", weight);
  return text;
}

// `"a b"~3`
std::string phrase_with_slack(const Query& query) {
  const std::string phrase = '"' + escaped(query.text) + '"';
  return query.number == 0 ? phrase : phrase + '~' + std::to_string(query.number);
}

std::string operator_name(const Query& query) {
  switch (query.kind) {
    case QueryKind::Field: return query.text;
    case QueryKind::Must: return "must";
    case QueryKind::Not: return "not";
    case QueryKind::Boost: return "boost " + shown_weight(query.weight);
    case QueryKind::Near: return "near " + std::to_string(query.number);
    case QueryKind::Onear: return "onear " + std::to_string(query.number);
    case QueryKind::And: return "and";
    case QueryKind::Or: return "or";
    default: return "seq";
  }
}

}  // namespace

void add_warning(std::vector<QueryWarning>& warnings, std::uint32_t begin, std::uint32_t end,
                 std::string message) {
  if (warnings.size() < kMaxQueryWarnings) {
    warnings.push_back({begin, end - begin, std::move(message)});
  }
}

Query combine(QueryKind kind, std::vector<Query> children) {
  std::erase_if(children, [](const Query& child) { return child.kind == QueryKind::Nothing; });
  if (children.empty()) return {};
  if (children.size() == 1) return std::move(children.front());
  Query query{.kind = kind, .text = {}, .children = {}};
  query.begin = children.front().begin;
  query.end = children.back().end;
  query.children = std::move(children);
  return query;
}

std::string to_string(const Query& query) {
  switch (query.kind) {
    case QueryKind::Nothing: return "()";
    case QueryKind::Word: return escaped(query.text);
    case QueryKind::Phrase: return phrase_with_slack(query);
    case QueryKind::Pattern: return escaped(query.text);
    case QueryKind::Fuzzy: return escaped(query.text) + '~' + std::to_string(query.number);
    case QueryKind::Regex: return '/' + escaped(query.text) + '/';
    case QueryKind::Form: return '=' + escaped(query.text);
    case QueryKind::Written: return "==" + escaped(query.text);
    default: break;
  }
  std::string out = "(" + operator_name(query);
  for (const Query& child : query.children) (out += ' ') += to_string(child);
  return out + ")";
}

}  // namespace dragoman
