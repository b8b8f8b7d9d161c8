#include "common/text/fold_table.h"

#include <algorithm>
#include <iterator>

namespace dragoman {
namespace {

struct Row {
  char32_t letter;
  std::string_view folded;
};

// Sorted by letter.
constexpr Row kSpecial[] = {
    {0x00DF, "ss"}, {0x00E6, "ae"}, {0x00F0, "d"}, {0x00F8, "o"}, {0x00FE, "th"}, {0x0111, "d"},
    {0x0127, "h"},  {0x0131, "i"},  {0x0138, "k"}, {0x0142, "l"}, {0x014B, "n"},  {0x0153, "oe"},
    {0x0167, "t"},  {0x0180, "b"},  {0x0188, "c"}, {0x0192, "f"}, {0x0199, "k"},  {0x019A, "l"},
    {0x01B4, "y"},  {0x01B6, "z"},  {0x01DD, "e"}, {0x01E5, "g"}, {0x0249, "j"},  {0x0253, "b"},
    {0x0254, "o"},  {0x0256, "d"},  {0x0257, "d"}, {0x0259, "a"}, {0x025B, "e"},  {0x0260, "g"},
    {0x0268, "i"},  {0x0269, "i"},  {0x0272, "n"}, {0x0289, "u"}, {0x03C2, "σ"},  {0x0629, "ه"},
    {0x0640, ""},   {0x0649, "ي"},  {0x0671, "ا"}, {0x06A9, "ك"}, {0x06BE, "ه"},  {0x06C1, "ه"},
    {0x06CC, "ي"},  {0x06D5, "ه"},
};

constexpr bool by_letter(const Row& a, const Row& b) {
  return a.letter < b.letter;
}

static_assert(std::is_sorted(std::begin(kSpecial), std::end(kSpecial), by_letter));

}  // namespace

std::optional<std::string_view> special_fold(char32_t letter) {
  const auto* row =
      std::lower_bound(std::begin(kSpecial), std::end(kSpecial), Row{letter, {}}, by_letter);
  if (row == std::end(kSpecial) || row->letter != letter) return std::nullopt;
  return row->folded;
}

bool is_silent_sign(char32_t c) {
  switch (c) {
    case '\'':
    case '"':
    case 0x00B4:
    case 0x00B7:
    case 0x055A:
    case 0x055F:
    case 0x05F3:
    case 0x05F4:
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2027:
    case 0xA78B:
    case 0xA78C:
    case 0xFF07: return true;
    default: return c >= 0x02B9 && c <= 0x02DF;
  }
}

}  // namespace dragoman
