// Scores evened out among articles that are alike.
#include "searcher/search/neighbours.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

namespace dragoman {
namespace {

using Articles = std::vector<std::vector<StemCount>>;

// Of two stories: an article has the stems of its own and one of no other.
Articles two_stories(const std::vector<int>& stories) {
  Articles articles;
  for (std::uint32_t i = 0; i < stories.size(); ++i) {
    const auto first = static_cast<std::uint32_t>(stories[i]) * 10;
    articles.push_back({{first, 2}, {first + 1, 1}, {first + 2, 1}, {1000 + i, 1}});
  }
  return articles;
}

TEST_CASE("an article among others that score well comes nearer to them, and one alone doesn't") {
  // The story of the best articles has one that scores low; so has the story of the worst.
  const Articles articles = two_stories({1, 1, 1, 1, 2, 1, 2, 2, 2, 2});
  const std::vector<double> scores = {9, 8.8, 8.6, 8.4, 6, 6, 3, 2.8, 2.6, 2.4};
  const std::vector<double> evened = even_out(articles, scores);
  CHECK(evened[5] > 6.5);
  CHECK(evened[4] < 5.5);
}

TEST_CASE("who has no stem in common with another keeps his score") {
  Articles articles = two_stories({1, 1, 1, 2, 2, 2});
  articles.push_back({{77, 3}});
  const std::vector<double> evened = even_out(articles, std::vector<double>{9, 8, 7, 6, 5, 4, 3});
  CHECK(evened.back() == doctest::Approx(3));
  CHECK(evened.front() < 9);
}

TEST_CASE("few articles, articles without stems, and all alike keep their scores") {
  const std::vector<double> five = {5, 4, 3, 2, 1};
  CHECK(even_out(two_stories({1, 1, 1, 1, 1}), five) == five);
  const std::vector<double> eight = {8, 7, 6, 5, 4, 3, 2, 1};
  CHECK(even_out(Articles(8), eight) == eight);
  CHECK(even_out(Articles(8, {{5, 1}, {6, 1}}), eight) == eight);
}

TEST_CASE("no score leaves the range of all") {
  std::mt19937 random(3);
  for (int round = 0; round < 50; ++round) {
    Articles articles(40);
    std::vector<double> scores;
    for (auto& article : articles) {
      for (std::uint32_t stem = 0; stem < 30; ++stem) {
        if (random() % 4 == 0)
          article.push_back({stem, 1 + static_cast<std::uint32_t>(random() % 5)});
      }
      scores.push_back(static_cast<double>(random() % 1000) / 100);
    }
    const auto [least, most] = std::ranges::minmax(scores);
    for (const double score : even_out(articles, scores)) {
      CHECK(score >= least - 1e-9);
      CHECK(score <= most + 1e-9);
    }
  }
}

}  // namespace
}  // namespace dragoman
