// Which matches are exact copies of one another: those with the same Slot::Copy.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace dragoman {

// Notes every match while Xapian ranks them; read() must have been called before anything is
// asked of it. On the database's thread.
class CopyGroups : public Xapian::MatchSpy {
 public:
  struct Member {
    std::uint64_t copy = 0;  // the value of Slot::Copy
    Xapian::docid id = 0;
    double weight = 0;
  };

  void operator()(const Xapian::Document& document, double weight) override;
  std::string name() const override { return "CopyGroups"; }

  void read();

  // How many groups there are; a match without copies is one of its own.
  std::uint64_t size() const { return size_; }

  // The matches with the same text as match `id`, itself among them, in no order. Empty where it
  // is the only one.
  std::span<const Member> copies_of(Xapian::docid id) const;

 private:
  std::vector<Member> members_;  // those without a text of their own left out
  std::uint64_t size_ = 0;
  std::unordered_map<Xapian::docid, std::span<const Member>> copies_;
};

}  // namespace dragoman
