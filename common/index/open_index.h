// The reader's side of an index: the live generation, opened as one database.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <string>
#include <vector>

#include "common/index/lexicon.h"
#include "common/index/manifest.h"

namespace dragoman {

// The metadata key under which each segment carries its schema version.
inline constexpr std::string_view kSchemaKey = "dragoman.schema";

// The metadata key under which each segment carries the hashes of the learned furniture that
// its articles were judged with, 8 bytes each.
inline constexpr std::string_view kFurnitureKey = "dragoman.furniture";

struct OpenIndex {
  // All segments as one. It goes on answering whatever is published or swept later; belongs
  // to one thread at a time.
  Xapian::Database database;
  std::vector<Lexicon> lexicons;  // of each segment
  Manifest manifest;
};

// Opens the live generation of the index in `folder`; where a segment is swept between the
// stub's reading and its opening, reads the stub again. Throws IndexError where there is no
// index, or one that is damaged or of another schema; the message says how to put it right.
OpenIndex open_index(const std::filesystem::path& folder);

// The stub of the index in `folder`. Throws IndexError where there is none.
Stub read_stub(const std::filesystem::path& folder);

// The manifest that `stub` names. Throws IndexError.
Manifest read_manifest(const std::filesystem::path& folder, const Stub& stub);

// The languages of the articles in the index and of their parts, as ISO 639-1 codes in order.
std::vector<std::string> indexed_languages(const Xapian::Database& database);

}  // namespace dragoman
