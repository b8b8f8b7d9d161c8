#include "common/index/manifest.h"

#include <doctest/doctest.h>

#include "common/index/error.h"
#include "common/index/schema.h"

namespace dragoman {
namespace {

const std::string kAnalyzer = "analysis=1 icu=72.1 snowball=2.2.0 stemming=1 fold_marks=1";

Manifest full_manifest() {
  Manifest manifest;
  manifest.generation = 7;
  manifest.schema = kSchemaVersion;
  manifest.analyzer = kAnalyzer;
  manifest.source_list = {"sources-7-ab.tsv", {120, "00ff"}};
  manifest.furniture = {"furniture-7-cd.tsv", {10, "0f"}};
  manifest.segments = {
      {"segment-3-aa", 5, {{"docdata.glass", {8192, "01"}}, {"iamglass", {28, "02"}}}},
      {"segment-7-bb", 2, {}}};
  return manifest;
}

TEST_CASE("a stub comes back as it was, and is a stub file of Xapian's") {
  const Stub stub{12, "manifest-12-ab.json", {"segment-3-aa", "segment-12-bb"}};
  const std::string text = serialize(stub);
  CHECK(text ==
        "# dragoman generation=12 manifest=manifest-12-ab.json\n"
        "auto segment-3-aa\n"
        "auto segment-12-bb\n");
  CHECK(parse_stub(text) == stub);
}

TEST_CASE("a stub that is not ours, or leads out of the index, is refused") {
  const std::string first = "# dragoman generation=1 manifest=manifest-1.json\n";
  for (const std::string& text :
       {std::string(), std::string("auto segment-1\n"), first,
        std::string("# dragoman generation=x manifest=m\nauto s\n"),
        std::string("# dragoman generation= manifest=m\nauto s\n"),
        std::string("# dragoman generation=1 manifest=../m\nauto s\n"), first + "auto ../other\n",
        first + "auto /etc\n", first + "auto .\n", first + "remote localhost:1\n"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(parse_stub(text), IndexError);
  }
}

TEST_CASE("a manifest comes back as it was") {
  CHECK(parse_manifest(serialize(full_manifest())) == full_manifest());
  CHECK(count_articles(full_manifest()) == 7);
}

TEST_CASE("a damaged manifest is refused") {
  const std::string good = serialize(full_manifest());
  std::string other_format = good;
  other_format.replace(other_format.find("\"format_version\": 2"), 19, "\"format_version\": 9");
  std::string outside = good;
  outside.replace(outside.find("segment-3-aa"), 12, "../../../etc");
  for (const std::string& text : {std::string(), std::string("{}"), std::string("[1]"),
                                  good.substr(0, good.size() / 2), other_format, outside}) {
    CAPTURE(text);
    CHECK_THROWS_AS(parse_manifest(text), IndexError);
  }
}

TEST_CASE("an index says why it must be rebuilt") {
  Manifest manifest = full_manifest();
  CHECK(rebuild_reason(manifest, kAnalyzer) == RebuildReason::None);
  CHECK(explain(RebuildReason::None).empty());

  manifest.analyzer = "analysis=0 icu=72.1 snowball=2.2.0 stemming=1 fold_marks=1";
  CHECK(rebuild_reason(manifest, kAnalyzer) == RebuildReason::OtherAnalysis);
  CHECK(explain(RebuildReason::OtherAnalysis).find("--rebuild") != std::string_view::npos);

  manifest.schema = kSchemaVersion + 1;
  CHECK(rebuild_reason(manifest, kAnalyzer) == RebuildReason::OtherSchema);
  CHECK(explain(RebuildReason::OtherSchema).find("--rebuild") != std::string_view::npos);
}

TEST_CASE("other versions of the libraries are noticed, other settings are not theirs") {
  Manifest manifest = full_manifest();
  CHECK_FALSE(library_versions_differ(manifest, kAnalyzer));
  manifest.analyzer = "analysis=1 icu=72.1 snowball=2.2.0 stemming=0 fold_marks=1";
  CHECK_FALSE(library_versions_differ(manifest, kAnalyzer));
  manifest.analyzer = "analysis=1 icu=74.2 snowball=2.2.0 stemming=1 fold_marks=1";
  CHECK(library_versions_differ(manifest, kAnalyzer));
  CHECK(rebuild_reason(manifest, kAnalyzer) == RebuildReason::None);
}

}  // namespace
}  // namespace dragoman
