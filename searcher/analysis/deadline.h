// The last resort against a query that takes too long in spite of all caps: Xapian can't stop a
// match, so what it calls throws once the time is up.
#pragma once

#include <xapian.h>

#include <chrono>
#include <optional>
#include <stdexcept>

namespace dragoman {

// The match was given up; what it found is lost.
class QueryTimeout : public std::runtime_error {
 public:
  QueryTimeout() : std::runtime_error("the query takes too long; leave out its frequent words") {}
};

// When to give up; without a time never. A value, safe to copy into any thread.
class Deadline {
 public:
  Deadline() = default;
  explicit Deadline(std::chrono::steady_clock::time_point time) : time_(time) {}

  // Throws QueryTimeout once the time is up.
  void check() const {
    if (time_ && std::chrono::steady_clock::now() > *time_) throw QueryTimeout();
  }

 private:
  std::optional<std::chrono::steady_clock::time_point> time_;
};

// Lets every document pass until the time is up. For Enquire::get_mset(); the posting sources of
// the query itself keep the deadline that it was compiled with.
class DeadlineDecider final : public Xapian::MatchDecider {
 public:
  explicit DeadlineDecider(Deadline deadline) : deadline_(deadline) {}

  bool operator()(const Xapian::Document&) const override {
    deadline_.check();
    return true;
  }

 private:
  Deadline deadline_;
};

}  // namespace dragoman
