// Which matches are exact copies of one another: those with the same Slot::Copy.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dragoman {

// Notes every match while Xapian ranks them; read() must have been called before anything is
// asked of it. Matches go by their sort keys, of which no two are the same: within a match their
// ids are those of their segments. On the database's thread.
class CopyGroups : public Xapian::MatchSpy {
 public:
  struct Member {
    std::uint64_t copy = 0;  // the value of Slot::Copy
    double weight = 0;
    std::string key;
  };

  // `key` outlives this.
  explicit CopyGroups(const Xapian::KeyMaker& key) : key_(key) {}

  void operator()(const Xapian::Document& document, double weight) override;
  std::string name() const override { return "CopyGroups"; }

  void read();

  // How many groups there are; a match without copies is one of its own.
  std::uint64_t size() const { return size_; }

  // The matches with the same text as the one of that key, itself among them, in no order. Empty
  // where it is the only one.
  std::span<const Member> copies_of(const std::string& key) const;

 private:
  const Xapian::KeyMaker& key_;
  std::vector<Member> members_;  // those without a text of their own left out
  std::uint64_t size_ = 0;
  std::unordered_map<std::string_view, std::span<const Member>> copies_;
};

}  // namespace dragoman
