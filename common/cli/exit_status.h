// The exit statuses of both programs; scripts rely on their numbers.
#pragma once

namespace dragoman {

enum ExitStatus : int {
  kDone = 0,
  kNoHit = 1,        // a search had no hit
  kUsage = 2,        // wrong usage, or a query that can't be run
  kBadIndex = 3,     // missing, damaged, or of another schema
  kLocked = 4,       // another writer holds the lock
  kSomeFailed = 5,   // some inputs failed, or a deletion was refused; the rest is in
  kFailed = 6,       // input/output or internal error; the old index stands
  kSignalled = 128,  // plus the number of the signal
};

}  // namespace dragoman
