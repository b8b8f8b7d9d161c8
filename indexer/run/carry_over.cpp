#include "indexer/run/carry_over.h"

#include <optional>

#include "common/index/error.h"
#include "common/index/open_index.h"
#include "common/index/schema.h"
#include "indexer/document/make_document.h"
#include "indexer/segment/segment_writer.h"

namespace dragoman {
namespace {

constexpr std::uint64_t kBufferedPostings = 1'000'000;

std::optional<OpenIndex> open_if_whole(const std::filesystem::path& folder) {
  try {
    return open_index(folder);
  } catch (const IndexError&) {
    return std::nullopt;
  }
}

std::optional<Article> stored_article(const Xapian::Database& database, const std::string& path) {
  try {
    const std::string term = key_term(path);
    const auto posting = database.postlist_begin(term);
    if (posting == database.postlist_end(term)) return std::nullopt;
    return parse_article(database.get_document(*posting).get_data());
  } catch (const Xapian::RuntimeError&) {
    return std::nullopt;
  } catch (const IndexError&) {
    return std::nullopt;
  }
}

}  // namespace

CarriedOver carry_over(const std::filesystem::path& index_folder,
                       const std::vector<std::string>& paths, const AnalyzerSettings& settings,
                       Scratch& scratch) {
  const std::optional<OpenIndex> index = open_if_whole(index_folder);
  Tokenizer tokenizer(settings);
  SegmentWriter writer(scratch, kBufferedPostings);
  CarriedOver carried;
  for (const std::string& path : paths) {
    const auto article = index ? stored_article(index->database, path) : std::nullopt;
    if (article) {
      writer.add(make_document(*article, tokenizer));
      ++carried.articles;
    } else {
      carried.lost.push_back(path);
    }
  }
  carried.databases = writer.finish();
  return carried;
}

}  // namespace dragoman
