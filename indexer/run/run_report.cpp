#include "indexer/run/run_report.h"

namespace dragoman {
namespace {

void append(std::vector<RejectedPath>& to, const std::vector<RejectedPath>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

}  // namespace

void report_rejections(const std::string& path, const SourceEntry& entry, RunReport& report) {
  if (entry.state == SourceState::Skipped) report.skipped.push_back({path, entry.reason});
  if (entry.state == SourceState::Failed && !entry.reason.empty()) {
    const bool kept = entry.articles > 0;
    report.failed.push_back(
        {path, entry.reason + (kept ? " (what the index has of it is kept)" : "")});
  }
  for (const RejectedPart& part : entry.rejected) {
    auto& rows = part.failed ? report.failed : report.skipped;
    rows.push_back({path + '!' + part.name, part.reason});
  }
}

void report_plan(const SourceListing& listing, const Plan& plan, const SourceList& known,
                 RunReport& report) {
  for (const std::string& path : plan.unchanged) {
    const SourceEntry& entry = known.entries.at(path);
    report.unchanged += entry.articles;
    report_rejections(path, entry, report);
  }
  append(report.skipped, listing.skipped);
  append(report.failed, listing.failed);
  for (const std::string& path : plan.removals) {
    report.removed += known.entries.at(path).articles;
  }
  report.refusal = plan.refusal;
}

void count_seen(RunReport& report) {
  report.seen = report.added + report.updated + report.unchanged + report.skipped.size() +
                report.failed.size();
}

}  // namespace dragoman
