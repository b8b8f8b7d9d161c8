#include "searcher/query/analyzed_query.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace dragoman {
namespace {

constexpr std::size_t kShownTerms = 10;
constexpr std::array<std::string_view, 12> kNames = {
    "", "word", "phrase", "prefix", "form", "value", "synonym", "must", "not", "and", "or", "seq"};

bool is_leaf(const AnalyzedQuery& query) {
  return query.children.empty();
}

void append_terms(std::string& out, const std::vector<std::string>& terms) {
  const std::size_t shown = std::min(terms.size(), kShownTerms);
  for (std::size_t i = 0; i < shown; ++i) (out += ' ') += terms[i];
  if (shown < terms.size()) out += " +" + std::to_string(terms.size() - shown);
}

}  // namespace

AnalyzedQuery combine(AnalyzedKind kind, std::vector<AnalyzedQuery> children) {
  std::erase_if(children, [](const auto& child) { return child.kind == AnalyzedKind::Nothing; });
  if (children.empty()) return {};
  if (children.size() == 1) return std::move(children.front());
  AnalyzedQuery query;
  query.kind = kind;
  query.children = std::move(children);
  return query;
}

bool is_filter(const AnalyzedQuery& query) {
  if (is_leaf(query)) return is_filter(*query.field);
  return std::ranges::all_of(query.children, [](const auto& child) { return is_filter(child); });
}

bool has_ranking_part(const AnalyzedQuery& query) {
  if (query.kind == AnalyzedKind::Nothing || query.kind == AnalyzedKind::Not) return false;
  if (is_leaf(query)) return !is_filter(*query.field);
  return std::ranges::any_of(query.children, has_ranking_part);
}

std::string to_string(const AnalyzedQuery& query) {
  if (query.kind == AnalyzedKind::Nothing) return "()";
  std::string out = is_leaf(query) ? std::string(query.field->name) : std::string();
  if (!out.empty()) out += ':';
  (out += '(') += kNames[static_cast<std::size_t>(query.kind)];
  if (!query.form.empty()) (out += ' ') += query.form;
  append_terms(out, query.terms);
  for (const AnalyzedQuery& child : query.children) (out += ' ') += to_string(child);
  return out + ")";
}

}  // namespace dragoman
