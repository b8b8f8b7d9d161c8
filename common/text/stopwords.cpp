#include "common/text/stopwords.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <unordered_set>

#include "common/text/embedded.h"
#include "common/text/fold.h"

namespace dragoman {

std::span<const EmbeddedFile> embedded_stopwords();

namespace {

using Words = std::unordered_set<std::string>;

// One word a line; blank lines and those that begin with # say nothing. The words are folded
// in both ways that an index may be.
Words read_list(std::string_view content) {
  Folder plain(true);
  Folder with_marks(false);
  Words words;
  while (!content.empty()) {
    const std::string_view line = content.substr(0, content.find('\n'));
    content.remove_prefix(std::min(content.size(), line.size() + 1));
    if (line.empty() || line.front() == '#') continue;
    std::string folded = plain.fold(line);
    if (folded != line) words.insert(with_marks.fold(line));
    words.insert(std::move(folded));
  }
  return words;
}

// A language's list, read when it is first asked for: all of them take a millisecond.
class List {
 public:
  explicit List(std::string_view content) : content_(content) {}

  const Words& words() {
    std::call_once(read_, [this] { words_ = read_list(content_); });
    return words_;
  }

 private:
  std::string_view content_;
  std::once_flag read_;
  Words words_;
};

std::map<std::string_view, List>& lists() {
  static std::map<std::string_view, List> lists = [] {
    std::map<std::string_view, List> out;
    for (const EmbeddedFile& file : embedded_stopwords()) out.try_emplace(file.name, file.content);
    return out;
  }();
  return lists;
}

}  // namespace

bool is_stopword(std::string_view form, std::string_view language) {
  const auto list = lists().find(language);
  return list != lists().end() && list->second.words().contains(std::string(form));
}

bool has_stopwords(std::string_view language) {
  return lists().contains(language);
}

std::string stopword_language(std::span<const std::string> forms) {
  std::string_view best;
  std::ptrdiff_t most = 0;
  for (auto& [language, list] : lists()) {
    const Words& words = list.words();
    const auto count = std::count_if(forms.begin(), forms.end(),
                                     [&](const std::string& form) { return words.contains(form); });
    if (count > most || (count == most && count > 0 && language == "en")) {
      best = language;
      most = count;
    }
  }
  return std::string(best);
}

}  // namespace dragoman
