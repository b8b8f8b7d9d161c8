#include "indexer/source/list_sources.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <map>

#include "tests/support/temp_folder.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;

using Reasons = std::map<std::string, std::string>;

// The paths relative to `folder`, with their reasons.
Reasons relative(const std::vector<RejectedPath>& paths, const TempFolder& folder) {
  Reasons reasons;
  for (const RejectedPath& path : paths) {
    reasons[path.path.substr(folder.path().string().size() + 1)] = path.reason;
  }
  return reasons;
}

std::vector<std::string> relative(const std::vector<SourceFile>& files, const TempFolder& folder) {
  std::vector<std::string> names;
  for (const SourceFile& file : files) {
    names.push_back(file.path.substr(folder.path().string().size() + 1));
  }
  return names;
}

bool is_text(std::string_view media_type) {
  return media_type == "text/plain";
}

using Names = std::vector<std::string>;

TEST_CASE("folders are walked to the bottom, and files come once, in order") {
  const TempFolder folder;
  folder.write("b.txt", "1");
  folder.write("a/deep/er/c.TXT", "12");
  folder.write("a/x\ny\xff.text", "123");
  const std::string root = folder.path().string();
  const SourceListing listing = list_sources(
      {root, root + "/a", root + "/b.txt", root + "/a/../b.txt"}, root + "/none", is_text);
  CHECK(relative(listing.files, folder) == Names{"a/deep/er/c.TXT", "a/x\ny\xff.text", "b.txt"});
  CHECK(listing.files[0].size == 2);
  CHECK(listing.roots == Names{root, root + "/a", root + "/b.txt", root + "/b.txt"});
  CHECK(listing.skipped.empty());
  CHECK(listing.failed.empty());
  CHECK(listing.empty_roots.empty());
}

TEST_CASE("what is not for reading is skipped with a reason, and links are not followed") {
  const TempFolder folder;
  const TempFolder outside;
  outside.write("secret.txt", "x");
  folder.write("in/a.txt", "1");
  folder.write("picture.jpg", "1");
  folder.write("report.pdf", "1");
  folder.write("README", "1");
  folder.write(".hidden.txt", "1");
  folder.write("news.index/segment.txt", "1");
  folder.write("in/other.index/XAPIANDB", "");
  folder.write("in/other.index/segment.txt", "1");
  const fs::path root = folder.path();
  mkfifo((root / "pipe.txt").c_str(), 0600);
  fs::create_symlink(outside.path() / "secret.txt", root / "out.txt");
  fs::create_symlink(outside.path(), root / "outfolder");
  fs::create_symlink(root / "in/a.txt", root / "again.txt");
  fs::create_symlink("..", root / "in/up");
  fs::create_symlink("nowhere", root / "dangling.txt");
  fs::create_symlink("self", root / "self");
  const SourceListing listing =
      list_sources({root.string()}, (root / "news.index").string(), is_text);
  CHECK(relative(listing.files, folder) == Names{"in/a.txt"});
  CHECK(relative(listing.skipped, folder) ==
        Reasons{{".hidden.txt", "hidden"},
                {"README", "unknown type (no extension)"},
                {"again.txt", "a link to what has its own place in the folder"},
                {"dangling.txt", "a link to nothing"},
                {"in/other.index", "an index folder"},
                {"in/up", "a folder loop"},
                {"news.index", "an index folder"},
                {"out.txt", "a link out of the folder"},
                {"outfolder", "a link out of the folder"},
                {"picture.jpg", "unknown type .jpg"},
                {"pipe.txt", "a FIFO"},
                {"report.pdf", "no converter for application/pdf; give one with --convert"},
                {"self", "a link that leads to itself"}});
  CHECK(listing.failed.empty());
}

TEST_CASE("a root that is a link is followed once") {
  const TempFolder folder;
  folder.write("real/a.txt", "1");
  fs::create_symlink("real", folder.path() / "link");
  const SourceListing listing = list_sources({(folder.path() / "link").string()}, "/none", is_text);
  CHECK(relative(listing.files, folder) == Names{"real/a.txt"});
}

TEST_CASE("a missing root fails, and a root without files is known to be empty") {
  const TempFolder folder;
  fs::create_directory(folder.path() / "empty");
  folder.write("pictures/a.jpg", "1");
  const std::string root = folder.path().string();
  const SourceListing listing = list_sources(
      {root + "/missing", root + "/empty", root + "/pictures"}, root + "/none", is_text);
  CHECK(relative(listing.failed, folder) == Reasons{{"missing", "No such file or directory"}});
  CHECK(listing.empty_roots == Names{root + "/missing", root + "/empty"});
}

TEST_CASE("below means at or under, by whole names") {
  CHECK(is_below("/a/b", "/a"));
  CHECK(is_below("/a", "/a"));
  CHECK(is_below("/a", "/"));
  CHECK_FALSE(is_below("/ab", "/a"));
  CHECK_FALSE(is_below("/a", "/a/b"));
}

}  // namespace
}  // namespace dragoman
