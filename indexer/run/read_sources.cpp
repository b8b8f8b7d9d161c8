#include "indexer/run/read_sources.h"

#include <algorithm>
#include <atomic>
#include <ctime>
#include <memory>
#include <optional>
#include <utility>

#include "common/index/schema.h"
#include "indexer/interrupt.h"
#include "indexer/run/jobs.h"
#include "indexer/run/known_articles.h"
#include "indexer/run/spool.h"
#include "indexer/source/open_source.h"

namespace dragoman {
namespace {

const SourceEntry* find_entry(const SourceList& known, const std::string& path) {
  const auto entry = known.entries.find(path);
  return entry == known.entries.end() ? nullptr : &entry->second;
}

// One thread's share: its spool, and its counts.
class Reader {
 public:
  Reader(const SourceList& known, const ReadSourcesOptions& options, Scratch& scratch)
      : known_(known),
        options_(options),
        live_(options.index_folder),
        spool_(std::make_unique<SpoolWriter>(scratch.new_path())) {}

  FileReading read(const SourceFile& file, std::uint32_t number) {
    FileReading reading{.path = file.path};
    before_ = options_.rebuild ? nullptr : find_entry(known_, file.path);
    keys_.clear();
    known_of_file_.reset();
    try {
      if (file.path == kStandardInput) {
        read_bytes(standard_input(), file.mtime_ns, number, reading);
      } else {
        read_opened(OpenSource(file.path), number, reading);
      }
    } catch (const SourceError& error) {
      fail(file, error.what(), reading);
    }
    if (reading.entry.state == SourceState::Failed || file.path == kStandardInput) {
      reading.read = std::move(keys_);
    }
    return reading;
  }

  SpoolWriter& spool() { return *spool_; }
  std::uint64_t spooled() const { return spooled_; }
  LineCounts& lines() { return lines_; }

 private:
  // What the file gave before it keeps, but for what has been read anew.
  void fail(const SourceFile& file, const std::string& reason, FileReading& reading) {
    SourceEntry& entry = reading.entry;
    entry.state = SourceState::Failed;
    entry.size = file.size;
    entry.mtime_ns = file.mtime_ns;
    entry.checksum = before_ == nullptr ? std::string() : before_->checksum;
    entry.reason = reason;
    if (before_ != nullptr)
      reading.kept += known_of_file_ ? known_of_file_->size() : before_->articles;
  }

  void read_opened(const OpenSource& source, std::uint32_t number, FileReading& reading) {
    SourceEntry& entry = reading.entry;
    entry.size = source.size();
    entry.mtime_ns = source.mtime_ns();
    entry.doubtful = source.doubtful();
    entry.checksum = source.checksum();
    if (is_unchanged(entry)) {
      reading.unchanged = before_->articles;
      const bool doubtful = entry.doubtful;
      entry = *before_;
      entry.doubtful = doubtful;
      entry.size = source.size();
      entry.mtime_ns = source.mtime_ns();
      return;
    }
    read_bytes(source.stream(), source.mtime_ns(), number, reading);
  }

  void read_bytes(const ByteStream& bytes, std::int64_t mtime_ns, std::uint32_t number,
                  FileReading& reading) {
    known_of_file_.emplace();
    if (before_ != nullptr && before_->articles > 0) known_of_file_ = live_.of_file(reading.path);
    const std::string file_date = format_utc(mtime_ns);
    read_file(reading.path, bytes, options_.read,
              {.article =
                   [&](Article article) {
                     article.file_date = file_date;
                     add(std::move(article), number, reading);
                   },
               .rejection = [&](Rejection rejection) { reject(std::move(rejection), reading); }});
    conclude(reading);
  }

  // A failed file is read again even so: what failed may be a converter that is there now.
  bool is_unchanged(const SourceEntry& entry) const {
    return before_ != nullptr && before_->state != SourceState::Failed &&
           before_->checksum == entry.checksum;
  }

  void add(const Article& article, std::uint32_t number, FileReading& reading) {
    const bool is_first = reading.added + reading.updated + reading.unchanged == 0;
    if (interrupted() != 0 && !is_first) throw SourceError("interrupted before its end");
    const std::string key = key_hash(article.key);
    if (options_.rebuild) keys_.push_back(key);
    const auto known = known_of_file_->find(key);
    const bool replaces = known != known_of_file_->end();
    if (replaces) {
      const KnownArticle before = known->second;
      known_of_file_->erase(known);
      if (before.content == content_hash(article)) {
        ++reading.unchanged;
        return;
      }
      lines_.remove(live_.lines(before.id));
    }
    ++(replaces ? reading.updated : reading.added);
    lines_.add(count_lines(article));
    spool_->add({.file = number, .replaces = replaces, .data = serialize(article)});
    ++spooled_;
  }

  void reject(Rejection rejection, FileReading& reading) {
    if (!rejection.name.empty()) {
      reading.entry.rejected.push_back(
          {std::move(rejection.name), rejection.failed, std::move(rejection.reason)});
      return;
    }
    if (rejection.failed) throw SourceError(rejection.reason);
    reading.entry.state = SourceState::Skipped;
    reading.entry.reason = rejection.reason;
  }

  void conclude(FileReading& reading) {
    const bool broken = std::ranges::any_of(reading.entry.rejected, &RejectedPart::failed);
    if (broken) reading.entry.state = SourceState::Failed;
    for (const auto& [key, article] : *known_of_file_) {
      if (reading.path == kStandardInput || (broken && is_broken(article, reading))) {
        ++reading.kept;
        continue;
      }
      lines_.remove(live_.lines(article.id));
      reading.gone.push_back(key_term_of_hash(key));
    }
  }

  // What is broken now keeps the articles that it was before.
  bool is_broken(const KnownArticle& article, const FileReading& reading) {
    return is_in_failed_part(live_.stored(article.id).key, reading.path, reading.entry);
  }

  const SourceList& known_;
  const ReadSourcesOptions& options_;
  KnownArticles live_;
  std::unique_ptr<SpoolWriter> spool_;
  std::uint64_t spooled_ = 0;
  LineCounts lines_;
  // Of the file that is being read:
  const SourceEntry* before_ = nullptr;
  std::optional<KnownOfFile> known_of_file_;  // not met so far; absent before it is looked for
  std::vector<std::string> keys_;             // met so far, by a rebuild
};

}  // namespace

ReadSources read_sources(const std::vector<SourceFile>& files, const SourceList& known,
                         const ReadSourcesOptions& options, Scratch& scratch, Progress& progress) {
  ReadSources result;
  result.files.resize(files.size());
  std::vector<Reader> readers;
  readers.reserve(static_cast<std::size_t>(options.jobs));
  for (int i = 0; i < options.jobs; ++i) readers.emplace_back(known, options, scratch);
  std::atomic<std::size_t> next{0};
  run_jobs(readers, [&](Reader& reader, const std::atomic<bool>& stop) {
    while (interrupted() == 0 && !stop) {
      const std::size_t i = next++;
      if (i >= files.size()) return;
      result.files[i] = reader.read(files[i], static_cast<std::uint32_t>(i));
      progress.advance();
    }
  });
  for (Reader& reader : readers) {
    result.spools.push_back(reader.spool().finish());
    result.spooled += reader.spooled();
    result.lines.add_all(std::move(reader.lines()));
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
