#include "common/text/token_cache.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <new>

namespace dragoman {
namespace {

constexpr std::size_t kMaxWordBytes = 64;
constexpr std::size_t kFirstSlots = 1024;

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

// `count` bytes, at most eight, as a number.
std::uint64_t load(const char* bytes, std::size_t count) {
  std::uint64_t value = 0;
  std::memcpy(&value, bytes, count);
  return value;
}

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * 0x9E3779B97F4A7C15U;
  return hash ^ (hash >> 32U);
}

// As load(), without a call for a count that only the run knows.
std::uint64_t load_tail(const char* bytes, std::size_t count) {
  if (count >= 4) return load(bytes, 4) | load(bytes + count - 4, 4) << 32U;
  if (count == 0) return 0;
  return load(bytes, 1) | load(bytes + count / 2, 1) << 8U | load(bytes + count - 1, 1) << 16U;
}

}  // namespace

TokenCache::TokenCache() : slots_(kFirstSlots) {}

void TokenCache::clear() {
  std::fill(slots_.begin(), slots_.end(), Slot{});
  size_ = 0;
  kept_.release();
}

// Its seed, the address, keeps hostile texts from being made to collide.
std::uint64_t TokenCache::hash_of(std::string_view word) const {
  std::uint64_t hash = mix(reinterpret_cast<std::uintptr_t>(this), word.size());
  const char* bytes = word.data();
  std::size_t left = word.size();
  for (; left >= 8; left -= 8, bytes += 8) hash = mix(hash, load(bytes, 8));
  return mix(hash, load_tail(bytes, left));
}

std::size_t TokenCache::slot_of(std::string_view word, std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (; slots_[at].entry; at = (at + 1) & mask) {
    if (slots_[at].hash == hash && slots_[at].entry->word == word) break;
  }
  return at;
}

std::optional<std::span<const Token>> TokenCache::find(std::string_view word) const {
  if (word.size() > kMaxWordBytes) return std::nullopt;
  const Entry* entry = slots_[slot_of(word, hash_of(word))].entry;
  if (!entry) return std::nullopt;
  return entry->tokens;
}

std::span<const Token> TokenCache::add(std::string_view word, std::span<const Token> tokens) {
  if (word.size() > kMaxWordBytes || size_ >= kMaxWords) return copy(of_call_, tokens);
  if (2 * (size_ + 1) > slots_.size()) grow();
  // One after the other in memory: a word that is found costs few cache lines.
  void* memory = kept_.allocate(sizeof(Entry), alignof(Entry));
  const std::string_view key = copy(kept_, word);
  const Entry* entry = new (memory) Entry{key, copy(kept_, tokens)};
  const std::uint64_t hash = hash_of(word);
  slots_[slot_of(word, hash)] = {hash, entry};
  ++size_;
  return entry->tokens;
}

void TokenCache::grow() {
  std::vector<Slot> old(2 * slots_.size());
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.entry) slots_[slot_of(slot.entry->word, slot.hash)] = slot;
  }
}

}  // namespace dragoman
