// A table over all of Unicode whose pages of 256 entries come into being when first touched,
// so that a program that only reads ASCII pays for one page. For one thread at a time.
#pragma once

#include <array>
#include <cstddef>
#include <memory>

namespace dragoman {

template <typename Entry>
class PageTable {
 public:
  // The entry of a code point (up to U+10FFFF), to read or to set; Entry{} to begin with.
  Entry& at(char32_t code_point) {
    std::unique_ptr<Page>& page = pages_[code_point >> 8];
    if (!page) page = std::make_unique<Page>();
    return (*page)[code_point & 0xFF];
  }

 private:
  using Page = std::array<Entry, 256>;
  static constexpr std::size_t kPages = 0x110000 / 256;

  std::array<std::unique_ptr<Page>, kPages> pages_;
};

}  // namespace dragoman
