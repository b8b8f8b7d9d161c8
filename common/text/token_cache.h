// The tokens of the words seen last, since most words of a text have been seen before.
//
// Tokens are kept as of a word that stands alone: ranges from its begin, positions from 0.
// What is handed out holds until begin_call() or clear() is called next. For one thread at a
// time. A hash table of its own: it is the hottest spot of indexing, and the standard one took
// a third of all its time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "common/text/tokenizer.h"

namespace dragoman {

class TokenCache {
 public:
  static constexpr std::size_t kMaxWords = std::size_t{1} << 16U;

  TokenCache();

  // Frees what was kept for one call only.
  void begin_call() { of_call_.release(); }

  void clear();
  std::size_t size() const { return size_; }

  std::optional<std::span<const Token>> find(std::string_view word) const;

  // Copies `tokens` and their strings, for later calls too if `word` is short and there is
  // room. Requires that find() doesn't find the word.
  std::span<const Token> add(std::string_view word, std::span<const Token> tokens);

 private:
  struct Entry {
    std::string_view word;
    std::span<const Token> tokens;
  };
  struct Slot {
    std::uint64_t hash = 0;
    const Entry* entry = nullptr;
  };
  std::uint64_t hash_of(std::string_view word) const;
  // Where the word is, or would be.
  std::size_t slot_of(std::string_view word, std::uint64_t hash) const;
  void grow();

  std::pmr::monotonic_buffer_resource kept_;
  std::pmr::monotonic_buffer_resource of_call_;
  std::vector<Slot> slots_;  // a power of two, at most half of them taken
  std::size_t size_ = 0;
};

}  // namespace dragoman
