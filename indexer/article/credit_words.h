// The words of data/credits, ready to be looked up.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace dragoman {

class CreditWords {
 public:
  // Made at the first call, and good for every thread.
  static const CreditWords& instance();

  // What a folded phrase before a colon opens: "source", "author", "other", or "".
  std::string_view find_lead(std::string_view folded) const;
  // The bytes of `folded` that open a byline ("by ", "written by "), or 0.
  std::size_t byline_opening(std::string_view folded) const;
  bool is_note(std::string_view folded) const;
  bool is_agency(std::string_view folded) const;

 private:
  CreditWords();

  std::unordered_map<std::string, std::string> leads_;
  std::vector<std::string> bylines_;  // a space at the end
  std::vector<std::string> notes_;
  std::vector<std::string> starts_;
  std::unordered_set<std::string> agencies_;
};

}  // namespace dragoman
