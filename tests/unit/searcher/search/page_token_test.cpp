#include "searcher/search/page_token.h"

#include <doctest/doctest.h>

#include <limits>

namespace dragoman {
namespace {

const std::vector<PageToken> kTokens = {
    {},
    {.request = 1, .generation = 2, .position = 3, .now = 4, .end = {4.5, "abcdefgh"}},
    {.request = 0xffffffff,
     .generation = std::numeric_limits<std::uint64_t>::max(),
     .position = std::numeric_limits<std::uint64_t>::max(),
     .now = 253'402'300'799,
     .end = {0.1, std::string("\0\xff\x80 -_=+/\n\xc3\x28\0\0\0\0\0\0", 17)}},
};

TEST_CASE("a token says where the page ended") {
  for (const PageToken& token : kTokens) CHECK(read_page_token(write_page_token(token)) == token);
}

TEST_CASE("a token goes through a URL and a shell unharmed") {
  for (const PageToken& token : kTokens) {
    const std::string text = write_page_token(token);
    CAPTURE(text);
    CHECK(text.find_first_not_of(
              "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") ==
          std::string::npos);
    CHECK(text.front() != '-');
  }
}

TEST_CASE("a token that was changed anywhere is none") {
  const std::string text = write_page_token(kTokens[1]);
  for (std::size_t i = 0; i < text.size(); ++i) {
    CAPTURE(i);
    std::string changed = text;
    changed[i] = changed[i] == 'A' ? 'B' : 'A';
    CHECK_FALSE(read_page_token(changed).has_value());
    CHECK_FALSE(read_page_token(text.substr(0, i)).has_value());
    CHECK_FALSE(read_page_token(text.substr(0, i) + " " + text.substr(i)).has_value());
  }
}

TEST_CASE("a token of no time is none") {
  for (const std::int64_t now : {std::int64_t{-1}, std::int64_t{253'402'300'800},
                                 std::numeric_limits<std::int64_t>::max()}) {
    CHECK_FALSE(read_page_token(write_page_token({.now = now})).has_value());
  }
}

TEST_CASE("what is no token is none") {
  for (const std::string& text : std::vector<std::string>{
           "", "1", "2", "null", "10", "-1", "1AAAA", std::string(100'000, 'A'),
           "1" + std::string(100'000, 'A'), std::string("1\0AA", 4), "1ÄÖ", "\xff\xfe"}) {
    CHECK_FALSE(read_page_token(text).has_value());
  }
}

}  // namespace
}  // namespace dragoman
