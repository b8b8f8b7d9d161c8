#include "indexer/article/word_list.h"

#include <algorithm>

namespace dragoman {

void for_each_entry(std::string_view content,
                    const std::function<void(std::string_view, std::string_view)>& use) {
  while (!content.empty()) {
    const std::size_t end = std::min(content.find('\n'), content.size());
    const std::string_view line = content.substr(0, end);
    content.remove_prefix(std::min(end + 1, content.size()));
    const std::size_t space = line.find(' ');
    if (line.starts_with('#') || space == std::string_view::npos) continue;
    use(line.substr(0, space), line.substr(space + 1));
  }
}

}  // namespace dragoman
