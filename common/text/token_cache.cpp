#include "common/text/token_cache.h"

#include <algorithm>
#include <new>

namespace dragoman {
namespace {

constexpr std::size_t kMaxWordBytes = 64;

std::string_view copy(std::pmr::memory_resource& memory, std::string_view text) {
  if (text.empty()) return {};
  auto* bytes = static_cast<char*>(memory.allocate(text.size(), 1));
  std::copy(text.begin(), text.end(), bytes);
  return {bytes, text.size()};
}

std::span<const Token> copy(std::pmr::memory_resource& memory, std::span<const Token> tokens) {
  if (tokens.empty()) return {};
  auto* out = static_cast<Token*>(memory.allocate(tokens.size_bytes(), alignof(Token)));
  std::uninitialized_copy(tokens.begin(), tokens.end(), out);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    out[i].form = copy(memory, tokens[i].form);
    out[i].stem = tokens[i].stem == tokens[i].form ? out[i].form : copy(memory, tokens[i].stem);
  }
  return {out, tokens.size()};
}

}  // namespace

void TokenCache::clear() {
  words_.clear();
  kept_.release();
}

std::optional<std::span<const Token>> TokenCache::find(std::string_view word) const {
  if (word.size() > kMaxWordBytes) return std::nullopt;
  const auto found = words_.find(word);
  if (found == words_.end()) return std::nullopt;
  return found->second;
}

std::span<const Token> TokenCache::add(std::string_view word, std::span<const Token> tokens) {
  if (word.size() > kMaxWordBytes || words_.size() >= kMaxWords) return copy(of_call_, tokens);
  return words_.emplace(copy(kept_, word), copy(kept_, tokens)).first->second;
}

}  // namespace dragoman
