#include "indexer/run/carry_over.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "common/index/error.h"
#include "common/index/schema.h"

namespace dragoman {
namespace {

// Which of a file's articles, by key_hash().
struct Choice {
  std::unordered_set<std::string> read;
  bool all_unread = true;  // rather than those of broken records alone
  std::unordered_set<std::string> broken;

  bool operator()(const std::string& hash) const {
    return !read.contains(hash) && (all_unread || broken.contains(hash));
  }
};

Choice choose(const FileReading& file) {
  Choice choice;
  choice.read.insert(file.read.begin(), file.read.end());
  choice.all_unread = !file.entry.reason.empty() || file.path == kStandardInput;
  for (const RejectedPart& part : file.entry.rejected) {
    if (part.failed) choice.broken.insert(key_hash(file.path + '!' + part.name));
  }
  return choice;
}

}  // namespace

std::optional<std::uint64_t> carry_over(const FileReading& file, std::uint32_t number,
                                        KnownArticles& before, SpoolWriter& spool,
                                        LineCounts& lines) {
  const Choice is_chosen = choose(file);
  std::uint64_t carried = 0;
  try {
    for (const auto& [hash, known] : before.of_file(file.path)) {
      if (!is_chosen(hash)) continue;
      const Article article = before.stored(known.id);
      lines.add(count_lines(article));
      spool.add({.file = number, .replaces = false, .data = serialize(article)});
      ++carried;
    }
  } catch (const Xapian::RuntimeError&) {
    return std::nullopt;
  } catch (const IndexError&) {
    return std::nullopt;
  }
  return carried;
}

}  // namespace dragoman
