// Articles of live segments that a table of learned furniture makes look otherwise than when
// they were judged.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <string>
#include <vector>

#include "common/index/furniture_table.h"
#include "common/text/settings.h"
#include "indexer/segment/scratch.h"

namespace dragoman {

// What a segment says of the furniture that its articles were judged with.
std::string furniture_metadata(const FurnitureTable& furniture);

// The documents of a segment that have a line which is furniture by `furniture` and wasn't when
// they were judged, or the other way round; in order.
std::vector<Xapian::docid> find_outdated(const Xapian::Database& segment,
                                         const FurnitureTable& furniture);

// Documents made anew, by `furniture`, of what `segment` stores of `ids`.
std::vector<std::filesystem::path> judge_anew(const Xapian::Database& segment,
                                              const std::vector<Xapian::docid>& ids,
                                              const FurnitureTable& furniture,
                                              const AnalyzerSettings& settings, Scratch& scratch);

}  // namespace dragoman
