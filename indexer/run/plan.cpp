#include "indexer/run/plan.h"

#include <algorithm>
#include <cstdio>
#include <unordered_set>

#include "indexer/run/read_file.h"

namespace dragoman {
namespace {

// Without --allow-deletions a run takes out this many articles at most, or this share of them.
constexpr std::uint64_t kSafeDeletions = 10;
constexpr double kSafePercent = 20;

bool is_unchanged(const SourceFile& file, const SourceEntry& entry) {
  return entry.state != SourceState::Failed && !entry.doubtful && entry.size == file.size &&
         entry.mtime_ns == file.mtime_ns;
}

void plan_files(const SourceListing& listing, const SourceList& known, bool rebuild, Plan& plan) {
  for (const SourceFile& file : listing.files) {
    const auto entry = known.entries.find(file.path);
    if (rebuild || entry == known.entries.end() || !is_unchanged(file, entry->second)) {
      plan.to_read.push_back(file);
    } else {
      plan.unchanged.push_back(file.path);
    }
  }
}

// Whether `path` or a folder above it is in `failed`.
bool is_unreachable(const std::string& path, const std::unordered_set<std::string>& failed) {
  if (failed.empty()) return false;
  for (std::size_t end = path.size(); end != std::string::npos && end > 0;
       end = path.rfind('/', end - 1)) {
    if (failed.contains(path.substr(0, end))) return true;
  }
  return failed.contains("/");
}

// A missing root is listed as failed, too; that it can't be reached is for the caller of
// --prune to decide, so it shields nothing here.
std::unordered_set<std::string> failed_paths(const SourceListing& listing) {
  std::unordered_set<std::string> failed;
  for (const RejectedPath& path : listing.failed) failed.insert(path.path);
  for (const std::string& root : listing.empty_roots) failed.erase(root);
  return failed;
}

struct Census {
  std::uint64_t before = 0;  // articles below the roots, as the index knows them
  std::uint64_t gone = 0;
};

Census find_vanished(const SourceListing& listing, const SourceList& known, bool rebuild,
                     Plan& plan) {
  std::unordered_set<std::string_view> listed;
  for (const SourceFile& file : listing.files) listed.insert(file.path);
  // What is there and is only not read now, as for want of its converter, hasn't vanished.
  std::unordered_set<std::string_view> skipped;
  for (const RejectedPath& path : listing.skipped) skipped.insert(path.path);
  const std::unordered_set<std::string> failed = failed_paths(listing);
  Census census;
  for (const auto& [path, entry] : known.entries) {
    if (!rebuild && !is_below_any(path, listing.roots)) continue;
    if (path == kStandardInput) {
      if (!listed.contains(path)) plan.unreachable.push_back(path);
      continue;
    }
    census.before += entry.articles;
    if (listed.contains(path)) continue;
    if (is_unreachable(path, failed) || (skipped.contains(path) && entry.articles > 0)) {
      plan.unreachable.push_back(path);
    } else {
      plan.vanished.push_back(path);
      census.gone += entry.articles;
    }
  }
  return census;
}

bool had_articles(const SourceList& known, const std::string& root) {
  for (auto entry = known.entries.lower_bound(root);
       entry != known.entries.end() && entry->first.starts_with(root); ++entry) {
    if (is_below(entry->first, root) && entry->second.articles > 0) return true;
  }
  return false;
}

std::string refuse(const Census& census, const SourceListing& listing, const SourceList& known,
                   const std::optional<double>& allowed) {
  if (census.gone == 0) return {};
  const double percent =
      100 * static_cast<double>(census.gone) / static_cast<double>(census.before);
  if (allowed) {
    if (percent <= *allowed) return {};
  } else {
    const auto emptied = std::ranges::find_if(
        listing.empty_roots, [&](const auto& root) { return had_articles(known, root); });
    if (emptied != listing.empty_roots.end()) {
      return *emptied +
             " is empty or missing, so nothing was removed; if that is right, use "
             "--allow-deletions 100";
    }
    if (census.gone <= kSafeDeletions || percent <= kSafePercent) return {};
  }
  char text[160];
  std::snprintf(text, sizeof text,
                "%llu of %llu articles (%.0f%%) are gone, so nothing was removed; if that is "
                "right, use --allow-deletions %.0f",
                static_cast<unsigned long long>(census.gone),
                static_cast<unsigned long long>(census.before), percent,
                std::min(100.0, percent + 1));
  return text;
}

}  // namespace

Plan make_plan(const SourceListing& listing, const SourceList& known, const PlanOptions& options) {
  Plan plan;
  plan_files(listing, known, options.rebuild, plan);
  const Census census = find_vanished(listing, known, options.rebuild, plan);
  if (!options.rebuild && !options.prune) return plan;
  plan.refusal = refuse(census, listing, known, options.allow_deletions);
  if (plan.refusal.empty()) plan.removals = plan.vanished;
  return plan;
}

}  // namespace dragoman
