// The words of data/credits/translation.txt, and the names of languages, ready to be looked up.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace dragoman {

// What stands before and after a language's name in a note. Folded (see fold_line()), with the
// space between it and the name if there is one.
struct TranslationPhrase {
  std::string locale;  // of the phrase, and so of the language's name
  std::string before;
  std::string after;
};

struct LanguageName {
  std::string name;  // folded
  std::string code;  // ISO 639-1
};

// A language's name at the begin of a text.
struct FoundLanguage {
  std::string_view code;   // empty: none
  std::size_t length = 0;  // bytes of the text that name it
};

class TranslationWords {
 public:
  // Made at the first call, and good for every thread.
  static const TranslationWords& instance();

  const std::vector<TranslationPhrase>& phrases() const { return phrases_; }
  // The language that `folded` begins with the name of, in `locale`; the name's ending may be
  // another (английский, английского). `whole_word`: the name ends where its word does.
  FoundLanguage find_language(const std::string& locale, std::string_view folded,
                              bool whole_word) const;
  // `folded` without what may stand before a note: "this article was".
  std::string_view without_opening(std::string_view folded) const;
  // Whether `folded` opens with what may follow a note: "by", "von", "on".
  bool may_follow(std::string_view folded) const;

 private:
  TranslationWords();
  void add(std::string_view kind, std::string_view phrase);
  void add_phrase(std::string_view locale, std::string_view phrase);
  void add_names(const std::string& locale);

  std::vector<TranslationPhrase> phrases_;
  std::vector<std::string> openings_;   // a space at the end
  std::vector<std::string> followers_;  // a space at the end
  std::vector<std::string> codes_;
  std::vector<std::pair<std::string, std::string>> same_;  // a code, and that to say instead
  std::vector<LanguageName> other_names_;                  // in any locale
  std::unordered_map<std::string, std::vector<LanguageName>> names_;
};

}  // namespace dragoman
