#include "searcher/search/neighbours.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>

#include "searcher/analysis/ranking_weights.h"

namespace dragoman {
namespace {

struct Posting {
  std::uint32_t stem;
  std::uint32_t article;
  float weight;  // first the stem's count in the article, then its part of the article's vector
};

using Postings = std::vector<Posting>;

// By stem, then by article.
Postings postings_of(std::span<const std::vector<StemCount>> articles) {
  constexpr unsigned kArticleBits = 16;
  constexpr unsigned kCountBits = 8;
  static_assert(kComparedArticles <= 1U << kArticleBits);
  std::vector<std::uint64_t> packed;  // stem, article and count, which sorts faster
  packed.reserve(articles.size() * kMostStems);
  for (std::size_t i = 0; i < articles.size(); ++i) {
    for (const StemCount& stem : articles[i]) {
      packed.push_back((std::uint64_t{stem.stem} << kArticleBits | i) << kCountBits | stem.count);
    }
  }
  std::ranges::sort(packed);
  Postings postings;
  postings.reserve(packed.size());
  for (const std::uint64_t each : packed) {
    const std::uint64_t article = each >> kCountBits & ((1U << kArticleBits) - 1);
    postings.push_back({static_cast<std::uint32_t>(each >> (kArticleBits + kCountBits)),
                        static_cast<std::uint32_t>(article),
                        static_cast<float>(each & ((1U << kCountBits) - 1))});
  }
  return postings;
}

// The postings of each stem that tells some articles from the others.
std::vector<std::span<Posting>> telling_stems(Postings& postings, std::size_t articles) {
  std::vector<std::span<Posting>> stems;
  for (auto begin = postings.begin(); begin != postings.end();) {
    const auto end = std::find_if(begin, postings.end(),
                                  [&](const Posting& other) { return other.stem != begin->stem; });
    const auto frequency = static_cast<std::size_t>(end - begin);
    if (frequency >= 2 && frequency * kFrequentAmongBest <= articles)
      stems.emplace_back(begin, end);
    begin = end;
  }
  return stems;
}

// Makes tf-idf of the counts, each article's as a vector of length 1.
void weigh(std::span<const std::span<Posting>> stems, std::size_t articles) {
  std::vector<float> norms(articles);
  for (const std::span<Posting> stem : stems) {
    const auto rarity = static_cast<float>(
        std::log(static_cast<double>(articles + 1) / static_cast<double>(stem.size())));
    for (Posting& posting : stem) {
      posting.weight = (1 + std::log(std::max(posting.weight, 1.0F))) * rarity;
      norms[posting.article] += posting.weight * posting.weight;
    }
  }
  for (float& norm : norms) norm = std::sqrt(norm);
  for (const std::span<Posting> stem : stems) {
    for (Posting& posting : stem) posting.weight /= norms[posting.article];
  }
}

struct Neighbour {
  std::size_t article;
  float likeness;  // above 0
};

// The nearest of those whose likeness isn't 0, and what is as near as the last of them.
std::vector<Neighbour> nearest(std::span<const float> likeness) {
  std::array<float, kNeighbours> greatest{};  // descending
  for (const float value : likeness) {
    if (value <= greatest.back()) continue;
    const auto place = std::ranges::lower_bound(greatest, value, std::ranges::greater());
    std::copy_backward(place, greatest.end() - 1, greatest.end());
    *place = value;
  }
  std::vector<Neighbour> neighbours;
  neighbours.reserve(kNeighbours);
  for (std::size_t i = 0; i < likeness.size(); ++i) {
    if (likeness[i] > 0 && likeness[i] >= greatest.back()) {
      neighbours.push_back({i, likeness[i]});
    }
  }
  return neighbours;
}

// Of each article, by the cosine.
std::vector<std::vector<Neighbour>> neighbours_of(
    std::span<const std::vector<StemCount>> articles) {
  struct Entry {
    std::span<const Posting> stem;
    float weight;
  };
  Postings postings = postings_of(articles);
  const auto stems = telling_stems(postings, articles.size());
  weigh(stems, articles.size());
  std::vector<std::vector<Entry>> vectors(articles.size());
  for (auto& vector : vectors) vector.reserve(kMostStems);
  for (const std::span<Posting> stem : stems) {
    for (const Posting& posting : stem) vectors[posting.article].push_back({stem, posting.weight});
  }
  std::vector<std::vector<Neighbour>> neighbours;
  std::vector<float> likeness(articles.size());
  for (std::size_t i = 0; i < articles.size(); ++i) {
    std::ranges::fill(likeness, 0.0F);
    for (const Entry& entry : vectors[i]) {
      for (const Posting& other : entry.stem)
        likeness[other.article] += entry.weight * other.weight;
    }
    likeness[i] = 0;
    neighbours.push_back(nearest(likeness));
  }
  return neighbours;
}

}  // namespace

std::vector<double> even_out(std::span<const std::vector<StemCount>> articles,
                             std::span<const double> scores) {
  std::vector<double> evened(scores.begin(), scores.end());
  if (articles.size() <= kNeighbours) return evened;
  const auto neighbours = neighbours_of(articles);
  double sum = 0;
  for (const auto& each : neighbours) {
    for (const Neighbour& neighbour : each) sum += neighbour.likeness;
  }
  if (sum <= 0) return evened;
  const double own = kNeighbourPrior * sum / static_cast<double>(articles.size());
  for (std::size_t i = 0; i < articles.size(); ++i) {
    double weight = own;
    double lent = own * scores[i];
    for (const Neighbour& neighbour : neighbours[i]) {
      weight += neighbour.likeness;
      lent += neighbour.likeness * scores[neighbour.article];
    }
    evened[i] = (1 - kNeighbourShare) * scores[i] + kNeighbourShare * lent / weight;
  }
  return evened;
}

}  // namespace dragoman
