// A rebuild takes over what the index before has of sources that can't be read now.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "common/text/settings.h"
#include "indexer/segment/scratch.h"

namespace dragoman {

struct CarriedOver {
  std::vector<std::filesystem::path> databases;
  std::uint64_t articles = 0;     // in the databases
  std::vector<std::string> lost;  // paths whose articles the index before, damaged, can't give
};

// Makes documents anew of the stored articles of `paths`, each of which has one.
CarriedOver carry_over(const std::filesystem::path& index_folder,
                       const std::vector<std::string>& paths, const AnalyzerSettings& settings,
                       Scratch& scratch);

}  // namespace dragoman
