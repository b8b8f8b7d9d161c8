#include "indexer/article/credit_words.h"

#include <algorithm>

#include "common/text/embedded.h"
#include "indexer/article/lines.h"
#include "indexer/article/word_list.h"

namespace dragoman {

std::span<const EmbeddedFile> embedded_credits();

const CreditWords& CreditWords::instance() {
  static const CreditWords words;
  return words;
}

CreditWords::CreditWords() {
  const auto add = [this](std::string_view kind, std::string_view phrase) {
    const std::string folded = fold_line(phrase);
    if (kind == "source" || kind == "author" || kind == "other") leads_[folded] = kind;
    if (kind == "by") bylines_.push_back(folded + ' ');
    if (kind == "note") notes_.push_back(folded);
    if (kind == "start") starts_.push_back(folded + ' ');
    if (kind == "agency") agencies_.insert(folded);
  };
  for (const EmbeddedFile& file : embedded_credits()) for_each_entry(file.content, add);
}

std::string_view CreditWords::find_lead(std::string_view folded) const {
  const auto found = leads_.find(std::string(folded));
  return found == leads_.end() ? std::string_view() : std::string_view(found->second);
}

std::size_t CreditWords::byline_opening(std::string_view folded) const {
  std::size_t longest = 0;
  for (const std::string& opening : bylines_) {
    if (folded.starts_with(opening)) longest = std::max(longest, opening.size());
  }
  return longest;
}

bool CreditWords::is_note(std::string_view folded) const {
  const auto is_part = [&](const std::string& note) {
    return folded.find(note) != std::string_view::npos;
  };
  return std::any_of(notes_.begin(), notes_.end(), is_part) ||
         std::any_of(starts_.begin(), starts_.end(),
                     [&](const std::string& start) { return folded.starts_with(start); });
}

bool CreditWords::is_agency(std::string_view folded) const {
  return agencies_.contains(std::string(folded));
}

}  // namespace dragoman
