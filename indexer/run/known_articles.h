// What the live generation has of a source file's articles: a changed file is held against it
// record by record.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <unordered_map>

#include "common/index/open_index.h"
#include "indexer/article/line_hash.h"

namespace dragoman {

struct KnownArticle {
  Xapian::docid id = 0;
  std::string content;  // content_hash() of it
};

// By key_hash() of their keys.
using KnownOfFile = std::unordered_map<std::string, KnownArticle>;

// Belongs to one thread. Opens the index when it is first asked for something, and throws
// IndexError then if the index can't be opened.
class KnownArticles {
 public:
  explicit KnownArticles(std::filesystem::path index_folder);

  KnownOfFile of_file(const std::string& path);

  // Of its lines only their hashes are known, and of its group its hash.
  CountedLines lines(Xapian::docid id);

  Article stored(Xapian::docid id);

  // The file of the article with this key, if there is such an article.
  std::optional<std::string> file_of(const std::string& key);

 private:
  const Xapian::Database& database();

  std::filesystem::path index_folder_;
  std::optional<OpenIndex> index_;
};

}  // namespace dragoman
