#include "indexer/run/carry_over.h"

#include <string>
#include <unordered_set>

#include "common/index/error.h"

namespace dragoman {
namespace {

// Whether only the articles of broken records are missing, and not all that weren't read.
bool only_parts_failed(const FileReading& file) {
  return file.entry.reason.empty() && file.path != kStandardInput;
}

}  // namespace

std::optional<std::uint64_t> carry_over(const FileReading& file, std::uint32_t number,
                                        KnownArticles& before, SpoolWriter& spool,
                                        LineCounts& lines) {
  const std::unordered_set<std::string> read(file.read.begin(), file.read.end());
  std::uint64_t carried = 0;
  try {
    for (const auto& [hash, known] : before.of_file(file.path)) {
      if (read.contains(hash)) continue;
      const Article article = before.stored(known.id);
      if (only_parts_failed(file) && !is_in_failed_part(article.key, file.path, file.entry))
        continue;
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
