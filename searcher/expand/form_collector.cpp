#include "searcher/expand/form_collector.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace dragoman {
namespace {

// So many forms are collected (24 bytes each), no more are merged and counted.
constexpr std::size_t kMostCollected = 4'000'000;
// Each form that may stand in titles is looked up in the database, a microsecond or two.
constexpr std::size_t kMostTitleLookups = 20'000;

using Forms = std::vector<CountedForm>;

// By their frequency, then by the bytes, so that what is kept doesn't hang on chance.
bool counts_more(const CountedForm& a, const CountedForm& b) {
  return a.articles != b.articles ? a.articles > b.articles : a.form < b.form;
}

Forms merge_two(const Forms& a, const Forms& b) {
  Forms out;
  out.reserve(a.size() + b.size());
  auto left = a.begin();
  auto right = b.begin();
  while (left != a.end() && right != b.end()) {
    const int order = left->form.compare(right->form);
    if (order == 0) {
      out.push_back({left->form, left->articles + right->articles});
      ++left;
      ++right;
    } else {
      out.push_back(order < 0 ? *left++ : *right++);
    }
  }
  out.insert(out.end(), left, a.end());
  out.insert(out.end(), right, b.end());
  return out;
}

// Those that the field has, with the number of articles that have them there.
Forms in_field(const Forms& forms, const Vocabulary& vocabulary, const Field& field) {
  Forms out;
  std::string term;
  for (const CountedForm& each : forms) {
    (term = field.prefix) += each.form;
    const Xapian::doccount articles = vocabulary.database.get_termfreq(term);
    if (articles > 0) out.push_back({each.form, articles});
  }
  return out;
}

}  // namespace

bool keep_most_frequent(std::vector<CountedForm>& forms, std::size_t limit) {
  if (forms.size() <= limit) return false;
  const auto kept = forms.begin() + static_cast<std::ptrdiff_t>(limit);
  std::nth_element(forms.begin(), kept, forms.end(), counts_more);
  forms.erase(kept, forms.end());
  std::ranges::sort(forms, {}, &CountedForm::form);
  return true;
}

void FormCollector::add(std::string_view form, std::uint64_t articles) {
  if (size_ == kMostCollected) return cut();
  ++size_;
  segments_.back().push_back({form, articles});
}

void FormCollector::add_copy(std::string form, std::uint64_t articles) {
  if (size_ == kMostCollected) return cut();
  copies_.push_back(std::move(form));
  add(copies_.back(), articles);
}

// Two by two, so that each form is moved as often as the segments can be halved.
std::vector<CountedForm> FormCollector::merged() {
  while (segments_.size() > 1) {
    std::vector<Forms> next;
    for (std::size_t i = 0; i + 1 < segments_.size(); i += 2) {
      next.push_back(merge_two(segments_[i], segments_[i + 1]));
    }
    if (segments_.size() % 2 == 1) next.push_back(std::move(segments_.back()));
    segments_ = std::move(next);
  }
  return segments_.empty() ? Forms() : std::exchange(segments_.front(), {});
}

Expansion FormCollector::finish(const Vocabulary& vocabulary, const Field& field,
                                ExpansionBudget& budget) {
  Forms forms = merged();
  if (field.name == kTitleField.name) {
    is_cut_ = keep_most_frequent(forms, kMostTitleLookups) || is_cut_;
    forms = in_field(forms, vocabulary, field);
  }
  is_cut_ = keep_most_frequent(forms, std::min(kMaxExpansions, budget.forms)) || is_cut_;
  budget.forms -= forms.size();
  Expansion expansion;
  expansion.is_cut = is_cut_;
  expansion.forms.reserve(forms.size());
  for (const CountedForm& each : forms) expansion.forms.emplace_back(each.form);
  return expansion;
}

}  // namespace dragoman
