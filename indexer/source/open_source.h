// A source file -> its bytes: opened once, read as often as need be.
//
// A file of up to kMaxArticleBytes, as nearly all are, is read once and kept; a larger one is
// streamed anew each time. One thread at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "indexer/source/byte_stream.h"

namespace dragoman {

class OpenSource {
 public:
  // Opens a regular file by its absolute path, following no link on the way. Throws SourceError.
  explicit OpenSource(const std::string& path);
  ~OpenSource();
  OpenSource(OpenSource&&) noexcept;
  OpenSource& operator=(OpenSource&&) noexcept;

  // As they were when it was opened.
  std::uint64_t size() const;
  std::int64_t mtime_ns() const;  // since 1970
  // Changed so shortly before it was opened that a later change might show in neither.
  bool doubtful() const;

  // Of the whole file, as checksum() gives it. Throws SourceError.
  std::string checksum() const;

  // From its start. The stream holds what it needs, whatever becomes of this object. It throws
  // SourceError where reading fails, and instead of its end where the file has changed since it
  // was opened.
  ByteStream stream() const;

 private:
  struct File;
  std::shared_ptr<File> file_;
};

}  // namespace dragoman
