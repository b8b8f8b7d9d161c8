#include "indexer/segment/segment_writer.h"

#include <string>

namespace dragoman {
namespace {

// Scratch databases need no syncing: only the segment made of them is kept.
constexpr int kScratchFlags = Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_BACKEND_GLASS;

}  // namespace

SegmentWriter::SegmentWriter(Scratch& scratch, std::uint64_t max_postings)
    : scratch_(scratch), max_postings_(max_postings) {}

void SegmentWriter::add(const Xapian::Document& document) {
  if (!database_) {
    written_.push_back(scratch_.new_path());
    database_.emplace(written_.back().string(), kScratchFlags);
  }
  database_->add_document(document);
  postings_ += document.termlist_count();
  if (postings_ >= max_postings_) close_database();
}

std::vector<std::filesystem::path> SegmentWriter::finish() {
  if (database_) close_database();
  return written_;
}

void SegmentWriter::close_database() {
  database_->commit();
  database_->close();
  database_.reset();
  postings_ = 0;
}

}  // namespace dragoman
