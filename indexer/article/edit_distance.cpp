#include "indexer/article/edit_distance.h"

#include <algorithm>
#include <utility>

namespace dragoman {

bool within_one_edit(std::u32string_view a, std::u32string_view b) {
  if (a.size() < b.size()) std::swap(a, b);
  if (a.size() > b.size() + 1) return false;
  const auto in_b = std::mismatch(b.begin(), b.end(), a.begin()).first;
  const auto same = static_cast<std::size_t>(in_b - b.begin());
  if (same == b.size()) return true;
  if (a.size() > b.size()) return a.substr(same + 1) == b.substr(same);
  if (a.substr(same + 1) == b.substr(same + 1)) return true;
  return same + 1 < a.size() && a[same] == b[same + 1] && a[same + 1] == b[same] &&
         a.substr(same + 2) == b.substr(same + 2);
}

}  // namespace dragoman
