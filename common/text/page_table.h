// A table over all of Unicode whose pages of 256 entries are computed when first asked for, so
// that a program that only reads ASCII pays for one page. For one thread at a time.
#pragma once

#include <array>
#include <memory>

namespace dragoman {

template <typename Entry>
class PageTable {
 public:
  // `compute` gives the entry of a code point; the same one must be given in every call.
  template <typename Compute>
  const Entry& get(char32_t code_point, const Compute& compute) {
    std::unique_ptr<Page>& page = pages_[code_point >> 8];
    if (!page) page = fill(code_point & ~char32_t{0xFF}, compute);
    return (*page)[code_point & 0xFF];
  }

 private:
  using Page = std::array<Entry, 256>;
  static constexpr std::size_t kPages = 0x110000 / 256;

  template <typename Compute>
  static std::unique_ptr<Page> fill(char32_t first, const Compute& compute) {
    auto page = std::make_unique<Page>();
    for (char32_t i = 0; i < 256; ++i) (*page)[i] = compute(first + i);
    return page;
  }

  std::array<std::unique_ptr<Page>, kPages> pages_;
};

}  // namespace dragoman
