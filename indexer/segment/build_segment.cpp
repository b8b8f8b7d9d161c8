#include "indexer/segment/build_segment.h"

#include <xapian.h>

#include <algorithm>
#include <stdexcept>

#include "common/index/error.h"
#include "common/index/lexicon.h"
#include "common/index/open_index.h"
#include "common/index/schema.h"
#include "indexer/segment/durable_file.h"
#include "indexer/segment/judge_anew.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;

constexpr auto kReadOnly = fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read;

// Removes a half-made segment unless it was finished.
class RemoveUnlessKept {
 public:
  explicit RemoveUnlessKept(const fs::path& folder) : folder_(folder) {}
  ~RemoveUnlessKept() {
    std::error_code ignored;  // what is left is swept later
    if (!kept_) fs::remove_all(folder_, ignored);
  }
  RemoveUnlessKept(const RemoveUnlessKept&) = delete;
  RemoveUnlessKept& operator=(const RemoveUnlessKept&) = delete;
  void keep() { kept_ = true; }

 private:
  const fs::path& folder_;
  bool kept_ = false;
};

// A database without articles and with what holds for the whole segment. It comes first among
// those merged, since the first one's metadata is what a merged database gets.
fs::path segment_head(const FurnitureTable& furniture, Scratch& scratch) {
  fs::path path = scratch.new_path();
  Xapian::WritableDatabase database(path.string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
  database.set_metadata(std::string(kSchemaKey), std::to_string(kSchemaVersion));
  database.set_metadata(std::string(kFurnitureKey), furniture_metadata(furniture));
  database.commit();
  return path;
}

std::uint64_t compact(const std::vector<fs::path>& inputs, const fs::path& output) {
  Xapian::Database all;
  for (const fs::path& input : inputs) all.add_database(Xapian::Database(input.string()));
  all.compact(output.string(), inputs.size() > 8 ? Xapian::DBCOMPACT_MULTIPASS : 0U);
  return all.get_doccount();
}

SegmentFile sealed(const fs::path& file) {
  fs::permissions(file, kReadOnly);
  return {file.filename().string(), file_checksum(file)};
}

// Copies a database file by file, since Xapian 1.4.22 compacts without looking at whether its
// own syncing went well, and puts its lexicon beside it.
std::vector<SegmentFile> seal_copy(const fs::path& database, const fs::path& folder) {
  fs::create_directory(folder);
  std::vector<SegmentFile> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(database)) {
    const fs::path file = folder / entry.path().filename();
    copy_to_new_file(entry.path(), file);
    files.push_back(sealed(file));
  }
  write_new_file(folder / kLexiconName, make_lexicon(Xapian::Database(database.string())));
  files.push_back(sealed(folder / kLexiconName));
  std::ranges::sort(files, {}, &SegmentFile::name);
  sync_path(folder);
  return files;
}

void check_contents(const fs::path& folder, std::uint64_t articles) {
  const Xapian::Database database(folder.string());
  const bool same_schema =
      database.get_metadata(std::string(kSchemaKey)) == std::to_string(kSchemaVersion);
  if (database.get_doccount() != articles || !same_schema) {
    throw std::runtime_error(folder.string() + ": does not hold what was put in");
  }
}

}  // namespace

Segment build_segment(const fs::path& index_folder, const std::string& name,
                      const std::vector<fs::path>& inputs, const FurnitureTable& furniture,
                      Scratch& scratch) {
  const fs::path folder = index_folder / name;
  if (fs::exists(folder)) throw std::runtime_error(folder.string() + ": is in the way");
  RemoveUnlessKept cleanup(folder);
  Segment segment{.name = name, .articles = 0, .files = {}};
  const fs::path compacted = scratch.new_path();
  std::vector<fs::path> parts = {segment_head(furniture, scratch)};
  parts.insert(parts.end(), inputs.begin(), inputs.end());
  segment.articles = compact(parts, compacted);
  segment.files = seal_copy(compacted, folder);
  fs::remove_all(compacted);
  check_contents(folder, segment.articles);
  cleanup.keep();
  return segment;
}

fs::path copy_without(const fs::path& index_folder, const Segment& segment,
                      const std::vector<std::string>& terms, const std::vector<Xapian::docid>& ids,
                      Scratch& scratch) {
  check_segment(index_folder, segment);
  fs::path copy = scratch.new_path();
  fs::copy(index_folder / segment.name, copy);
  fs::remove(copy / kLexiconName);
  for (const fs::directory_entry& entry : fs::directory_iterator(copy)) {
    fs::permissions(entry.path(), fs::perms::owner_write, fs::perm_options::add);
  }
  Xapian::WritableDatabase database(copy.string(), Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
  for (const std::string& term : terms) database.delete_document(term);
  for (const Xapian::docid id : ids) database.delete_document(id);
  database.commit();
  return copy;
}

void check_segment(const fs::path& index_folder, const Segment& segment) {
  for (const SegmentFile& file : segment.files) {
    const fs::path path = index_folder / segment.name / file.name;
    std::error_code missing;
    if (!fs::exists(path, missing) || file_checksum(path) != file.sum) {
      throw IndexError(path.string() + ": damaged; build the index anew with --rebuild");
    }
  }
}

}  // namespace dragoman
