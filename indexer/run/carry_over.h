// A rebuild takes over what the index before has of sources that can't be read now.
#pragma once

#include <cstdint>
#include <optional>

#include "indexer/run/known_articles.h"
#include "indexer/run/learn_furniture.h"
#include "indexer/run/read_sources.h"
#include "indexer/run/spool.h"

namespace dragoman {

// Spools, as of file number `number`, the articles that the index before has of `file` and that
// its reading neither gave nor found gone. Returns how many they are; nothing where that index
// is too damaged to tell.
std::optional<std::uint64_t> carry_over(const FileReading& file, std::uint32_t number,
                                        KnownArticles& before, SpoolWriter& spool,
                                        LineCounts& lines);

}  // namespace dragoman
