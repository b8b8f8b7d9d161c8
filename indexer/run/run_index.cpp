#include "indexer/run/run_index.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "common/index/error.h"
#include "common/index/open_index.h"
#include "common/index/schema.h"
#include "indexer/format/read_records.h"
#include "indexer/interrupt.h"
#include "indexer/run/carry_over.h"
#include "indexer/run/generation.h"
#include "indexer/run/index_articles.h"
#include "indexer/run/known_articles.h"
#include "indexer/segment/index_lock.h"
#include "indexer/segment/next_segments.h"
#include "indexer/segment/publish.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> known_paths(const SourceList& known) {
  std::vector<std::string> paths = known.roots;
  for (const auto& [path, entry] : known.entries) {
    if (!is_below_any(path, known.roots)) paths.push_back(path);
  }
  return paths;
}

SourceListing list(const RunOptions& options, const SourceList& known) {
  const bool everything = options.plan.rebuild && options.paths.empty();
  std::vector<std::string> paths = everything ? known_paths(known) : options.paths;
  const bool standard_input = std::erase(paths, kStandardInput) > 0;
  SourceListing listing =
      list_sources(paths, options.index_folder.string(),
                   [&](std::string_view media_type) { return can_read(media_type, options.read); });
  if (standard_input && !everything) {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    listing.files.insert(
        listing.files.begin(),
        {.path = std::string(kStandardInput), .mtime_ns = std::chrono::nanoseconds(now).count()});
  }
  return listing;
}

template <typename Row>
void append(std::vector<Row>& to, const std::vector<Row>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

// The roots that a later rebuild goes over: folders given now or before. A file that was given
// by itself stands in the list anyway.
void add_roots(const SourceListing& listing, SourceList& sources) {
  for (const std::string& root : listing.roots) {
    const bool known = std::ranges::find(sources.roots, root) != sources.roots.end();
    if (!known && fs::is_directory(root)) sources.roots.push_back(root);
  }
}

bool same_but_for_doubts(const SourceList& a, const SourceList& b) {
  const auto same = [](const auto& x, const auto& y) {
    SourceEntry entry = x.second;
    entry.doubtful = y.second.doubtful;
    return x.first == y.first && entry == y.second;
  };
  return a.roots == b.roots && std::ranges::equal(a.entries, b.entries, same);
}

// Whether a rebuild can't do without what the index before has of a file.
bool is_stale(const FileReading& file) {
  return file.entry.state == SourceState::Failed || file.path == kStandardInput;
}

// Throws IndexError where the index before can't be gone on with.
AnalyzerSettings settings_for(const RunOptions& options, const Manifest& before) {
  AnalyzerSettings settings = parse_settings(before.analyzer);
  if (!options.stemming || *options.stemming == settings.stemming) return settings;
  if (before.generation > 0 && !options.plan.rebuild) {
    throw IndexError(std::string("the index was made with --analysis ") +
                     (settings.stemming ? "full" : "folding") + "; to change that, --rebuild it");
  }
  settings.stemming = *options.stemming;
  return settings;
}

// One run over an index that is locked.
class Run {
 public:
  Run(const RunOptions& options, Progress& progress) : options_(options), progress_(progress) {
    before_ = options.plan.rebuild ? read_generation_to_replace(folder(), report_.warnings)
                                   : read_generation(folder());
    settings_ = settings_for(options, before_.manifest);
    if (!options.plan.rebuild) next_.sources = before_.sources;
  }

  RunReport index() {
    if (options_.plan.rebuild && options_.paths.empty() && before_.sources == SourceList{}) {
      throw IndexError("of which folders it is to be built can't be told; name them");
    }
    progress_.start("listing", 0);
    const SourceListing listing = list(options_, before_.sources);
    const Plan plan = make_plan(listing, before_.sources, options_.plan);
    report_plan(listing, plan, before_.sources, report_);
    add_roots(listing, next_.sources);
    if (options_.plan.rebuild && !plan.refusal.empty()) return stand();

    progress_.start("reading", plan.to_read.size());
    ReadSources read =
        read_sources(plan.to_read, before_.sources, reading_options(), scratch_, progress_);
    if (interrupted() != 0 && options_.plan.rebuild) return stand();
    if (options_.plan.rebuild) keep_stale(plan, read);
    if (interrupted() == 0) forget_lines(plan.removals, read.lines);
    learn(read.lines);

    progress_.start("indexing", read.spooled);
    IndexedArticles indexed = index_articles(read.spools, read.files.size(), next_.furniture,
                                             options_.jobs, settings_, scratch_, progress_);
    if (interrupted() != 0 && options_.plan.rebuild) return stand();
    progress_.start("publishing", 0);
    const std::uint64_t planned_removals = report_.removed;
    report_.notes = indexed.notes;
    take_in(read, indexed);
    if (interrupted() != 0) {
      report_.removed -= planned_removals;
    } else if (!options_.plan.rebuild) {
      take_out(plan.removals);
    }
    return conclude(indexed);
  }

  RunReport remove(const std::vector<std::string>& keys) {
    next_.furniture = before_.furniture;
    KnownArticles known(folder());
    for (const std::string& key : keys) remove(key, known);
    RunReport report = conclude({});
    report.seen = keys.size();
    return report;
  }

 private:
  const fs::path& folder() const { return options_.index_folder; }

  ReadSourcesOptions reading_options() const {
    return {.read = options_.read,
            .index_folder = folder(),
            .rebuild = options_.plan.rebuild,
            .jobs = options_.jobs};
  }

  // A file with all its articles, or a single one of a file with many.
  void remove(const std::string& key, KnownArticles& known) {
    const auto entry = next_.sources.entries.find(key);
    if (entry != next_.sources.entries.end() && entry->second.articles > 0) {
      report_.removed += entry->second.articles;
      take_out({key});
      return;
    }
    const std::optional<std::string> file = known.file_of(key);
    const bool is_gone = std::ranges::find(obsolete_, key_term(key)) != obsolete_.end();
    if (!file || is_gone || !next_.sources.entries.contains(*file)) {
      report_.failed.push_back({key, "not in the index"});
      return;
    }
    --next_.sources.entries.at(*file).articles;
    ++report_.removed;
    obsolete_.push_back(key_term(key));
  }

  void learn(LineCounts& lines) {
    std::optional<OpenIndex> live;
    if (!options_.plan.rebuild && before_.manifest.generation > 0) live = open_index(folder());
    next_.furniture = lines.learn(options_.plan.rebuild ? FurnitureTable() : before_.furniture,
                                  live ? &live->database : nullptr);
  }

  // Of sources that are about to go.
  void forget_lines(const std::vector<std::string>& paths, LineCounts& lines) {
    if (options_.plan.rebuild) return;
    KnownArticles known(folder());
    for (const std::string& path : paths) {
      for (const auto& [hash, article] : known.of_file(path)) lines.remove(known.lines(article.id));
    }
  }

  void take_in(const ReadSources& read, const IndexedArticles& indexed) {
    for (std::size_t i = 0; i < read.files.size(); ++i) {
      if (!read.files[i].path.empty()) take_in(read.files[i], indexed.files[i]);
    }
  }

  // An interrupt may have left some of a file's articles out: then it counts as failed, so that
  // the next run reads it again.
  void take_in(const FileReading& file, const IndexedFile& indexed) {
    const std::uint64_t spooled = file.added + file.updated + file.carried;
    if (indexed.articles == 0 && spooled > 0) return;
    SourceEntry entry = file.entry;
    const std::uint64_t updated = indexed.replaced.size();
    const std::uint64_t added = indexed.articles - updated - file.carried;
    append(obsolete_, indexed.replaced);
    entry.articles = added + file.updated + file.unchanged + file.kept + file.carried;
    if (indexed.articles == spooled) {
      append(obsolete_, file.gone);
      report_.removed += file.gone.size();
    } else {
      entry.articles += file.gone.size();
      entry.state = SourceState::Failed;
      entry.reason = "interrupted before all its articles were in";
    }
    report_.added += added;
    report_.updated += updated;
    report_.unchanged += file.unchanged;
    // The listing has said what can't be reached.
    if (!file.unreachable) report_rejections(file.path, entry, report_);
    next_.sources.entries.insert_or_assign(file.path, std::move(entry));
  }

  void take_out(const std::vector<std::string>& paths) {
    for (const std::string& path : paths) {
      if (next_.sources.entries.erase(path) > 0) obsolete_.push_back(file_term(path));
    }
  }

  // Of sources that can't be read a rebuild takes over what the index before has.
  void keep_stale(const Plan& plan, ReadSources& read) {
    for (const std::string& path : plan.unreachable) {
      FileReading& file = read.files.emplace_back(FileReading{.path = path, .unreachable = true});
      file.entry = before_.sources.entries.at(path);
      if (path == kStandardInput) continue;
      file.entry.state = SourceState::Failed;
      file.entry.reason = "it can't be read now";
    }
    SpoolWriter spool(scratch_.new_path());
    KnownArticles before(folder());
    std::uint64_t lost = 0;
    for (std::size_t i = 0; i < read.files.size(); ++i) {
      FileReading& file = read.files[i];
      const auto entry = before_.sources.entries.find(file.path);
      if (!is_stale(file) || entry == before_.sources.entries.end()) continue;
      const auto carried =
          carry_over(file, static_cast<std::uint32_t>(i), before, spool, read.lines);
      file.carried = carried.value_or(0);
      read.spooled += file.carried;
      if (!carried) lost += entry->second.articles;
    }
    read.spools.push_back(spool.finish());
    if (lost == 0) return;
    report_.warnings.push_back("the index before is damaged; lost are " + std::to_string(lost) +
                               " articles whose sources can't be read");
  }

  bool changed(const IndexedArticles& indexed) const {
    return before_.manifest.generation == 0 || options_.plan.rebuild || indexed.articles > 0 ||
           !obsolete_.empty() || !same_but_for_doubts(before_.sources, next_.sources);
  }

  RunReport conclude(const IndexedArticles& indexed) {
    if (!changed(indexed)) return stand();
    const std::uint64_t number = before_.manifest.generation + 1;
    next_.manifest.generation = number;
    next_.manifest.schema = kSchemaVersion;
    next_.manifest.analyzer = describe(settings_);
    SegmentChanges changes{.live = {},
                           .databases = indexed.databases,
                           .added = indexed.articles,
                           .obsolete = obsolete_,
                           .furniture = next_.furniture,
                           .settings = settings_};
    if (!options_.plan.rebuild) changes.live = before_.manifest.segments;
    next_.manifest.segments = next_segments(folder(), number, changes, scratch_);
    publish(folder(), next_.manifest, next_.sources, next_.furniture);
    count_seen(report_);
    report_.documents = count_articles(next_.manifest);
    report_.generation = number;
    return report_;
  }

  // Nothing is published; the generation before stands.
  RunReport stand() {
    report_.removed = 0;
    count_seen(report_);
    report_.documents = count_articles(before_.manifest);
    report_.generation = before_.manifest.generation;
    return report_;
  }

  const RunOptions& options_;
  Progress& progress_;
  Scratch scratch_{options_.index_folder};
  Generation before_;
  Generation next_;
  AnalyzerSettings settings_;
  std::vector<std::string> obsolete_;  // terms
  RunReport report_;
};

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

}  // namespace

RunReport run_index(const RunOptions& options, Progress& progress) {
  const Clock::time_point start = Clock::now();
  fs::create_directories(options.index_folder);
  check_is_for_index(options.index_folder);
  const IndexLock lock(options.index_folder, options.lock_patience);
  sweep(options.index_folder, options.grace);
  RunReport report = Run(options, progress).index();
  sweep(options.index_folder, options.grace);
  report.seconds = seconds_since(start);
  return report;
}

RunReport preview_index(const RunOptions& options) {
  const Clock::time_point start = Clock::now();
  Generation before;
  if (fs::exists(options.index_folder)) before = read_generation(options.index_folder);
  settings_for(options, before.manifest);
  const SourceListing listing = list(options, before.sources);
  const Plan plan = make_plan(listing, before.sources, options.plan);
  RunReport report;
  report_plan(listing, plan, before.sources, report);
  for (const SourceFile& file : plan.to_read) {
    const auto entry = before.sources.entries.find(file.path);
    const bool updates = !options.plan.rebuild && entry != before.sources.entries.end() &&
                         entry->second.articles > 0;
    ++(updates ? report.updated : report.added);
  }
  count_seen(report);
  report.documents = count_articles(before.manifest);
  report.generation = before.manifest.generation;
  report.seconds = seconds_since(start);
  return report;
}

RunReport remove_articles(const RunOptions& options, const std::vector<std::string>& keys) {
  const Clock::time_point start = Clock::now();
  if (!fs::exists(options.index_folder / kStubName)) {
    throw IndexError("there is no index here; make one with dragoman-index -d DIR PATH...");
  }
  const IndexLock lock(options.index_folder, options.lock_patience);
  Progress silent(ProgressStyle::None);
  RunReport report = Run(options, silent).remove(keys);
  report.seconds = seconds_since(start);
  return report;
}

}  // namespace dragoman
