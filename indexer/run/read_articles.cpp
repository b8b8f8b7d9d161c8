#include "indexer/run/read_articles.h"

#include <atomic>
#include <ctime>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <variant>

#include "indexer/article/make_article.h"
#include "indexer/document/make_document.h"
#include "indexer/format/text.h"
#include "indexer/interrupt.h"
#include "indexer/segment/segment_writer.h"
#include "indexer/source/open_source.h"

namespace dragoman {
namespace {

// Buffered over all jobs together; a posting takes some 60 bytes while it is buffered.
constexpr std::uint64_t kBufferedPostings = 6'000'000;

const SourceEntry* find_entry(const SourceList& known, const std::string& path) {
  const auto entry = known.entries.find(path);
  return entry == known.entries.end() ? nullptr : &entry->second;
}

// One thread's share: its own tokenizer and its own databases.
class Reader {
 public:
  Reader(const SourceList& known, bool rebuild, const AnalyzerSettings& settings, Scratch& scratch,
         std::uint64_t max_postings)
      : known_(known), rebuild_(rebuild), tokenizer_(settings), writer_(scratch, max_postings) {}

  FileOutcome read(const SourceFile& file) {
    const SourceEntry* before = find_entry(known_, file.path);
    try {
      return index(file, before, OpenSource(file.path));
    } catch (const SourceError& error) {
      return failed(file, before, error.what());
    }
  }

  std::vector<std::filesystem::path> finish() { return writer_.finish(); }

  std::uint64_t articles() const { return articles_; }

 private:
  static FileOutcome failed(const SourceFile& file, const SourceEntry* before,
                            const std::string& reason) {
    FileOutcome result{.path = file.path, .outcome = Outcome::Failed, .entry = {}};
    if (before != nullptr) result.entry = *before;
    result.entry.state = SourceState::Failed;
    result.entry.size = file.size;
    result.entry.mtime_ns = file.mtime_ns;
    result.entry.reason = reason;
    return result;
  }

  FileOutcome index(const SourceFile& file, const SourceEntry* before, const OpenSource& source) {
    FileOutcome result{.path = file.path, .outcome = Outcome::Added, .entry = {}};
    result.entry.size = source.size();
    result.entry.mtime_ns = source.mtime_ns();
    result.entry.doubtful = source.doubtful();
    result.entry.checksum = source.checksum();
    const bool had_article = !rebuild_ && before != nullptr && before->articles > 0;
    if (had_article && before->checksum == result.entry.checksum) {
      result.outcome = Outcome::Unchanged;
      result.entry.articles = before->articles;
      return result;
    }
    result.replaces_article = had_article;
    auto read = read_text(read_whole(source.stream()));
    if (const auto* skipped = std::get_if<Rejection>(&read)) {
      result.outcome = Outcome::Skipped;
      result.entry.state = SourceState::Skipped;
      result.entry.reason = skipped->reason;
      return result;
    }
    Article article = make_article(std::get<Record>(std::move(read)));
    add(file, source, article);
    result.entry.articles = 1;
    if (had_article) result.outcome = Outcome::Updated;
    return result;
  }

  void add(const SourceFile& file, const OpenSource& source, Article& article) {
    article.key = file.path;
    article.file_date = format_utc(source.mtime_ns());
    writer_.add(make_document(article, tokenizer_));
    ++articles_;
  }

  const SourceList& known_;
  bool rebuild_;
  Tokenizer tokenizer_;
  SegmentWriter writer_;
  std::uint64_t articles_ = 0;
};

// Of files larger than this, far larger than an article, only one is worked on at a time: while
// its document is made it takes up to a hundred times its size in memory.
constexpr std::uint64_t kLargeFile = std::uint64_t{1} << 20;

// What the threads of one call share. Each takes the next file and fills that file's place.
struct Work {
  const std::vector<SourceFile>& files;
  Progress& progress;
  std::vector<FileOutcome> outcomes;  // without a path where not reached
  std::atomic<std::size_t> next{0};
  std::atomic<bool> failed{false};
  std::mutex large_file;

  void run(Reader& reader) {
    while (interrupted() == 0 && !failed) {
      const std::size_t i = next++;
      if (i >= files.size()) return;
      std::unique_lock one_large_file(large_file, std::defer_lock);
      if (files[i].size > kLargeFile) one_large_file.lock();
      outcomes[i] = reader.read(files[i]);
      progress.advance();
    }
  }
};

void run_jobs(Work& work, std::vector<Reader>& readers) {
  std::vector<std::exception_ptr> errors(readers.size());
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < readers.size(); ++i) {
      threads.emplace_back([&, i] {
        try {
          work.run(readers[i]);
        } catch (...) {
          errors[i] = std::current_exception();
          work.failed = true;
        }
      });
    }
  }
  for (const std::exception_ptr& error : errors) {
    if (error) std::rethrow_exception(error);
  }
}

}  // namespace

ReadArticles read_articles(const std::vector<SourceFile>& files, const SourceList& known,
                           bool rebuild, int jobs, const AnalyzerSettings& settings,
                           Scratch& scratch, Progress& progress) {
  Work work{
      .files = files, .progress = progress, .outcomes = std::vector<FileOutcome>(files.size())};
  const auto count = static_cast<std::size_t>(jobs);
  std::vector<Reader> readers;
  readers.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    readers.emplace_back(known, rebuild, settings, scratch, kBufferedPostings / count);
  }
  run_jobs(work, readers);

  ReadArticles result;
  for (FileOutcome& outcome : work.outcomes) {
    if (!outcome.path.empty()) result.files.push_back(std::move(outcome));
  }
  for (Reader& reader : readers) {
    for (std::filesystem::path& path : reader.finish()) result.databases.push_back(path);
    result.articles += reader.articles();
  }
  return result;
}

std::string format_utc(std::int64_t ns_since_1970) {
  const auto seconds = static_cast<std::time_t>(ns_since_1970 / 1'000'000'000);
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  char text[40];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text;
}

}  // namespace dragoman
