#include "common/text/token_cache.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

std::vector<Token> one_token(const std::string& form) {
  return {{0, static_cast<std::uint32_t>(form.size()), 0, false, form, form}};
}

TEST_CASE("what was added is found, with copies of its strings") {
  TokenCache cache;
  CHECK(!cache.find("word"));
  {
    const std::string form = "word";
    cache.add("Word", one_token(form));
  }
  cache.add("_", {});
  cache.begin_call();
  REQUIRE(cache.find("Word"));
  CHECK((*cache.find("Word"))[0] == Token{0, 4, 0, false, "word", "word"});
  REQUIRE(cache.find("_"));
  CHECK(cache.find("_")->empty());
  CHECK(!cache.find("word"));
  CHECK(cache.size() == 2);
}

TEST_CASE("every word is found again after the table has grown") {
  TokenCache cache;
  const auto word = [](int i) {
    return std::string(static_cast<std::size_t>(i % 20), 'x') + std::to_string(i);
  };
  for (int i = 0; i < 5000; ++i) cache.add(word(i), one_token(word(i)));
  for (int i = 0; i < 5000; ++i) {
    const auto found = cache.find(word(i));
    REQUIRE(found);
    REQUIRE((*found)[0].form == word(i));
  }
}

TEST_CASE("a full cache takes no more words, and a cleared one does") {
  TokenCache cache;
  for (std::size_t i = 0; i < TokenCache::kMaxWords + 10; ++i) {
    const std::string word = std::to_string(i);
    REQUIRE(cache.add(word, one_token(word))[0].form == word);
  }
  CHECK(cache.size() == TokenCache::kMaxWords);
  cache.clear();
  CHECK(cache.size() == 0);
  CHECK(!cache.find("1"));
  cache.add("1", one_token("1"));
  CHECK(cache.find("1"));
}

TEST_CASE("long words aren't kept") {
  TokenCache cache;
  const std::string word(1000, 'a');
  CHECK(cache.add(word, one_token(word))[0].form == word);
  CHECK(!cache.find(word));
}

}  // namespace
}  // namespace dragoman
