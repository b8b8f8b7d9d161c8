// What a run did, for people and programs.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/index/source_list.h"
#include "indexer/run/plan.h"
#include "indexer/source/list_sources.h"

namespace dragoman {

struct RunReport {
  // What was dealt with, in articles and in what gave none: added + updated + unchanged + skipped +
  // failed. An interrupted run and a refused rebuild leave the rest out.
  std::uint64_t seen = 0;
  std::uint64_t added = 0;
  std::uint64_t updated = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t removed = 0;
  std::vector<RejectedPath> skipped;
  std::vector<RejectedPath> failed;
  // What there is to say of articles that came in now: "doubted date: 2031-05-01 lies in the
  // future".
  std::vector<RejectedPath> notes;
  std::uint64_t documents = 0;   // in the index now
  std::uint64_t generation = 0;  // live now; 0 where there is none yet
  std::string refusal;           // why asked-for deletions were not made, or empty
  std::vector<std::string> warnings;
  double seconds = 0;

  bool operator==(const RunReport&) const = default;
};

// What the listing and the plan settle without reading.
void report_plan(const SourceListing& listing, const Plan& plan, const SourceList& known,
                 RunReport& report);

// What of a source was rejected: the file itself, or members and records of it.
void report_rejections(const std::string& path, const SourceEntry& entry, RunReport& report);

// Sets `seen` once everything else is counted.
void count_seen(RunReport& report);

}  // namespace dragoman
