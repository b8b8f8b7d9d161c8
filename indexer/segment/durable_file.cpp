#include "indexer/segment/durable_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <vector>

namespace dragoman {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path) {
  throw std::system_error(errno, std::generic_category(), path.string());
}

// close() can report a failed write, too, so it is not left to a destructor alone.
class OpenFile {
 public:
  OpenFile(const fs::path& path, int flags)
      : path_(path), number_(open(path.c_str(), flags, 0666)) {
    if (number_ < 0) fail(path_);
  }
  ~OpenFile() {
    if (number_ >= 0) close(number_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  void write_all(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t written = write(number_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) fail(path_);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  // Up to `size` bytes; 0 at the end.
  std::size_t read_some(char* bytes, std::size_t size) const {
    for (;;) {
      const ssize_t got = read(number_, bytes, size);
      if (got >= 0) return static_cast<std::size_t>(got);
      if (errno != EINTR) fail(path_);
    }
  }
  void sync() const {
    if (fsync(number_) != 0) fail(path_);
  }
  void close_checked() {
    const int number = number_;
    number_ = -1;
    if (close(number) != 0) fail(path_);
  }

 private:
  fs::path path_;
  int number_;
};

}  // namespace

void write_new_file(const fs::path& file, std::string_view bytes) {
  OpenFile out(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW);
  out.write_all(bytes);
  out.sync();
  out.close_checked();
}

void copy_to_new_file(const fs::path& file, const fs::path& copy) {
  const OpenFile in(file, O_RDONLY | O_CLOEXEC);
  OpenFile out(copy, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW);
  std::vector<char> block(std::size_t{1} << 20);
  while (const std::size_t got = in.read_some(block.data(), block.size())) {
    out.write_all({block.data(), got});
  }
  out.sync();
  out.close_checked();
}

void replace_file(const fs::path& file, std::string_view bytes) {
  fs::path beside = file;
  beside += ".new";
  fs::remove(beside);
  write_new_file(beside, bytes);
  fs::rename(beside, file);
  sync_path(file.parent_path());
}

void sync_path(const fs::path& path) {
  OpenFile(path, O_RDONLY | O_CLOEXEC).sync();
}

}  // namespace dragoman
