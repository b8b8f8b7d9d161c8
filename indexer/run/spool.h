// Articles on their way from reading to indexing, in files of the scratch folder: what is known
// of furniture has to be counted over all of them before the first can be judged.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "common/index/article.h"

namespace dragoman {

struct SpooledArticle {
  std::uint32_t file = 0;  // the number of its file among those that are read
  bool replaces = false;   // the index has an article with its key
  std::string data;        // the article as serialize() wrote it, not judged yet

  bool operator==(const SpooledArticle&) const = default;
};

// One writer belongs to one thread. Throws std::system_error where writing fails.
class SpoolWriter {
 public:
  explicit SpoolWriter(std::filesystem::path path);
  void add(const SpooledArticle& article);
  // Nothing may be added after it.
  std::filesystem::path finish();

 private:
  std::filesystem::path path_;
  std::ofstream out_;
};

// Hands out what writers have spooled. Any thread may ask.
class SpoolReader {
 public:
  explicit SpoolReader(std::vector<std::filesystem::path> paths);
  // Nothing at the end. Throws std::system_error where reading fails.
  std::optional<SpooledArticle> next();

 private:
  std::mutex mutex_;  // guards all of it
  std::vector<std::filesystem::path> paths_;
  std::size_t opened_ = 0;
  std::ifstream in_;
};

}  // namespace dragoman
