#include "indexer/run/known_articles.h"

#include <utility>

#include "common/index/schema.h"

namespace dragoman {

KnownArticles::KnownArticles(std::filesystem::path index_folder)
    : index_folder_(std::move(index_folder)) {}

KnownOfFile KnownArticles::of_file(const std::string& path) {
  const std::string term = file_term(path);
  KnownOfFile known;
  const auto end = database().postlist_end(term);
  for (auto posting = database().postlist_begin(term); posting != end; ++posting) {
    const Xapian::Document document = database().get_document(*posting);
    known.emplace(document.get_value(slot_number(Slot::KeyHash)),
                  KnownArticle{*posting, document.get_value(slot_number(Slot::Content))});
  }
  return known;
}

CountedLines KnownArticles::lines(Xapian::docid id) {
  CountedLines counted;
  const auto end = database().termlist_end(id);
  auto term = database().termlist_begin(id);
  for (term.skip_to(std::string(kGroupField.prefix)); term != end; ++term) {
    if ((*term).starts_with(kGroupField.prefix)) {
      counted.group.hash = hash_of_term(kGroupField, *term);
    } else if ((*term).starts_with(kLineField.prefix)) {
      counted.lines.push_back(hash_of_term(kLineField, *term));
    } else if (*term > kLineField.prefix) {
      break;
    }
  }
  return counted;
}

Article KnownArticles::stored(Xapian::docid id) {
  return parse_article(database().get_document(id).get_data());
}

std::optional<std::string> KnownArticles::file_of(const std::string& key) {
  const std::string term = key_term(key);
  const auto posting = database().postlist_begin(term);
  if (posting == database().postlist_end(term)) return std::nullopt;
  return stored(*posting).file;
}

const Xapian::Database& KnownArticles::database() {
  if (!index_) index_ = open_index(index_folder_);
  return index_->database;
}

}  // namespace dragoman
