#include "searcher/analysis/analyzed_query.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <string_view>
#include <utility>

namespace dragoman {
namespace {

constexpr std::size_t kShownTerms = 10;
constexpr std::array<std::string_view, 19> kNames = {
    "",        "word", "phrase", "forms", "form", "written", "value", "present", "dates", "pair",
    "synonym", "must", "not",    "boost", "near", "onear",   "and",   "or",      "seq"};

bool is_leaf(const AnalyzedQuery& query) {
  return query.children.empty();
}

bool is_near(AnalyzedKind kind) {
  return kind == AnalyzedKind::Near || kind == AnalyzedKind::Onear;
}

void append_terms(std::string& out, const std::vector<std::string>& terms) {
  const std::size_t shown = std::min(terms.size(), kShownTerms);
  for (std::size_t i = 0; i < shown; ++i) (out += ' ') += terms[i];
  if (shown < terms.size()) out += " +" + std::to_string(terms.size() - shown);
}

std::string counted(const std::vector<std::string>& forms) {
  std::string out = "#" + std::to_string(forms.size());
  append_terms(out, forms);
  return out;
}

// `harbour`, `harb*{#2 harbour harboured}`
std::string shown_slot(const PhraseSlot& slot) {
  if (slot.forms == std::vector<std::string>{slot.form}) return slot.form;
  return slot.form + '{' + counted(slot.forms) + '}';
}

std::string shown_weight(double weight) {
  char text[32];
  std::snprintf(text, sizeof text, " %g", weight);
  return text;
}

// The day that a value of Slot::Date lies in: "2024-02-22".
std::string shown_day(const std::string& value) {
  constexpr std::int64_t kDay = 86400;
  constexpr std::int64_t kFarDays = 3'000'000;  // beyond these an end is open
  const std::int64_t time = date_seconds(value);
  const std::int64_t day = time / kDay - (time % kDay < 0 ? 1 : 0);
  if (day > kFarDays || day < -kFarDays) return {};
  const std::chrono::year_month_day date{
      std::chrono::sys_days{std::chrono::days{static_cast<int>(day)}}};
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

// What stands between a leaf's kind and its children.
std::string shown_content(const AnalyzedQuery& query) {
  std::string out;
  if (!query.form.empty()) (out += ' ') += query.form;
  switch (query.kind) {
    case AnalyzedKind::Value: return out;
    case AnalyzedKind::Dates:
      return out + ' ' + shown_day(query.terms.front()) + ".." + shown_day(query.terms.back());
    case AnalyzedKind::Forms: return out + ' ' + counted(query.terms);
    case AnalyzedKind::Boost: return shown_weight(query.weight);
    case AnalyzedKind::Pair:
    case AnalyzedKind::Phrase:
      if (query.kind == AnalyzedKind::Pair && query.number > 1) {
        out += " +" + std::to_string(query.number);
      } else if (query.kind == AnalyzedKind::Phrase && query.number > 0) {
        out += " ~" + std::to_string(query.number);
      }
      for (const PhraseSlot& slot : query.slots) (out += ' ') += shown_slot(slot);
      return out;
    default: append_terms(out, query.terms);
  }
  for (const PhraseSlot& slot : query.slots) out += " {" + counted(slot.forms) + '}';
  if (is_near(query.kind)) out += ' ' + std::to_string(query.number);
  return out;
}

}  // namespace

AnalyzedQuery phrase_of(const Field* field, const std::vector<std::string>& forms) {
  AnalyzedQuery query{AnalyzedKind::Phrase, field, {}, {}, {}};
  for (const std::string& form : forms) query.slots.push_back({form, {form}});
  return query;
}

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
  out += shown_content(query);
  for (const AnalyzedQuery& child : query.children) (out += ' ') += to_string(child);
  return out + ")";
}

}  // namespace dragoman
