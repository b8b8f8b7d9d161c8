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
  // Those that open a line on who published an article first ("first published by "), or 0.
  std::size_t first_opening(std::string_view folded) const;
  // The phrase in `folded` that reserves all rights, or "".
  std::string_view find_rights(std::string_view folded) const;
  bool is_note(std::string_view folded) const;
  // Short, and about whose desk the report is from: "from our correspondent in Geneva".
  bool is_desk_line(std::string_view folded) const;
  bool is_agency(std::string_view folded) const { return holds("agency", folded); }
  // Words of an office ("correspondent"), of an outlet's name ("gazette"), of a company's ("ltd").
  bool is_role(std::string_view folded) const { return holds("role", folded); }
  bool is_outlet(std::string_view folded) const { return holds("outlet", folded); }
  bool is_company(std::string_view folded) const { return holds("company", folded); }
  // Words before an outlet's name, in a line that says more than it ("with", "via").
  bool opens_no_outlet(std::string_view folded) const { return holds("never", folded); }
  // Words between a name and a place ("in"), between two names ("and"), as they are written.
  bool is_place_word(std::string_view word) const { return holds("place", word); }
  bool is_and(std::string_view word) const { return holds("and", word); }
  // What a byline ends with ("기자").
  bool ends_byline(std::string_view folded) const { return holds("ending", folded); }

 private:
  CreditWords();
  void add(std::string_view kind, std::string_view phrase);
  bool holds(std::string_view kind, std::string_view word) const;

  std::unordered_map<std::string, std::string> leads_;
  std::vector<std::string> bylines_;  // a space at the end, as all of these
  std::vector<std::string> first_;
  std::vector<std::string> starts_;
  std::vector<std::string> desks_;
  std::vector<std::string> notes_;  // without, as these
  std::vector<std::string> rights_;
  std::unordered_map<std::string, std::unordered_set<std::string>> words_;  // by class
};

}  // namespace dragoman
