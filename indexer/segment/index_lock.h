// The one writer's lock on an index.
#pragma once

#include <chrono>
#include <filesystem>

namespace dragoman {

// An open-file-description lock on DIR/lock, held until destruction. The kernel drops it with
// the process, however that ends; the file stays.
class IndexLock {
 public:
  // Waits up to `patience` for another writer to finish. `folder` must exist. Throws
  // LockedError if another one holds it still, std::system_error if the lock can't be made.
  IndexLock(const std::filesystem::path& folder, std::chrono::seconds patience);
  ~IndexLock();
  IndexLock(const IndexLock&) = delete;
  IndexLock& operator=(const IndexLock&) = delete;

 private:
  int file_;
};

}  // namespace dragoman
