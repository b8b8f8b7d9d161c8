#include "indexer/source/open_source.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <optional>
#include <string_view>
#include <vector>

#include "common/index/checksum.h"
#include "indexer/source/file_handle.h"
#include "indexer/source/file_time.h"

namespace dragoman {
namespace {

constexpr std::int64_t kDoubtfulAge = 2'000'000'000;  // nanoseconds
constexpr int kOpenFlags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
constexpr std::size_t kPiece = std::size_t{128} << 10;

[[noreturn]] void fail(int error) {
  throw SourceError(std::strerror(error));
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

// Up to `size` bytes from `offset` on; 0 at the end.
std::size_t read_at(int file, std::uint64_t offset, char* to, std::size_t size) {
  for (;;) {
    const ssize_t got = pread(file, to, size, static_cast<off_t>(offset));
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR) fail(errno);
  }
}

}  // namespace

struct OpenSource::File {
  FileHandle handle;
  struct stat opened {};
  bool doubtful = false;
  std::optional<std::string> content;  // of a small file, once it was read

  std::uint64_t size() const { return static_cast<std::uint64_t>(opened.st_size); }

  void check_unchanged() const {
    struct stat now {};
    if (fstat(handle.number(), &now) != 0) fail(errno);
    if (now.st_size != opened.st_size ||
        nanoseconds_of(now.st_mtim) != nanoseconds_of(opened.st_mtim)) {
      throw SourceError("changed while it was read");
    }
  }

  // Empty at the end.
  std::string_view piece_at(std::uint64_t offset, std::vector<char>& buffer) const {
    const std::size_t got = read_at(handle.number(), offset, buffer.data(), buffer.size());
    if (got == 0) check_unchanged();
    return {buffer.data(), got};
  }

  // One byte of room more than the file has shows its end without growing.
  const std::string& whole() {
    if (content) return *content;
    std::string bytes(size() + 1, '\0');
    std::size_t filled = 0;
    while (const std::size_t got =
               read_at(handle.number(), filled, bytes.data() + filled, bytes.size() - filled)) {
      filled += got;
      if (filled > kMaxArticleBytes) throw SourceError("changed while it was read");
      if (filled == bytes.size()) bytes.resize(filled + 4096);
    }
    check_unchanged();
    bytes.resize(filled);
    return content.emplace(std::move(bytes));
  }

  bool is_small() const { return size() <= kMaxArticleBytes; }
};

OpenSource::OpenSource(const std::string& path) : file_(std::make_shared<File>()) {
  file_->handle = FileHandle(open_without_links(path));
  if (file_->handle.number() < 0) fail(errno);
  if (fstat(file_->handle.number(), &file_->opened) != 0) fail(errno);
  if (!S_ISREG(file_->opened.st_mode)) throw SourceError("not a regular file");
  timespec now{};
  clock_gettime(CLOCK_REALTIME, &now);
  file_->doubtful = mtime_ns() > nanoseconds_of(now) - kDoubtfulAge;
}

OpenSource::~OpenSource() = default;
OpenSource::OpenSource(OpenSource&&) noexcept = default;
OpenSource& OpenSource::operator=(OpenSource&&) noexcept = default;

std::uint64_t OpenSource::size() const {
  return file_->size();
}

std::int64_t OpenSource::mtime_ns() const {
  return nanoseconds_of(file_->opened.st_mtim);
}

bool OpenSource::doubtful() const {
  return file_->doubtful;
}

std::string OpenSource::checksum() const {
  if (file_->is_small()) return dragoman::checksum(file_->whole());
  RunningChecksum sum;
  const ByteStream bytes = stream();
  for (std::string_view piece = bytes(); !piece.empty(); piece = bytes()) sum.add(piece);
  return sum.value();
}

ByteStream OpenSource::stream() const {
  struct Place {
    std::shared_ptr<File> file;
    std::uint64_t offset = 0;
    std::vector<char> buffer;

    std::string_view next() {
      std::string_view piece;
      if (!file->is_small()) {
        buffer.resize(kPiece);
        piece = file->piece_at(offset, buffer);
      } else if (offset == 0) {
        piece = file->whole();
      }
      offset += piece.size();
      return piece;
    }
  };
  return [place = std::make_shared<Place>(Place{.file = file_})] { return place->next(); };
}

}  // namespace dragoman
