#include "common/index/open_index.h"

#include <algorithm>
#include <fstream>
#include <optional>
#include <sstream>

#include "common/index/error.h"
#include "common/index/schema.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;

// More than this many generations swept under one opening is not a race any more.
constexpr int kAttempts = 10;

std::optional<std::string> read_file(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream out;
  if (!in || !(out << in.rdbuf())) return std::nullopt;
  return std::move(out).str();
}

Xapian::Database open_segments(const fs::path& folder, const Stub& stub) {
  const std::string schema = std::to_string(kSchemaVersion);
  Xapian::Database all;
  for (const std::string& name : stub.segments) {
    const Xapian::Database segment((folder / name).string());
    if (segment.get_metadata(std::string(kSchemaKey)) != schema) {
      throw IndexError(name + ": " + std::string(explain(RebuildReason::OtherSchema)));
    }
    all.add_database(segment);
  }
  return all;
}

OpenIndex open_generation(const fs::path& folder, const Stub& stub) {
  Manifest manifest = read_manifest(folder, stub);
  if (manifest.schema != kSchemaVersion) {
    throw IndexError(std::string(explain(RebuildReason::OtherSchema)));
  }
  std::vector<Lexicon> lexicons;
  for (const std::string& name : stub.segments) {
    lexicons.push_back(Lexicon::open(folder / name / kLexiconName));
  }
  return {open_segments(folder, stub), std::move(lexicons), std::move(manifest)};
}

}  // namespace

Stub read_stub(const fs::path& folder) {
  if (const auto text = read_file(folder / kStubName)) return parse_stub(*text);
  std::error_code ignored;
  if (fs::exists(folder / kStubName, ignored))
    throw IndexError("XAPIANDB can't be read or is empty; use --rebuild");
  throw IndexError("there is no index here; make one with dragoman-index -d DIR PATH...");
}

Manifest read_manifest(const fs::path& folder, const Stub& stub) {
  const auto text = read_file(folder / stub.manifest);
  if (!text) throw IndexError(stub.manifest + " is missing or can't be read; use --rebuild");
  Manifest manifest = parse_manifest(*text);
  const bool same = std::equal(
      manifest.segments.begin(), manifest.segments.end(), stub.segments.begin(),
      stub.segments.end(),
      [](const Segment& segment, const std::string& name) { return segment.name == name; });
  if (!same || manifest.generation != stub.generation) {
    throw IndexError(stub.manifest + " and XAPIANDB disagree; use --rebuild");
  }
  return manifest;
}

OpenIndex open_index(const fs::path& folder) {
  Stub stub = read_stub(folder);
  for (int attempt = 1;; ++attempt) {
    std::string problem;
    try {
      return open_generation(folder, stub);
    } catch (const IndexError& error) {
      problem = error.what();
    } catch (const Xapian::DatabaseError& error) {
      problem = error.get_msg() + "; if no disk is at fault, use dragoman-index --rebuild";
    }
    Stub next = read_stub(folder);
    if (next == stub || attempt == kAttempts) throw IndexError(problem);
    stub = std::move(next);
  }
}

std::vector<std::string> indexed_languages(const Xapian::Database& database) {
  std::vector<std::string> languages;
  const std::string prefix(kPartLangField.prefix);
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    languages.push_back((*term).substr(prefix.size()));
  }
  return languages;
}

}  // namespace dragoman
