// The phrases of data/furniture, ready to be looked up.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace dragoman {

// Phrases that are known with one slip of the pen, too, where they are long enough to bear it.
class NearPhrases {
 public:
  // `shortest`: of fewer letters, a phrase must be exact: one edit makes other words of it.
  explicit NearPhrases(std::size_t shortest) : shortest_(shortest) {}

  void add(std::string_view folded);
  bool holds(std::string_view folded) const { return exact_.contains(folded); }
  // Whether it is one of the phrases but for one edit (see within_one_edit()).
  bool is_near(std::string_view folded) const;

 private:
  struct Hash {
    using is_transparent = void;  // NOLINT(readability-identifier-naming): the standard's name
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };

  std::size_t shortest_;
  std::size_t longest_ = 0;  // bytes
  std::unordered_set<std::string, Hash, std::equal_to<>> exact_;
  std::vector<std::u32string> phrases_;
  // By length and first letter, and by length and last: one edit never changes both.
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_first_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_last_;
};

class FurniturePhrases {
 public:
  // The phrases compiled in; made at the first call, and good for every thread.
  static const FurniturePhrases& instance();

  // All take folded text (see fold_line()).
  bool is_line(std::string_view folded) const { return lines_.holds(folded); }
  bool is_trailer(std::string_view folded) const { return trailers_.holds(folded); }
  // A part of an outlet, as menus name it ("World", "Sport").
  bool is_section(std::string_view folded) const { return sections_.holds(folded); }
  bool is_near_line(std::string_view folded) const { return lines_.is_near(folded); }
  bool is_near_trailer(std::string_view folded) const { return trailers_.is_near(folded); }
  bool has_start(std::string_view folded) const;
  // Begins as furniture does, and running text, too ("Posted in").
  bool has_opener(std::string_view folded) const;
  // Begins like a page's foot, below which is nothing but more of it.
  bool has_foot(std::string_view folded) const;
  bool has_part(std::string_view folded) const;
  // Within one edit, where the phrase is long enough to bear it.
  bool is_lead(std::string_view folded) const;
  // A lead-in that a headline may begin with, too ("Watch").
  bool is_cue(std::string_view folded) const { return cues_.holds(folded); }

 private:
  struct Frame {
    std::string begin;
    std::string middle;  // comes later
  };
  // By their first kStartKeyBytes bytes.
  using Starts = std::unordered_map<std::string, std::vector<std::string>>;

  FurniturePhrases();
  void add(std::string_view kind, std::string_view phrase);
  void add_frame(std::string_view phrase);
  static bool begins_with_any(const Starts& starts, std::string_view folded);

  NearPhrases lines_;
  NearPhrases trailers_;
  NearPhrases sections_;
  NearPhrases leads_;
  NearPhrases cues_;
  Starts starts_;
  Starts openers_;
  Starts feet_;
  std::vector<Frame> frames_;
  std::vector<std::string> parts_;
};

}  // namespace dragoman
