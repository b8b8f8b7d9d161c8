#include "common/index/manifest.h"

#include <charconv>
#include <nlohmann/json.hpp>
#include <numeric>

#include "common/index/error.h"
#include "common/index/schema.h"

namespace dragoman {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kFormatVersion = 2;
constexpr std::string_view kStubStart = "# dragoman generation=";
constexpr std::string_view kStubManifest = " manifest=";
constexpr std::string_view kStubSegment = "auto ";

std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return line;
}

// A name that stays within the index folder, whatever the file says.
std::string plain_name(std::string_view name) {
  if (name.empty() || name.front() == '.' || name.find('/') != std::string_view::npos) {
    throw IndexError("the index names a file outside its folder; use --rebuild");
  }
  return std::string(name);
}

Json to_json(const SegmentFile& file) {
  return {{"name", file.name}, {"bytes", file.sum.bytes}, {"xxh3", file.sum.checksum}};
}

SegmentFile file_from(const Json& json) {
  return {plain_name(json.at("name").get<std::string>()),
          {json.at("bytes").get<std::uint64_t>(), json.at("xxh3").get<std::string>()}};
}

Json to_json(const Segment& segment) {
  Json files = Json::array();
  for (const SegmentFile& file : segment.files) files.push_back(to_json(file));
  return {{"name", segment.name}, {"articles", segment.articles}, {"files", std::move(files)}};
}

Segment segment_from(const Json& json) {
  Segment segment{
      plain_name(json.at("name").get<std::string>()), json.at("articles").get<std::uint64_t>(), {}};
  for (const Json& file : json.at("files")) segment.files.push_back(file_from(file));
  return segment;
}

Manifest manifest_from(const Json& json) {
  if (json.at("format_version").get<int>() != kFormatVersion) {
    throw IndexError("the index was made by another version of Dragoman; use --rebuild");
  }
  Manifest manifest;
  manifest.generation = json.at("generation").get<std::uint64_t>();
  manifest.schema = json.at("schema").get<int>();
  manifest.analyzer = json.at("analyzer").get<std::string>();
  manifest.source_list = file_from(json.at("source_list"));
  manifest.furniture = file_from(json.at("furniture"));
  for (const Json& segment : json.at("segments")) {
    manifest.segments.push_back(segment_from(segment));
  }
  return manifest;
}

// The first word of an analyser's description is our own version, the next two the libraries'.
std::string_view words(std::string_view text, std::size_t from, std::size_t count) {
  const auto after = [&](std::size_t n, std::size_t at) {
    while (n-- > 0 && at < text.size()) at = std::min(text.find(' ', at), text.size() - 1) + 1;
    return at;
  };
  const std::size_t begin = after(from, 0);
  return text.substr(begin, after(count, begin) - begin);
}

}  // namespace

std::string serialize(const Stub& stub) {
  std::string text(kStubStart);
  text += std::to_string(stub.generation);
  (text += kStubManifest) += stub.manifest;
  text += '\n';
  for (const std::string& segment : stub.segments) ((text += kStubSegment) += segment) += '\n';
  return text;
}

Stub parse_stub(std::string_view text) {
  Stub stub;
  std::string_view first = take_line(text);
  const std::size_t middle = first.find(kStubManifest);
  if (!first.starts_with(kStubStart) || middle == std::string_view::npos) {
    throw IndexError(
        "not an index of Dragoman (its XAPIANDB names no generation); if it was one, use "
        "--rebuild");
  }
  stub.manifest = plain_name(first.substr(middle + kStubManifest.size()));
  const char* end = first.data() + middle;
  const auto [stop, error] =
      std::from_chars(first.data() + kStubStart.size(), end, stub.generation);
  if (error != std::errc() || stop != end)
    throw IndexError("XAPIANDB names no generation; use --rebuild");
  while (!text.empty()) {
    const std::string_view line = take_line(text);
    if (!line.starts_with(kStubSegment))
      throw IndexError("XAPIANDB has an unknown line; use --rebuild");
    stub.segments.push_back(plain_name(line.substr(kStubSegment.size())));
  }
  if (stub.segments.empty()) throw IndexError("XAPIANDB names no segment; use --rebuild");
  return stub;
}

std::uint64_t count_articles(const Manifest& manifest) {
  return std::transform_reduce(manifest.segments.begin(), manifest.segments.end(), std::uint64_t{0},
                               std::plus<>(),
                               [](const Segment& segment) { return segment.articles; });
}

std::string serialize(const Manifest& manifest) {
  Json segments = Json::array();
  for (const Segment& segment : manifest.segments) segments.push_back(to_json(segment));
  const Json json = {{"format_version", kFormatVersion},
                     {"generation", manifest.generation},
                     {"schema", manifest.schema},
                     {"analyzer", manifest.analyzer},
                     {"source_list", to_json(manifest.source_list)},
                     {"furniture", to_json(manifest.furniture)},
                     {"segments", std::move(segments)}};
  return json.dump(1) + '\n';
}

Manifest parse_manifest(std::string_view text) {
  try {
    return manifest_from(Json::parse(text));
  } catch (const Json::exception& error) {
    throw IndexError(std::string("the manifest is damaged; use --rebuild (") + error.what() + ')');
  }
}

RebuildReason rebuild_reason(const Manifest& manifest, std::string_view analyzer) {
  if (manifest.schema != kSchemaVersion) return RebuildReason::OtherSchema;
  if (words(manifest.analyzer, 0, 1) != words(analyzer, 0, 1)) return RebuildReason::OtherAnalysis;
  return RebuildReason::None;
}

std::string_view explain(RebuildReason reason) {
  switch (reason) {
    case RebuildReason::OtherSchema:
      return "the index has the schema of another version of Dragoman; "
             "build it anew with dragoman-index --rebuild";
    case RebuildReason::OtherAnalysis:
      return "the index was made with another version of the text analysis; "
             "build it anew with dragoman-index --rebuild";
    case RebuildReason::None: break;
  }
  return {};
}

bool library_versions_differ(const Manifest& manifest, std::string_view analyzer) {
  return words(manifest.analyzer, 1, 2) != words(analyzer, 1, 2);
}

}  // namespace dragoman
