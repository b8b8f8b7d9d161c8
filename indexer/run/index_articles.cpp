#include "indexer/run/index_articles.h"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <unordered_map>
#include <utility>

#include "common/index/schema.h"
#include "indexer/article/make_article.h"
#include "indexer/document/make_document.h"
#include "indexer/interrupt.h"
#include "indexer/run/jobs.h"
#include "indexer/run/spool.h"
#include "indexer/segment/segment_writer.h"

namespace dragoman {
namespace {

// Buffered over all jobs together; a posting takes some 60 bytes while it is buffered.
constexpr std::uint64_t kBufferedPostings = 6'000'000;

// Of articles larger than this only one is worked on at a time: while its document is made it
// takes up to a hundred times its size in memory.
constexpr std::size_t kLargeArticle = std::size_t{1} << 20;

// How long an interrupted run goes on with what it has read.
constexpr std::chrono::seconds kAfterInterrupt{3};

// When to stop because of an interrupt.
class Patience {
 public:
  bool is_over() const {
    return interrupted() != 0 && (!interrupted_before_ || Clock::now() > end_);
  }

 private:
  using Clock = std::chrono::steady_clock;
  bool interrupted_before_ = interrupted() != 0;
  Clock::time_point end_ = Clock::now() + kAfterInterrupt;
};

// The line that stands for a learned one, by its hash: that of the article whose key comes first,
// so that it isn't up to the threads.
struct NamedLine {
  std::string key;
  std::string line;
};
using NamedLines = std::unordered_map<std::uint64_t, NamedLine>;

void add_names(NamedLines& all, NamedLines&& more) {
  for (auto& [hash, named] : more) {
    const auto [known, is_new] = all.try_emplace(hash, named);
    if (!is_new && named.key < known->second.key) known->second = std::move(named);
  }
}

void name_lines(FurnitureTable& furniture, const NamedLines& names) {
  for (LearnedLine& row : furniture.lines) {
    const auto named = names.find(row.hash);
    if (row.line.empty() && named != names.end()) row.line = named->second.line;
  }
}

// One thread's share: its own tokenizer and its own databases.
class Indexer {
 public:
  Indexer(const FurnitureTable& furniture, const AnalyzerSettings& settings, Scratch& scratch,
          std::uint64_t max_postings)
      : furniture_(furniture), tokenizer_(settings), writer_(scratch, max_postings) {}

  void index(const SpooledArticle& spooled) {
    Article article = parse_article(spooled.data);
    const CountedLines lines = judge_article(article, furniture_);
    name_learned_lines(article, lines);
    for (std::string& note : article.notes) notes_.push_back({article.key, std::move(note)});
    writer_.add(make_document(article, lines, tokenizer_));
    ++articles_;
    IndexedFile& file = files_[spooled.file];
    ++file.articles;
    if (spooled.replaces) file.replaced.push_back(key_term(article.key));
  }

  void finish(IndexedArticles& result, NamedLines& names) {
    for (std::filesystem::path& path : writer_.finish()) result.databases.push_back(path);
    result.articles += articles_;
    result.notes.insert(result.notes.end(), notes_.begin(), notes_.end());
    for (auto& [number, file] : files_) {
      IndexedFile& all = result.files[number];
      all.articles += file.articles;
      all.replaced.insert(all.replaced.end(), file.replaced.begin(), file.replaced.end());
    }
    add_names(names, std::move(named_));
  }

 private:
  void name_learned_lines(const Article& article, const CountedLines& lines) {
    if (furniture_.lines.empty()) return;
    for (const std::uint64_t hash : lines.lines) {
      const LearnedLine* row = furniture_.find(hash);
      if (row == nullptr || !row->line.empty()) continue;
      const auto [named, is_new] = named_.try_emplace(hash);
      if (!is_new && named->second.key <= article.key) continue;
      named->second = {article.key, std::string(find_line(article, lines.group, hash))};
    }
  }

  const FurnitureTable& furniture_;
  Tokenizer tokenizer_;
  SegmentWriter writer_;
  std::uint64_t articles_ = 0;
  std::vector<RejectedPath> notes_;
  std::unordered_map<std::uint32_t, IndexedFile> files_;
  NamedLines named_;
};

}  // namespace

IndexedArticles index_articles(const std::vector<std::filesystem::path>& spools, std::size_t files,
                               FurnitureTable& furniture, int jobs,
                               const AnalyzerSettings& settings, Scratch& scratch,
                               Progress& progress) {
  SpoolReader spool(spools);
  const Patience patience;
  std::mutex large_article;
  const auto count = static_cast<std::size_t>(jobs);
  std::vector<Indexer> indexers;
  indexers.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    indexers.emplace_back(furniture, settings, scratch, kBufferedPostings / count);
  }
  run_jobs(indexers, [&](Indexer& indexer, const std::atomic<bool>& stop) {
    while (!patience.is_over() && !stop) {
      const auto article = spool.next();
      if (!article) return;
      std::unique_lock one_large_article(large_article, std::defer_lock);
      if (article->data.size() > kLargeArticle) one_large_article.lock();
      indexer.index(*article);
      progress.advance();
    }
  });
  IndexedArticles result;
  result.files.resize(files);
  NamedLines names;
  for (Indexer& indexer : indexers) indexer.finish(result, names);
  name_lines(furniture, names);
  std::ranges::sort(result.notes, {}, &RejectedPath::path);
  return result;
}

}  // namespace dragoman
