// Documents -> databases in the scratch folder, by one thread.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "indexer/segment/scratch.h"

namespace dragoman {

// Buffers a bounded number of postings in memory, writes them out as one database, and goes on
// with the next: building many small ones and merging them once reads and writes less than
// flushing into one that grows. One writer belongs to one thread.
class SegmentWriter {
 public:
  // `max_postings`: how many terms of documents are buffered before they are written.
  SegmentWriter(Scratch& scratch, std::uint64_t max_postings);

  void add(const Xapian::Document& document);

  // Writes what is buffered. Returns the databases written since the beginning, in order.
  std::vector<std::filesystem::path> finish();

 private:
  void close_database();

  Scratch& scratch_;
  std::uint64_t max_postings_;
  std::uint64_t postings_ = 0;
  std::optional<Xapian::WritableDatabase> database_;
  std::vector<std::filesystem::path> written_;
};

}  // namespace dragoman
