// What a caller of the index can get instead of an answer.
#pragma once

#include <stdexcept>

namespace dragoman {

// The index is missing, damaged, or of another schema.
struct IndexError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Another writer holds the index.
struct LockedError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace dragoman
