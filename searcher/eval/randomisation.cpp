#include "searcher/eval/randomisation.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include "searcher/eval/exact_sum.h"

namespace dragoman {
namespace {

constexpr int kAssignments = 10'000;
constexpr std::uint32_t kSeed = 20240229;
constexpr std::size_t kWordBits = 32;

// Fills a generator's state as init_by_array() of Matsumoto & Nishimura's mt19937ar.c (2002) does
// for a key of one word; std::mt19937 takes such a state from a seed sequence as it is.
class KeyOfOneWord {
 public:
  using result_type = std::uint32_t;

  explicit KeyOfOneWord(std::uint32_t key) : key_(key) {}

  template <typename Iterator>
  void generate(Iterator begin, Iterator end) const {
    const auto size = static_cast<std::uint32_t>(end - begin);
    begin[0] = 19650218;
    for (std::uint32_t i = 1; i < size; ++i) begin[i] = 1812433253 * mixed(begin[i - 1]) + i;
    std::uint32_t at = 1;
    const auto next = [&] {
      if (++at == size) begin[0] = begin[size - 1], at = 1;
    };
    for (std::uint32_t i = 0; i < size; ++i, next()) {
      begin[at] = (begin[at] ^ (mixed(begin[at - 1]) * 1664525)) + key_;
    }
    for (std::uint32_t i = 1; i < size; ++i, next()) {
      begin[at] = (begin[at] ^ (mixed(begin[at - 1]) * 1566083941)) - at;
    }
    begin[0] = 0x80000000;
  }

 private:
  static std::uint32_t mixed(std::uint32_t word) { return word ^ (word >> 30); }

  std::uint32_t key_;
};

// `words` as getrandbits() fills them: lowest bits first, the last word from the top of a number.
void draw_bits(std::mt19937& generator, std::size_t bits, std::vector<std::uint32_t>& words) {
  for (std::uint32_t& word : words) {
    word = static_cast<std::uint32_t>(generator());
    if (bits < kWordBits) word >>= kWordBits - bits;
    bits -= bits < kWordBits ? bits : kWordBits;
  }
}

double signed_sum(const std::vector<double>& differences, const std::vector<std::uint32_t>& signs) {
  double total = 0;
  for (std::size_t i = 0; i < differences.size(); ++i) {
    const bool plus = (signs[i / kWordBits] >> (i % kWordBits) & 1U) != 0;
    total += plus ? differences[i] : -differences[i];
  }
  return total;
}

}  // namespace

double randomisation_test(std::span<const double> differences) {
  std::vector<double> unequal;
  for (const double difference : differences) {
    if (difference != 0) unequal.push_back(difference);
  }
  // Summing in another order moves the last bits, so allow for that.
  const double observed = std::abs(exact_sum(unequal)) - 1e-9;
  KeyOfOneWord key(kSeed);
  std::mt19937 generator(key);
  std::vector<std::uint32_t> signs((unequal.size() + kWordBits - 1) / kWordBits);
  int extreme = 0;
  for (int i = 0; i < kAssignments; ++i) {
    draw_bits(generator, unequal.size(), signs);
    if (std::abs(signed_sum(unequal, signs)) >= observed) ++extreme;
  }
  return (extreme + 1.0) / (kAssignments + 1.0);
}

}  // namespace dragoman
