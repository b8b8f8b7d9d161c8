#include "searcher/expand/vocabulary.h"

#include <algorithm>
#include <functional>

#include "common/text/tokenizer.h"
#include "common/text/utf8.h"

namespace dragoman {
namespace {

constexpr std::size_t kMinPartLetters = 3;
constexpr std::size_t kMaxSplits = 2;
// Longer words are names of nothing that is also written as two.
constexpr std::size_t kMaxSplitBytes = 64;

std::string term_of(const Field& field, const std::string& form) {
  return std::string(field.prefix) + form;
}

// Where the letters of `form` begin, and its end.
std::vector<std::size_t> letter_bounds(const std::string& form) {
  std::vector<std::size_t> bounds;
  for (std::size_t at = 0; at < form.size(); ++at) {
    if (!is_continuation(form[at])) bounds.push_back(at);
  }
  bounds.push_back(form.size());
  return bounds;
}

}  // namespace

bool has_form(const Xapian::Database& database, const Field& field, const std::string& form) {
  return form.size() <= kMaxTokenBytes && database.term_exists(term_of(field, form));
}

std::vector<std::pair<std::string, std::string>> split_form(const Xapian::Database& database,
                                                            const Field& field,
                                                            const std::string& form) {
  if (form.size() > kMaxSplitBytes) return {};
  const std::vector<std::size_t> bounds = letter_bounds(form);
  std::vector<std::pair<Xapian::doccount, std::size_t>> found;
  for (std::size_t i = kMinPartLetters; i + kMinPartLetters < bounds.size(); ++i) {
    const std::size_t at = bounds[i];
    const auto head = database.get_termfreq(term_of(field, form.substr(0, at)));
    if (head == 0) continue;
    const auto tail = database.get_termfreq(term_of(field, form.substr(at)));
    if (tail > 0) found.emplace_back(std::min(head, tail), at);
  }
  std::ranges::stable_sort(found, std::greater<>(), [](const auto& split) { return split.first; });
  if (found.size() > kMaxSplits) found.resize(kMaxSplits);
  std::vector<std::pair<std::string, std::string>> splits;
  splits.reserve(found.size());
  for (const auto& [frequency, at] : found) {
    splits.emplace_back(form.substr(0, at), form.substr(at));
  }
  return splits;
}

}  // namespace dragoman
