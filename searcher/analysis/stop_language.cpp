#include "searcher/analysis/stop_language.h"

#include <algorithm>
#include <string_view>

#include "common/text/script.h"
#include "common/text/stopwords.h"

namespace dragoman {
namespace {

constexpr std::string_view kEnglish = "en";
constexpr std::ptrdiff_t kLeadOverEnglish = 2;

std::ptrdiff_t count_of(std::span<const std::string> forms, std::string_view language) {
  return std::ranges::count_if(
      forms, [&](const std::string& form) { return is_stopword(form, language); });
}

// Whether one of the stop words of `language` might be English by its letters.
bool may_be_english(std::span<const std::string> forms, std::string_view language) {
  return std::ranges::any_of(forms, [&](const std::string& form) {
    return is_stopword(form, language) && is_script_of(main_script(form).script, kEnglish);
  });
}

}  // namespace

std::string stop_language(std::span<const std::string> forms,
                          std::span<const std::string> languages) {
  const bool has_english = std::ranges::find(languages, kEnglish) != languages.end();
  const std::ptrdiff_t english = has_english ? count_of(forms, kEnglish) : 0;
  std::string_view best = english > 0 ? kEnglish : std::string_view();
  std::ptrdiff_t most = english;
  for (const std::string& language : languages) {
    const std::ptrdiff_t count = count_of(forms, language);
    const bool doubtful = has_english && may_be_english(forms, language);
    if (count <= most || (doubtful && count < english + kLeadOverEnglish)) continue;
    best = language;
    most = count;
  }
  return std::string(best);
}

}  // namespace dragoman
