#include "indexer/run/run_index.h"

#include <algorithm>
#include <utility>

#include "common/index/error.h"
#include "common/index/open_index.h"
#include "common/index/schema.h"
#include "indexer/format/read_records.h"
#include "indexer/interrupt.h"
#include "indexer/run/carry_over.h"
#include "indexer/run/generation.h"
#include "indexer/run/read_articles.h"
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
  return list_sources(everything ? known_paths(known) : options.paths,
                      options.index_folder.string(), has_reader);
}

void append(std::vector<RejectedPath>& to, const std::vector<RejectedPath>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

// What the listing and the plan settle without reading.
void report_plan(const SourceListing& listing, const Plan& plan, const SourceList& known,
                 RunReport& report) {
  report.unchanged = plan.unchanged.size();
  report.skipped = plan.skipped;
  append(report.skipped, listing.skipped);
  append(report.failed, listing.failed);
  for (const std::string& path : plan.removals) {
    report.removed += known.entries.at(path).articles;
  }
  report.refusal = plan.refusal;
}

// What was dealt with; what an interrupted run or a refused rebuild left out isn't in it.
void count_seen(RunReport& report) {
  report.seen = report.added + report.updated + report.unchanged + report.skipped.size() +
                report.failed.size();
}

void count(const FileOutcome& file, RunReport& report) {
  switch (file.outcome) {
    case Outcome::Added: ++report.added; break;
    case Outcome::Updated: ++report.updated; break;
    case Outcome::Unchanged: ++report.unchanged; break;
    case Outcome::Skipped:
      report.skipped.push_back({file.path, file.entry.reason});
      if (file.replaces_article) ++report.removed;
      break;
    case Outcome::Failed:
      const bool kept = file.entry.articles > 0;
      report.failed.push_back(
          {file.path, file.entry.reason + (kept ? " (what it last said is kept)" : "")});
      break;
  }
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

// One run over an index that is locked.
class Run {
 public:
  Run(const RunOptions& options, Progress& progress) : options_(options), progress_(progress) {
    before_ = options.plan.rebuild ? read_generation_to_replace(folder(), report_.warnings)
                                   : read_generation(folder());
    settings_ = parse_settings(before_.manifest.analyzer);
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

    progress_.start("indexing", plan.to_read.size());
    ReadArticles read = read_articles(plan.to_read, before_.sources, options_.plan.rebuild,
                                      options_.jobs, settings_, scratch_, progress_);
    if (interrupted() != 0 && options_.plan.rebuild) return stand();
    progress_.start("publishing", 0);
    take_in(read);
    if (options_.plan.rebuild) {
      keep_stale(plan, read);
    } else if (interrupted() == 0) {
      take_out(plan.removals);
    } else {
      report_.removed = 0;
    }
    return conclude(read);
  }

  RunReport remove(const std::vector<std::string>& keys) {
    for (const std::string& key : keys) {
      const auto entry = next_.sources.entries.find(key);
      if (entry == next_.sources.entries.end() || entry->second.articles == 0) {
        report_.failed.push_back({key, "not in the index"});
      } else {
        report_.removed += entry->second.articles;
        take_out({key});
      }
    }
    RunReport report = conclude({});
    report.seen = keys.size();
    return report;
  }

 private:
  const fs::path& folder() const { return options_.index_folder; }

  void take_in(const ReadArticles& read) {
    for (const FileOutcome& file : read.files) {
      count(file, report_);
      next_.sources.entries.insert_or_assign(file.path, file.entry);
      if (file.replaces_article) obsolete_.push_back(file.path);
    }
  }

  void take_out(const std::vector<std::string>& paths) {
    for (const std::string& path : paths) {
      if (next_.sources.entries.erase(path) > 0) obsolete_.push_back(path);
    }
  }

  // Of sources that can't be read a rebuild takes over what the index before has.
  void keep_stale(const Plan& plan, ReadArticles& read) {
    for (const std::string& path : plan.unreachable) {
      SourceEntry entry = before_.sources.entries.at(path);
      entry.state = SourceState::Failed;
      entry.reason = "it or a folder above it can't be looked at";
      next_.sources.entries.insert_or_assign(path, std::move(entry));
    }
    std::vector<std::string> stale;
    for (const auto& [path, entry] : next_.sources.entries) {
      if (entry.state == SourceState::Failed && entry.articles > 0) stale.push_back(path);
    }
    if (stale.empty()) return;
    const CarriedOver carried = carry_over(folder(), stale, settings_, scratch_);
    read.articles += carried.articles;
    read.databases.insert(read.databases.end(), carried.databases.begin(), carried.databases.end());
    for (const std::string& path : carried.lost) next_.sources.entries.at(path).articles = 0;
    if (carried.lost.empty()) return;
    report_.warnings.push_back("the index before is damaged; lost are " +
                               std::to_string(carried.lost.size()) +
                               " articles whose sources can't be read");
  }

  bool changed(const ReadArticles& read) const {
    return before_.manifest.generation == 0 || options_.plan.rebuild || read.articles > 0 ||
           !obsolete_.empty() || !same_but_for_doubts(before_.sources, next_.sources);
  }

  RunReport conclude(const ReadArticles& read) {
    if (!changed(read)) return stand();
    const std::uint64_t number = before_.manifest.generation + 1;
    next_.manifest.generation = number;
    next_.manifest.schema = kSchemaVersion;
    next_.manifest.analyzer = describe(settings_);
    SegmentChanges changes{.live = {},
                           .databases = read.databases,
                           .added = read.articles,
                           .obsolete_keys = obsolete_};
    if (!options_.plan.rebuild) changes.live = before_.manifest.segments;
    next_.manifest.segments = next_segments(folder(), number, changes, scratch_);
    publish(folder(), next_.manifest, next_.sources);
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
  std::vector<std::string> obsolete_;
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
