// Answers about articles of a test's own, on as many segments as it likes.
#pragma once

#include <string>
#include <vector>

#include "searcher/search/answer.h"
#include "tests/unit/searcher/small_index.h"

namespace dragoman {

// What a test says of an article; the rest follows from it.
struct NewsRow {
  std::string key, title, body, date;
  std::string source = "Morning Post";
  std::string lang = "en";
};

std::vector<Article> news_articles(const std::vector<NewsRow>& rows);

class NewsIndex {
 public:
  explicit NewsIndex(const std::vector<Article>& articles, std::size_t segments = 1)
      : index_(segments, articles) {}

  SearchResult answer(const SearchRequest& request) {
    return dragoman::answer(request, {index_.context(), splitter_, generation});
  }

  // The keys of an answer's hits, separated by spaces.
  std::string keys(const SearchRequest& request);

  std::uint64_t generation = 7;

 private:
  SmallIndex index_;
  SentenceSplitter splitter_;
};

std::string keys_of(const std::vector<Hit>& hits);

}  // namespace dragoman
