#include "indexer/segment/next_segments.h"

#include <xapian.h>

#include <algorithm>

#include "common/index/schema.h"
#include "indexer/segment/build_segment.h"
#include "indexer/segment/merge_policy.h"
#include "indexer/segment/publish.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;

// A live segment and the unique terms of its obsolete documents.
struct LiveSegment {
  const Segment& segment;
  std::vector<std::string> obsolete;

  std::uint64_t size() const { return segment.articles - obsolete.size(); }
};

std::vector<LiveSegment> find_obsolete(const fs::path& index_folder,
                                       const SegmentChanges& changes) {
  std::vector<LiveSegment> live;
  for (const Segment& segment : changes.live) {
    LiveSegment& row = live.emplace_back(LiveSegment{segment, {}});
    if (changes.obsolete_keys.empty()) continue;
    const Xapian::Database database((index_folder / segment.name).string());
    for (const std::string& key : changes.obsolete_keys) {
      std::string term = key_term(key);
      if (database.term_exists(term)) row.obsolete.push_back(std::move(term));
    }
  }
  return live;
}

// A database with what is left of a live segment.
fs::path what_is_left(const fs::path& index_folder, const LiveSegment& live, Scratch& scratch) {
  if (!live.obsolete.empty())
    return copy_without(index_folder, live.segment, live.obsolete, scratch);
  check_segment(index_folder, live.segment);
  return index_folder / live.segment.name;
}

std::vector<std::size_t> to_merge(const std::vector<LiveSegment>& live, std::uint64_t added) {
  if (added == 0) return {};
  std::vector<std::uint64_t> sizes;
  for (const LiveSegment& row : live) sizes.push_back(row.size());
  return choose_merge(sizes, added);
}

}  // namespace

std::vector<Segment> next_segments(const fs::path& index_folder, std::uint64_t generation,
                                   const SegmentChanges& changes, Scratch& scratch) {
  const std::vector<LiveSegment> live = find_obsolete(index_folder, changes);
  const std::vector<std::size_t> merged = to_merge(live, changes.added);
  std::vector<Segment> next;
  std::vector<fs::path> inputs = changes.databases;
  for (std::size_t i = 0; i < live.size(); ++i) {
    if (live[i].size() == 0) continue;
    if (std::ranges::binary_search(merged, i)) {
      inputs.push_back(what_is_left(index_folder, live[i], scratch));
    } else if (live[i].obsolete.empty()) {
      next.push_back(live[i].segment);
    } else {
      next.push_back(build_segment(index_folder, new_segment_name(generation),
                                   {what_is_left(index_folder, live[i], scratch)}, scratch));
    }
  }
  if (!inputs.empty() || next.empty()) {
    next.push_back(build_segment(index_folder, new_segment_name(generation), inputs, scratch));
  }
  return next;
}

}  // namespace dragoman
