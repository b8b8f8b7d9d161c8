// The tokens of the words seen last, since most words of a text have been seen before.
//
// Tokens are kept as of a word that stands alone: ranges from its begin, positions from 0.
// What is handed out holds until begin_call() or clear() is called next. For one thread at a time.
#pragma once

#include <cstddef>
#include <memory_resource>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>

#include "common/text/tokenizer.h"

namespace dragoman {

class TokenCache {
 public:
  static constexpr std::size_t kMaxWords = std::size_t{1} << 16U;

  // Frees what was kept for one call only.
  void begin_call() { of_call_.release(); }

  void clear();
  std::size_t size() const { return words_.size(); }

  std::optional<std::span<const Token>> find(std::string_view word) const;

  // Copies `tokens` and their strings; for later calls too if `word` is short and there is room.
  std::span<const Token> add(std::string_view word, std::span<const Token> tokens);

 private:
  std::pmr::monotonic_buffer_resource kept_;
  std::pmr::monotonic_buffer_resource of_call_;
  std::unordered_map<std::string_view, std::span<const Token>> words_;
};

}  // namespace dragoman
