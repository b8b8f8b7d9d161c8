#include "indexer/segment/judge_anew.h"

#include <algorithm>
#include <cstring>
#include <iterator>

#include "common/index/open_index.h"
#include "common/index/schema.h"
#include "indexer/article/make_article.h"
#include "indexer/document/make_document.h"
#include "indexer/segment/segment_writer.h"

namespace dragoman {
namespace {

constexpr std::uint64_t kBufferedPostings = 2'000'000;

std::vector<std::uint64_t> hashes_from(const std::string& metadata) {
  std::vector<std::uint64_t> hashes(metadata.size() / sizeof(std::uint64_t));
  if (!hashes.empty()) {
    std::memcpy(hashes.data(), metadata.data(), hashes.size() * sizeof(std::uint64_t));
  }
  return hashes;
}

std::vector<std::uint64_t> hashes_of(const FurnitureTable& furniture) {
  std::vector<std::uint64_t> hashes;
  std::ranges::transform(furniture.lines, std::back_inserter(hashes), &LearnedLine::hash);
  return hashes;
}

}  // namespace

std::string furniture_metadata(const FurnitureTable& furniture) {
  const std::vector<std::uint64_t> hashes = hashes_of(furniture);
  std::string metadata(hashes.size() * sizeof(std::uint64_t), '\0');
  if (!hashes.empty()) std::memcpy(metadata.data(), hashes.data(), metadata.size());
  return metadata;
}

std::vector<Xapian::docid> find_outdated(const Xapian::Database& segment,
                                         const FurnitureTable& furniture) {
  std::vector<std::uint64_t> differing;
  std::ranges::set_symmetric_difference(
      hashes_from(segment.get_metadata(std::string(kFurnitureKey))), hashes_of(furniture),
      std::back_inserter(differing));
  std::vector<Xapian::docid> ids;
  for (const std::uint64_t hash : differing) {
    const std::string term = line_term(hash);
    ids.insert(ids.end(), segment.postlist_begin(term), segment.postlist_end(term));
  }
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

std::vector<std::filesystem::path> judge_anew(const Xapian::Database& segment,
                                              const std::vector<Xapian::docid>& ids,
                                              const FurnitureTable& furniture,
                                              const AnalyzerSettings& settings, Scratch& scratch) {
  Tokenizer tokenizer(settings);
  SegmentWriter writer(scratch, kBufferedPostings);
  for (const Xapian::docid id : ids) {
    Article article = parse_article(segment.get_document(id).get_data());
    const CountedLines lines = judge_article(article, furniture);
    writer.add(make_document(article, lines, tokenizer));
  }
  return writer.finish();
}

}  // namespace dragoman
