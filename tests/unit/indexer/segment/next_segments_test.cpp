#include "indexer/segment/next_segments.h"

#include <doctest/doctest.h>
#include <xapian.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "common/index/error.h"
#include "common/index/lexicon.h"
#include "common/index/open_index.h"
#include "common/index/schema.h"
#include "indexer/segment/publish.h"
#include "indexer/segment/segment_writer.h"
#include "tests/support/temp_folder.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;

Xapian::Document document(const std::string& key) {
  Xapian::Document document;
  document.add_boolean_term(key_term(key));
  document.add_term("news");
  document.add_term(key);
  document.set_data(key);
  return document;
}

std::vector<std::string> terms(const std::vector<std::string>& keys) {
  std::vector<std::string> terms;
  for (const std::string& key : keys) terms.push_back(key_term(key));
  return terms;
}

// An index folder that goes from one generation to the next.
class TestIndex {
 public:
  const fs::path& path() const { return folder_.path(); }
  const std::vector<Segment>& segments() const { return segments_; }

  void step(const std::vector<std::string>& added, const std::vector<std::string>& obsolete) {
    Scratch scratch(path());
    SegmentWriter writer(scratch, 3);
    for (const std::string& key : added) writer.add(document(key));
    segments_ = next_segments(path(), ++generation_,
                              {.live = segments_,
                               .databases = writer.finish(),
                               .added = added.size(),
                               .obsolete = terms(obsolete),
                               .furniture = {},
                               .settings = {}},
                              scratch);
    Manifest manifest;
    manifest.generation = generation_;
    manifest.schema = kSchemaVersion;
    manifest.segments = segments_;
    publish(path(), manifest, {}, {});
  }

  // Every article, as a reader finds it.
  std::multiset<std::string> keys() const {
    const OpenIndex index = open_index(path());
    std::multiset<std::string> keys;
    for (auto id = index.database.postlist_begin(""); id != index.database.postlist_end(""); ++id) {
      keys.insert(index.database.get_document(*id).get_data());
    }
    return keys;
  }

 private:
  TempFolder folder_;
  std::uint64_t generation_ = 0;
  std::vector<Segment> segments_;
};

using Keys = std::multiset<std::string>;

std::vector<std::string> many_keys(int count, const std::string& start) {
  std::vector<std::string> keys;
  for (int i = 0; i < count; ++i) keys.push_back(start + std::to_string(i));
  return keys;
}

TEST_CASE("an index without articles has one empty segment and can be searched") {
  TestIndex index;
  index.step({}, {});
  CHECK(index.segments().size() == 1);
  CHECK(index.keys() == Keys{});
}

TEST_CASE("articles come in, are replaced, and go") {
  TestIndex index;
  index.step({"a", "b", "c", "d", "e"}, {});
  CHECK(index.keys() == Keys{"a", "b", "c", "d", "e"});
  index.step({"b", "f"}, {"b"});
  CHECK(index.keys() == Keys{"a", "b", "c", "d", "e", "f"});
  index.step({}, {"a", "f", "unknown"});
  CHECK(index.keys() == Keys{"b", "c", "d", "e"});
  index.step({}, {"b", "c", "d", "e"});
  CHECK(index.keys() == Keys{});
  CHECK(index.segments().size() == 1);
}

TEST_CASE("a large segment isn't touched by a small one, but for deletions in it") {
  TestIndex index;
  index.step(many_keys(600, "old"), {});
  const std::string large = index.segments().front().name;
  index.step({"new"}, {});
  REQUIRE(index.segments().size() == 2);
  CHECK(index.segments().front().name == large);
  index.step({}, {"old7"});
  REQUIRE(index.segments().size() == 2);
  CHECK(index.segments().front().name != large);
  CHECK(index.segments().front().articles == 599);
}

// The lexicon of a database that was built of these articles at once.
std::string fresh_lexicon(const std::vector<std::string>& keys) {
  Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
  for (const std::string& key : keys) database.add_document(document(key));
  return make_lexicon(database);
}

std::string published_lexicon(const TestIndex& index, std::size_t segment) {
  std::ifstream in(index.path() / index.segments().at(segment).name / kLexiconName);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST_CASE("a segment's lexicon is that of a database built anew, whatever came and went") {
  TestIndex index;
  index.step({}, {});
  CHECK(published_lexicon(index, 0) == fresh_lexicon({}));
  index.step({"a", "b", "c", "d", "e"}, {});
  CHECK(published_lexicon(index, 0) == fresh_lexicon({"a", "b", "c", "d", "e"}));
  index.step({"b", "f"}, {"b"});
  CHECK(published_lexicon(index, 0) == fresh_lexicon({"a", "b", "c", "d", "e", "f"}));
  index.step({}, {"a", "f"});
  CHECK(published_lexicon(index, 0) == fresh_lexicon({"b", "c", "d", "e"}));
  const std::vector<std::string> many = many_keys(600, "old");
  index.step(many, {"b", "c", "d", "e"});
  index.step({"new"}, {"old7"});
  std::vector<std::string> left = many;
  std::erase(left, "old7");
  REQUIRE(index.segments().size() == 2);
  CHECK(published_lexicon(index, 0) == fresh_lexicon(left));
  CHECK(published_lexicon(index, 1) == fresh_lexicon({"new"}));
}

TEST_CASE("a damaged lexicon is found before it spreads") {
  TestIndex index;
  index.step({"a", "b"}, {});
  const fs::path file = index.path() / index.segments().front().name / kLexiconName;
  fs::permissions(file, fs::perms::owner_all);
  std::fstream(file, std::ios::in | std::ios::out | std::ios::binary).seekp(30).put('\x55');
  CHECK_THROWS_AS(index.step({"c"}, {}), IndexError);
}

TEST_CASE("what is published can't be written to") {
  TestIndex index;
  index.step({"a"}, {});
  const Segment& segment = index.segments().front();
  CHECK(segment.files.size() >= 4);
  for (const SegmentFile& file : segment.files) {
    const fs::perms mode = fs::status(index.path() / segment.name / file.name).permissions();
    CHECK((mode & (fs::perms::owner_write | fs::perms::group_write)) == fs::perms::none);
  }
}

TEST_CASE("damage in a segment is found before it spreads into the next generation") {
  TestIndex index;
  index.step({"a", "b"}, {});
  const fs::path file = index.path() / index.segments().front().name / "docdata.glass";
  fs::permissions(file, fs::perms::owner_all);
  std::fstream(file, std::ios::in | std::ios::out | std::ios::binary).seekp(100).put('\x55');
  CHECK_THROWS_AS(index.step({"c"}, {}), IndexError);
  CHECK_THROWS_AS(index.step({}, {"a"}), IndexError);
}

TEST_CASE("a name is never used twice") {
  std::set<std::string> names;
  for (int i = 0; i < 1000; ++i) names.insert(new_segment_name(3));
  CHECK(names.size() == 1000);
}

}  // namespace
}  // namespace dragoman
