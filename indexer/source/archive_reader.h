// libarchive behind a door: the members of a .tar or .zip, or what xz, zstd or bzip2 compressed.
// No exception crosses its C frames. One thread.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "indexer/source/byte_stream.h"
#include "indexer/source/zip_file.h"

namespace dragoman {

struct ArchiveEntry {
  std::string name;  // as the archive has it: any bytes
  bool folder = false;
  // Why its content isn't for reading ("a link"), and whether that is a failure; or empty.
  std::string unreadable;
  bool failed = false;
  bool size_known = true;  // where it isn't, skipping the content costs as much as reading it

  bool operator==(const ArchiveEntry&) const = default;
};

// Every function throws SourceError where the archive is damaged, and what `bytes` throws.
class ArchiveReader {
 public:
  // `media_type` is kTar.
  ArchiveReader(std::string_view media_type, ByteStream bytes);
  // Read by the directory at its end; where that is missing, file by file, and then next() throws
  // instead of ending.
  explicit ArchiveReader(ZipFile zip);
  ~ArchiveReader();
  ArchiveReader(const ArchiveReader&) = delete;
  ArchiveReader& operator=(const ArchiveReader&) = delete;

  // Goes to the next entry, if there is one.
  bool next(ArchiveEntry& entry);
  // The next piece of the entry's content; empty at its end. Holds until the next call.
  std::string_view read();
  // At the end: whether `bytes` holds more that libarchive didn't understand.
  bool has_more();
  // After an error: nothing more can be had of it, rather than of this entry.
  bool damaged() const;

 private:
  void check_end();

  struct State;
  std::unique_ptr<State> state_;
};

// What `compressed` holds, by `media_type` kXz, kZstd or kBzip2. The stream throws SourceError
// where that is damaged or cut off.
ByteStream decompress(std::string_view media_type, ByteStream compressed);

}  // namespace dragoman
