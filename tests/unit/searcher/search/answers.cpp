#include "tests/unit/searcher/search/answers.h"

namespace dragoman {

std::vector<Article> news_articles(const std::vector<NewsRow>& rows) {
  std::vector<Article> articles;
  for (const NewsRow& row : rows) {
    Article& article = articles.emplace_back();
    article.key = row.key;
    article.file = row.key.substr(0, row.key.find('!'));
    const std::size_t id = row.key.find("!#");
    if (id != std::string::npos) article.id = row.key.substr(id + 2);
    article.title = row.title;
    article.date = row.date;
    article.source = row.source;
    article.lang = row.lang;
    article.type = id == std::string::npos ? "text/plain" : "application/jsonl";
    article.text = row.title + "\n" + row.body + "\n";
    const auto head = static_cast<std::uint32_t>(row.title.size());
    article.zones = {{ZoneKind::Headline, 0, head},
                     {ZoneKind::Body, head + 1, static_cast<std::uint32_t>(article.text.size())}};
  }
  return articles;
}

std::string NewsIndex::keys(const SearchRequest& request) {
  return keys_of(answer(request).hits);
}

std::string keys_of(const std::vector<Hit>& hits) {
  std::string keys;
  for (const Hit& hit : hits) (keys += keys.empty() ? "" : " ") += hit.article.key;
  return keys;
}

}  // namespace dragoman
