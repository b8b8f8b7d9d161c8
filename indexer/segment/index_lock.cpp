#include "indexer/segment/index_lock.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>
#include <thread>

#include "common/index/error.h"
#include "common/index/manifest.h"
#include "indexer/interrupt.h"

namespace dragoman {
namespace {

constexpr std::chrono::milliseconds kRetryEvery{100};

bool try_lock(int file) {
  struct flock whole {};
  whole.l_type = F_WRLCK;
  whole.l_whence = SEEK_SET;
  if (fcntl(file, F_OFD_SETLK, &whole) == 0) return true;
  if (errno == EAGAIN || errno == EACCES || errno == EINTR) return false;
  throw std::system_error(errno, std::generic_category(), "the index can't be locked");
}

}  // namespace

IndexLock::IndexLock(const std::filesystem::path& folder, std::chrono::seconds patience) {
  const std::filesystem::path path = folder / kLockName;
  file_ = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
  if (file_ < 0) throw std::system_error(errno, std::generic_category(), path.string());
  const auto deadline = std::chrono::steady_clock::now() + patience;
  try {
    while (!try_lock(file_)) {
      if (interrupted() != 0 || std::chrono::steady_clock::now() >= deadline) {
        throw LockedError("another dragoman-index is writing to it; wait for it with --wait-lock");
      }
      std::this_thread::sleep_for(kRetryEvery);
    }
  } catch (...) {
    close(file_);
    throw;
  }
}

IndexLock::~IndexLock() {
  close(file_);
}

}  // namespace dragoman
