#include "indexer/source/read_source.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <ctime>
#include <optional>

namespace dragoman {
namespace {

constexpr std::int64_t kNanoseconds = 1'000'000'000;
constexpr std::int64_t kDoubtfulAge = 2 * kNanoseconds;
constexpr int kOpenFlags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;

class FileHandle {
 public:
  explicit FileHandle(int number) : number_(number) {}
  ~FileHandle() {
    if (number_ >= 0) close(number_);
  }
  FileHandle(const FileHandle&) = delete;
  FileHandle& operator=(const FileHandle&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

std::int64_t nanoseconds(const timespec& time) {
  return std::int64_t{time.tv_sec} * kNanoseconds + time.tv_nsec;
}

// Kernels before 5.6, and some sandboxes, have no openat2: then only the last link is refused.
int open_without_links(const std::string& path) {
  open_how how{};
  how.flags = kOpenFlags;
  how.resolve = RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
  const long number = syscall(SYS_openat2, AT_FDCWD, path.c_str(), &how, sizeof how);
  if (number >= 0) return static_cast<int>(number);
  if (errno != ENOSYS && errno != EPERM) return -1;
  return open(path.c_str(), kOpenFlags);
}

ReadFailure failure(int error) {
  if (error == EFBIG) {
    return {"larger than the limit of " + std::to_string(kMaxSourceBytes >> 20) + " MiB"};
  }
  return {std::strerror(error)};
}

// Reads to the end; the error's number where that fails.
std::optional<int> read_all(int file, std::string& bytes) {
  std::size_t filled = 0;
  for (;;) {
    if (filled == bytes.size()) bytes.resize(filled + 4096);
    const ssize_t got = read(file, bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return errno;
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    if (filled > kMaxSourceBytes) return EFBIG;
  }
  bytes.resize(filled);
  return std::nullopt;
}

bool same_file(const struct stat& a, const struct stat& b) {
  return a.st_size == b.st_size && nanoseconds(a.st_mtim) == nanoseconds(b.st_mtim);
}

}  // namespace

std::variant<SourceBytes, ReadFailure> read_source(const std::string& path) {
  const FileHandle file(open_without_links(path));
  if (file.number() < 0) return failure(errno);
  struct stat before {};
  if (fstat(file.number(), &before) != 0) return failure(errno);
  if (!S_ISREG(before.st_mode)) return ReadFailure{"not a regular file any more"};
  timespec now{};
  clock_gettime(CLOCK_REALTIME, &now);

  SourceBytes source;
  if (static_cast<std::uint64_t>(before.st_size) > kMaxSourceBytes) return failure(EFBIG);
  source.bytes.resize(static_cast<std::size_t>(before.st_size) + 1);
  if (const auto error = read_all(file.number(), source.bytes)) return failure(*error);
  struct stat after {};
  if (fstat(file.number(), &after) != 0) return failure(errno);
  if (!same_file(before, after)) return ReadFailure{"changed while it was read"};
  source.size = static_cast<std::uint64_t>(before.st_size);
  source.mtime_ns = nanoseconds(before.st_mtim);
  source.doubtful = nanoseconds(now) - source.mtime_ns < kDoubtfulAge;
  return source;
}

}  // namespace dragoman
