// What a person calls an article -> the article.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

// The articles that go by `name`, in the order of their keys' hashes: those whose own id it is,
// else the one whose key it is, else the one whose key it is once made an absolute path, links
// resolved. Reads the current folder. On the database's thread.
std::vector<Xapian::docid> find_articles(const Xapian::Database& database, std::string_view name);

// How many articles the file of that path holds.
Xapian::doccount count_articles_of_file(const Xapian::Database& database, std::string_view path);

}  // namespace dragoman
