#include "searcher/analysis/stop_language.h"

#include <algorithm>
#include <string_view>

#include "common/index/schema.h"
#include "common/text/script.h"
#include "common/text/stopwords.h"

namespace dragoman {
namespace {

constexpr std::string_view kEnglish = "en";
constexpr std::ptrdiff_t kLeadOverEnglish = 2;
// So many of the query's words are looked at for whose they are.
constexpr std::size_t kMaxLookedAt = 10;
// A word that more articles have is looked at no further: it would take milliseconds.
constexpr Xapian::doccount kMaxArticles = 20'000;

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

// How many articles in `language` have the term.
std::size_t articles_with(const Xapian::Database& database, const std::string& term,
                          std::string_view language) {
  auto in_language = database.postlist_begin(std::string(kLangField.prefix) += language);
  std::size_t count = 0;
  for (auto posting = database.postlist_begin(term); posting != Xapian::PostingIterator();
       ++posting) {
    if (in_language != Xapian::PostingIterator()) in_language.skip_to(*posting);
    if (in_language == Xapian::PostingIterator()) break;
    if (*in_language == *posting) ++count;
  }
  return count;
}

// Whether `form` is a word of `language`, by the articles that have it: half of them are in that,
// and hardly any in English.
bool is_word_of(const Xapian::Database& database, const std::string& form,
                std::string_view language) {
  constexpr std::size_t kHardlyAny = 20;
  const std::string term = std::string(kTextField.prefix) + form;
  const Xapian::doccount all = database.get_termfreq(term);
  return all > 0 && all <= kMaxArticles &&
         articles_with(database, term, kEnglish) * kHardlyAny <= all &&
         articles_with(database, term, language) * 2 > all;
}

bool has_word_of(const Xapian::Database& database, std::span<const std::string> forms,
                 std::string_view language) {
  return std::ranges::any_of(
      forms.first(std::min(forms.size(), kMaxLookedAt)), [&](const std::string& form) {
        return !is_stopword(form, language) && is_word_of(database, form, language);
      });
}

}  // namespace

std::string stop_language(std::span<const std::string> forms, const QueryContext& context) {
  const auto& languages = context.languages;
  const bool has_english = std::ranges::find(languages, kEnglish) != languages.end();
  const std::ptrdiff_t english = has_english ? count_of(forms, kEnglish) : 0;
  std::string_view best = english > 0 ? kEnglish : std::string_view();
  std::ptrdiff_t most = english;
  for (const std::string& language : languages) {
    const std::ptrdiff_t count = count_of(forms, language);
    if (count <= most) continue;
    const bool doubtful = has_english && count < english + kLeadOverEnglish &&
                          may_be_english(forms, language) &&
                          !has_word_of(context.database, forms, language);
    if (doubtful) continue;
    best = language;
    most = count;
  }
  return std::string(best);
}

}  // namespace dragoman
