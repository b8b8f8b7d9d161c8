#include "searcher/search/find_article.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "common/index/schema.h"

namespace dragoman {
namespace {

std::vector<Xapian::docid> documents_of(const Xapian::Database& database, const std::string& term) {
  std::vector<std::pair<std::string, Xapian::docid>> found;
  for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
    found.emplace_back(database.get_document(*at).get_value(slot_number(Slot::KeyHash)), *at);
  }
  std::ranges::sort(found);
  std::vector<Xapian::docid> documents;
  documents.reserve(found.size());
  for (const auto& [hash, document] : found) documents.push_back(document);
  return documents;
}

// As a key has it: absolute, with links resolved as far as the path leads somewhere. What follows
// a '!' lies within the file. Empty where `path` can't be one.
std::string absolute_key(std::string_view path) {
  const std::size_t bang = path.find('!');
  std::error_code error;
  const std::filesystem::path file = std::filesystem::weakly_canonical(
      std::filesystem::absolute(path.substr(0, bang), error), error);
  if (error) return {};
  return file.string() + std::string(bang == std::string_view::npos ? "" : path.substr(bang));
}

}  // namespace

std::vector<Xapian::docid> find_articles(const Xapian::Database& database, std::string_view name) {
  if (name.empty() || name.find('\0') != std::string_view::npos) return {};
  for (const std::string& term : {id_term(name), key_term(name)}) {
    auto found = documents_of(database, term);
    if (!found.empty()) return found;
  }
  const std::string key = absolute_key(name);
  return key.empty() ? std::vector<Xapian::docid>() : documents_of(database, key_term(key));
}

Xapian::doccount count_articles_of_file(const Xapian::Database& database, std::string_view path) {
  if (path.empty() || path.find('\0') != std::string_view::npos) return 0;
  const std::string key = absolute_key(path);
  return key.empty() ? 0 : database.get_termfreq(file_term(key));
}

}  // namespace dragoman
