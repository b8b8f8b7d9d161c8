#include "indexer/segment/next_segments.h"

#include <xapian.h>

#include <algorithm>
#include <iterator>

#include "indexer/segment/build_segment.h"
#include "indexer/segment/judge_anew.h"
#include "indexer/segment/merge_policy.h"
#include "indexer/segment/publish.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;

// A live segment and what is to go from it.
struct LiveSegment {
  const Segment& segment;
  std::vector<std::string> obsolete;  // terms
  std::uint64_t obsolete_articles = 0;

  std::uint64_t size() const { return segment.articles - obsolete_articles; }
};

// In order, each once.
std::vector<Xapian::docid> documents_with(const Xapian::Database& database,
                                          const std::vector<std::string>& terms) {
  std::vector<Xapian::docid> ids;
  for (const std::string& term : terms) {
    ids.insert(ids.end(), database.postlist_begin(term), database.postlist_end(term));
  }
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

std::vector<LiveSegment> find_obsolete(const fs::path& index_folder,
                                       const SegmentChanges& changes) {
  std::vector<LiveSegment> live;
  for (const Segment& segment : changes.live) {
    LiveSegment& row = live.emplace_back(LiveSegment{segment, {}});
    if (changes.obsolete.empty()) continue;
    const Xapian::Database database((index_folder / segment.name).string());
    for (const std::string& term : changes.obsolete) {
      if (database.term_exists(term)) row.obsolete.push_back(term);
    }
    row.obsolete_articles = documents_with(database, row.obsolete).size();
  }
  return live;
}

// Those that stay and have to be judged anew.
std::vector<Xapian::docid> find_outdated(const Xapian::Database& database,
                                         const std::vector<std::string>& obsolete,
                                         const FurnitureTable& furniture) {
  const std::vector<Xapian::docid> all = find_outdated(database, furniture);
  std::vector<Xapian::docid> outdated;
  std::ranges::set_difference(all, documents_with(database, obsolete),
                              std::back_inserter(outdated));
  return outdated;
}

// Databases with what is left of a live segment, judged anew where that would show.
std::vector<fs::path> what_is_left(const fs::path& index_folder, const LiveSegment& live,
                                   const SegmentChanges& changes, Scratch& scratch) {
  const fs::path folder = index_folder / live.segment.name;
  const Xapian::Database database(folder.string());
  const std::vector<Xapian::docid> outdated =
      find_outdated(database, live.obsolete, changes.furniture);
  if (outdated.empty() && live.obsolete.empty()) {
    check_segment(index_folder, live.segment);
    return {folder};
  }
  std::vector<fs::path> left =
      judge_anew(database, outdated, changes.furniture, changes.settings, scratch);
  left.push_back(copy_without(index_folder, live.segment, live.obsolete, outdated, scratch));
  return left;
}

std::vector<std::size_t> to_merge(const std::vector<LiveSegment>& live, std::uint64_t added) {
  if (added == 0) return {};
  std::vector<std::uint64_t> sizes;
  sizes.reserve(live.size());
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
      const auto left = what_is_left(index_folder, live[i], changes, scratch);
      inputs.insert(inputs.end(), left.begin(), left.end());
    } else if (live[i].obsolete.empty()) {
      next.push_back(live[i].segment);
    } else {
      next.push_back(build_segment(index_folder, new_segment_name(generation),
                                   what_is_left(index_folder, live[i], changes, scratch),
                                   changes.furniture, scratch));
    }
  }
  if (!inputs.empty() || next.empty()) {
    next.push_back(build_segment(index_folder, new_segment_name(generation), inputs,
                                 changes.furniture, scratch));
  }
  return next;
}

}  // namespace dragoman
