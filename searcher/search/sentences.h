// Text -> sentences, by UAX #29 as ICU has it.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace dragoman {

// A half-open byte range, without the white space around it.
struct TextRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool operator==(const TextRange&) const = default;
};

// Belongs to one thread at a time.
class SentenceSplitter {
 public:
  SentenceSplitter();
  ~SentenceSplitter();
  SentenceSplitter(SentenceSplitter&&) noexcept;
  SentenceSplitter& operator=(SentenceSplitter&&) noexcept;

  // `text` in UTF-8, under 2 GiB. Blank sentences are left out.
  std::vector<TextRange> split(std::string_view text);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dragoman
