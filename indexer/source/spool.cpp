#include "indexer/source/spool.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>

namespace dragoman {
namespace {

[[noreturn]] void fail() {
  throw SourceError(std::string("a temporary file can't be written: ") + std::strerror(errno));
}

// Some file systems have no O_TMPFILE.
FileHandle temporary_file() {
  const char* given = std::getenv("TMPDIR");
  const std::string folder = given == nullptr || *given == '\0' ? "/tmp" : given;
  FileHandle file(open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600));
  if (file.number() >= 0) return file;
  std::string name = folder + "/dragoman-XXXXXX";
  file = FileHandle(mkostemp(name.data(), O_CLOEXEC));
  if (file.number() < 0) fail();
  unlink(name.c_str());
  return file;
}

void write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail();
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace

FileHandle spool(const ByteStream& bytes, std::uint64_t limit) {
  FileHandle file = temporary_file();
  std::uint64_t written = 0;
  for (std::string_view piece = bytes(); !piece.empty(); piece = bytes()) {
    written += piece.size();
    if (written > limit) {
      throw SourceError("larger than the limit of " + show_size(limit) + " for a temporary file");
    }
    write_all(file.number(), piece);
  }
  if (lseek(file.number(), 0, SEEK_SET) != 0) fail();
  return file;
}

}  // namespace dragoman
