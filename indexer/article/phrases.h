// The phrases of data/furniture, ready to be looked up.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace dragoman {

class FurniturePhrases {
 public:
  // The phrases compiled in; made at the first call, and good for every thread.
  static const FurniturePhrases& instance();

  // All take folded text (see fold_line()).
  bool is_line(std::string_view folded) const { return lines_.contains(std::string(folded)); }
  bool is_trailer(std::string_view folded) const { return trailers_.contains(std::string(folded)); }
  bool has_start(std::string_view folded) const;
  bool has_part(std::string_view folded) const;
  // Within one edit, where the phrase is long enough to bear it.
  bool is_lead(std::string_view folded) const;

 private:
  FurniturePhrases();
  void add(std::string_view kind, std::string_view phrase);

  std::unordered_set<std::string> lines_;
  std::unordered_set<std::string> trailers_;
  std::unordered_set<std::string> leads_;
  std::unordered_map<std::size_t, std::vector<std::u32string>> leads_by_length_;
  // By their first kStartKeyBytes bytes.
  std::unordered_map<std::string, std::vector<std::string>> starts_;
  std::vector<std::string> parts_;
};

}  // namespace dragoman
