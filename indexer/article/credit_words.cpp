#include "indexer/article/credit_words.h"

#include <algorithm>

#include "common/text/embedded.h"
#include "indexer/article/lines.h"
#include "indexer/article/word_list.h"

namespace dragoman {

std::span<const EmbeddedFile> embedded_credits();

namespace {

constexpr std::ptrdiff_t kMostDeskWords = 9;

std::size_t longest_opening(const std::vector<std::string>& openings, std::string_view folded) {
  std::size_t longest = 0;
  for (const std::string& opening : openings) {
    if (folded.starts_with(opening)) longest = std::max(longest, opening.size());
  }
  return longest;
}

}  // namespace

const CreditWords& CreditWords::instance() {
  static const CreditWords words;
  return words;
}

CreditWords::CreditWords() {
  for (const EmbeddedFile& file : embedded_credits()) {
    for_each_entry(file.content,
                   [&](std::string_view kind, std::string_view phrase) { add(kind, phrase); });
  }
}

void CreditWords::add(std::string_view kind, std::string_view phrase) {
  const std::string folded = fold_line(phrase);
  if (kind == "source" || kind == "author" || kind == "other") {
    leads_[folded] = kind;
  } else if (kind == "by") {
    bylines_.push_back(folded + ' ');
  } else if (kind == "first") {
    first_.push_back(folded + ' ');
  } else if (kind == "start") {
    starts_.push_back(folded + ' ');
  } else if (kind == "desk") {
    desks_.push_back(folded);
  } else if (kind == "note") {
    notes_.push_back(folded);
  } else if (kind == "rights") {
    rights_.push_back(folded);
  } else if (kind == "place" || kind == "and") {
    words_[std::string(kind)].emplace(phrase);
  } else {
    words_[std::string(kind)].insert(folded);
  }
}

bool CreditWords::holds(std::string_view kind, std::string_view word) const {
  const auto words = words_.find(std::string(kind));
  return words != words_.end() && words->second.contains(std::string(word));
}

std::string_view CreditWords::find_lead(std::string_view folded) const {
  const auto found = leads_.find(std::string(folded));
  return found == leads_.end() ? std::string_view() : std::string_view(found->second);
}

std::size_t CreditWords::byline_opening(std::string_view folded) const {
  return longest_opening(bylines_, folded);
}

std::size_t CreditWords::first_opening(std::string_view folded) const {
  return longest_opening(first_, folded);
}

std::string_view CreditWords::find_rights(std::string_view folded) const {
  for (const std::string& phrase : rights_) {
    const std::size_t at = folded.find(phrase);
    if (at != std::string_view::npos) return folded.substr(at, phrase.size());
  }
  return {};
}

bool CreditWords::is_note(std::string_view folded) const {
  const auto is_part = [&](const std::string& note) {
    return folded.find(note) != std::string_view::npos;
  };
  return std::any_of(notes_.begin(), notes_.end(), is_part) ||
         std::any_of(starts_.begin(), starts_.end(),
                     [&](const std::string& start) { return folded.starts_with(start); });
}

bool CreditWords::is_desk_line(std::string_view folded) const {
  return std::count(folded.begin(), folded.end(), ' ') < kMostDeskWords &&
         std::any_of(desks_.begin(), desks_.end(),
                     [&](const std::string& start) { return folded.starts_with(start); });
}

}  // namespace dragoman
