// `dragoman-index inspect`: what the reader takes from a file, without indexing it.
#pragma once

#include <functional>
#include <string>

#include "common/index/article.h"
#include "common/index/furniture_table.h"
#include "indexer/run/read_file.h"
#include "indexer/source/rejection.h"

namespace dragoman {

struct InspectSinks {
  std::function<void(const Article&)> article;  // judged
  std::function<void(const Rejection&)> rejection;
};

// Shows what is in the file `path`, or in standard input. `learned` is what an index knows of
// furniture, or nothing. Throws SourceError where the file can't be read to its end.
void inspect_file(const std::string& path, const ReadOptions& options,
                  const FurnitureTable& learned, const InspectSinks& sinks);

// One JSON object on one line: path, what was found, and the zones with their texts.
std::string inspect_json(const Article& article);

// The same for people: a line for each thing found, then the zones.
std::string inspect_text(const Article& article);

}  // namespace dragoman
