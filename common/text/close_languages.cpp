#include "common/text/close_languages.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "common/text/language_family.h"
#include "common/text/plain_words.h"
#include "common/text/utf8.h"

namespace dragoman {
namespace {

// More text makes no language clearer than its rivals, and so many marks more than any other
// has neither.
constexpr std::size_t kMaxBytes = 4096;
constexpr int kClearLead = 24;

// A name may bring a foreign letter with it, but hardly a foreign function word.
constexpr int kWordWeight = 2;
constexpr int kFormWeight = 1;

// Those that have every letter of the word that is a mark; all where it has none.
LanguageSet members_by_letters(const LanguageFamily& family, std::string_view word) {
  LanguageSet members = kAllLanguages;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint letter = decode_at(word, at);
    at += letter.length;
    const auto mark = family.letters.find(letter.value);
    if (mark != family.letters.end()) members &= mark->second;
  }
  return members;
}

// Those that a word's letters, beginning and end speak for; none where they say nothing.
LanguageSet members_by_form(const LanguageFamily& family, std::string_view word) {
  LanguageSet members = members_by_letters(family, word);
  for (const auto& [end, those] : family.ends) {
    if (word.ends_with(end)) members &= those;
  }
  for (const auto& [beginning, those] : family.beginnings) {
    if (word.starts_with(beginning)) members &= those;
  }
  return members == kAllLanguages ? 0 : members;
}

// Weighs, for each language of a family, the words of a text that speak for it.
class Ballot {
 public:
  Ballot(const LanguageFamily& family, std::size_t favourite)
      : family_(family), votes_(family.languages.size()), favourite_(favourite) {}

  void weigh(std::string_view text) {
    PlainWords words(text);
    while (!is_clear() && words.next()) {
      const auto known = family_.words.find(words.word());
      if (known != family_.words.end()) {
        add(known->second, kWordWeight);
      } else {
        add(members_by_form(family_, words.word()), kFormWeight);
      }
    }
  }

  int most() const { return *std::max_element(votes_.begin(), votes_.end()); }

  // The favourite, unless another is ahead by `lead`; of those that have most, the hint.
  std::size_t winner(int lead, std::optional<std::size_t> hint) const {
    if (hint && votes_[*hint] == most()) return *hint;
    if (votes_[favourite_] + lead > most()) return favourite_;
    return static_cast<std::size_t>(std::find(votes_.begin(), votes_.end(), most()) -
                                    votes_.begin());
  }

 private:
  void add(LanguageSet members, int weight) {
    for (std::size_t i = 0; i < votes_.size(); ++i) {
      votes_[i] += (members >> i) & 1U ? weight : 0;
    }
  }

  bool is_clear() const {
    for (std::size_t i = 0; i < votes_.size(); ++i) {
      if (i != favourite_ && votes_[favourite_] < votes_[i] + kClearLead) return false;
    }
    return true;
  }

  const LanguageFamily& family_;
  std::vector<int> votes_;
  std::size_t favourite_;
};

}  // namespace

std::string_view closest_language(std::string_view text, const CloseGuess& guess) {
  std::string_view closest = guess.found;
  int most = -1;
  text = cut_at_character(text, kMaxBytes);
  for (const LanguageFamily& family : language_families()) {
    const auto favourite = family.index(guess.found);
    if (!favourite) continue;
    Ballot ballot(family, *favourite);
    ballot.weigh(text);
    if (ballot.most() <= most) continue;
    most = ballot.most();
    closest = family.languages[ballot.winner(guess.lead, family.index(guess.hint))];
  }
  return closest;
}

bool are_close_languages(std::string_view a, std::string_view b) {
  return std::any_of(
      language_families().begin(), language_families().end(),
      [&](const LanguageFamily& family) { return family.index(a) && family.index(b); });
}

}  // namespace dragoman
