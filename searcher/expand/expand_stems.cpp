// All forms of a word. The index holds no table of stems with their forms, so what may be a form is
// guessed by the letters that it shares with the stem, and each guess is stemmed.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "common/text/script.h"
#include "common/text/stemmer.h"
#include "common/text/utf8.h"
#include "searcher/expand/expand.h"
#include "searcher/expand/form_collector.h"
#include "searcher/expand/form_scan.h"

namespace dragoman {
namespace {

// Shorter starts are shared by too many other words.
constexpr std::size_t kLeastStartLetters = 2;
// Parts of words, wherever they stand, are looked for from so many letters on.
constexpr std::size_t kLeastPartLetters = 3;
// So many guesses are stemmed at most.
constexpr std::size_t kMostGuesses = 8'000;
// A guess that is stemmed in one language costs what so many bytes of a lexicon do.
constexpr std::size_t kBytesPerStem = 512;

// Languages whose stemmers also cut what a word begins with.
constexpr std::array<std::string_view, 5> kPrefixing = {"ar", "ga", "id", "ta", "yi"};

using Texts = std::vector<std::string>;

// The first `letters` letters of `text`, or all of it.
std::string_view first_letters(std::string_view text, std::size_t letters) {
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    if (!is_continuation(text[at]) && letters-- == 0) break;
  }
  return text.substr(0, at);
}

void sort_uniquely(Texts& texts) {
  std::ranges::sort(texts);
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
}

// Of sorted texts, those that don't begin with another one.
Texts shortest_starts(Texts starts) {
  sort_uniquely(starts);
  Texts out;
  for (std::string& start : starts) {
    if (out.empty() || !start.starts_with(out.back())) out.push_back(std::move(start));
  }
  return out;
}

// A stem less its last letter, since that may differ between forms: hurry, hurries; kitap, kitabı.
std::string_view core_of(std::string_view stem) {
  const std::size_t letters = count_characters(stem);
  return first_letters(stem,
                       std::max(letters - std::min<std::size_t>(letters, 1), kLeastStartLetters));
}

// Whether a word with this stem may have something before the stem.
bool may_have_prefixes(std::string_view stem, std::span<const std::string> languages) {
  const int script = main_script(stem).script;
  return std::ranges::any_of(languages, [&](const std::string& language) {
    return std::ranges::find(kPrefixing, language) != kPrefixing.end() &&
           is_script_of(script, language);
  });
}

// The stems by `language` of `forms`, of which each stands on a line of its own in `lines`. Forms
// that aren't one word there have none.
class StemmedLines {
 public:
  explicit StemmedLines(const std::vector<CountedForm>& forms) : forms_(forms) {
    for (const CountedForm& each : forms) {
      begins_.push_back(static_cast<std::uint32_t>(lines_.size()));
      (lines_ += each.form) += '\n';
    }
  }

  template <typename Visit>
  void for_each_stem(Tokenizer& tokenizer, std::string_view language, const Visit& visit) const {
    std::size_t i = 0;
    for (const Token& token : tokenizer.tokenize(lines_, language)) {
      while (i < begins_.size() && begins_[i] < token.begin) ++i;
      if (i == begins_.size()) return;
      const bool whole =
          begins_[i] == token.begin && token.end - token.begin == forms_[i].form.size();
      if (whole) visit(i, token.stem);
    }
  }

 private:
  const std::vector<CountedForm>& forms_;
  std::vector<std::uint32_t> begins_;
  std::string lines_;
};

// The Arabic stemmer takes a hamza's seat for the letter that it sits on, so that a stem with that
// letter may stand for a form with a hamza.
void add_hamza_spellings(const std::string& part, Texts& parts) {
  constexpr std::pair<std::string_view, std::string_view> kSeats[] = {{"و", "ؤ"}, {"ي", "ئ"}};
  for (const auto& [letter, seat] : kSeats) {
    for (std::size_t at = part.find(letter); at < part.size(); at = part.find(letter, at + 1)) {
      std::string spelled = part;
      parts.push_back(spelled.replace(at, letter.size(), seat));
    }
  }
}

// What may be forms of the word: its own, what begins like one of the stems or, in languages that
// also put things before a word, holds one.
class Guesses {
 public:
  Guesses(std::string_view form, std::span<const std::string> stems,
          std::span<const std::string> languages)
      : form_(form) {
    for (const std::string& stem : stems) {
      if (count_characters(stem) < kLeastStartLetters) continue;
      starts_.emplace_back(core_of(stem));
      // A stemmer may change the script (Serbian), or cut off what the word begins with.
      if (!form.starts_with(starts_.back())) starts_.emplace_back(core_of(form));
      // English: dying is of die.
      if (stem.ends_with("ie")) starts_.push_back(stem.substr(0, stem.size() - 2) + 'y');
      if (may_have_prefixes(stem, languages)) add_parts(stem);
    }
    starts_ = shortest_starts(std::move(starts_));
    sort_uniquely(parts_);
  }

  void find(const Lexicon& lexicon, ExpansionBudget& budget, FormCollector& found) const {
    std::vector<std::size_t> numbers;
    const auto add = [&](std::size_t i) { numbers.push_back(i); };
    const std::size_t own = lexicon.lower_bound(form_);
    if (own < lexicon.size() && lexicon.form(own) == form_) add(own);
    for (const std::string& start : starts_) {
      const FormRange range = forms_with_prefix(lexicon, start);
      for (std::size_t i = range.begin; i < range.end; ++i) add(i);
    }
    for (const std::string& part : parts_) {
      const std::size_t bytes = std::min(budget.bytes, lexicon.forms().size());
      if (bytes < lexicon.forms().size()) found.cut();
      budget.bytes -= bytes;
      scan_for_part(lexicon, first_bytes(lexicon, all_forms(lexicon), bytes), part, add);
    }
    std::ranges::sort(numbers);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    found.begin_segment();
    for (const std::size_t i : numbers) found.add(lexicon.form(i), lexicon.frequency(i));
  }

 private:
  void add_parts(std::string_view stem) {
    const std::string part(count_characters(stem) > kLeastPartLetters ? core_of(stem) : stem);
    if (count_characters(part) < kLeastPartLetters) return;
    parts_.push_back(part);
    add_hamza_spellings(part, parts_);
  }

  std::string_view form_;
  Texts starts_;
  Texts parts_;
};

// The word's stems, and those that its form, which has lost its marks, gets.
Texts wanted_stems(std::string_view form, std::span<const std::string> stems,
                   std::span<const std::string> languages, Tokenizer& tokenizer) {
  Texts wanted(stems.begin(), stems.end());
  for (const std::string& language : languages) {
    const auto tokens = tokenizer.tokenize(form, language);
    if (tokens.size() == 1) wanted.emplace_back(tokens.front().stem);
  }
  sort_uniquely(wanted);
  return wanted;
}

// Those of `guesses` that have one of the stems in one of the languages.
std::vector<bool> verify(const std::vector<CountedForm>& guesses, const Texts& wanted,
                         std::span<const std::string> languages, Tokenizer& tokenizer) {
  // In languages without a stemmer for it a word is its own stem.
  std::vector<bool> is_form(guesses.size());
  for (std::size_t i = 0; i < guesses.size(); ++i) {
    is_form[i] = std::ranges::binary_search(wanted, guesses[i].form);
  }
  const StemmedLines lines(guesses);
  for (const std::string& language : languages) {
    lines.for_each_stem(tokenizer, language, [&](std::size_t i, std::string_view stem) {
      if (std::ranges::binary_search(wanted, stem)) is_form[i] = true;
    });
  }
  return is_form;
}

// The languages whose stemmers change words of this script.
Texts stemming_languages(std::string_view form, std::span<const std::string> languages) {
  const int script = main_script(form).script;
  Texts out;
  std::ranges::copy_if(languages, std::back_inserter(out), [&](const std::string& language) {
    return has_stemmer(language) && is_script_of(script, language);
  });
  return out;
}

// Leaves what may be stemmed. Whether some had to go.
bool limit_guesses(std::vector<CountedForm>& guesses, std::size_t languages,
                   ExpansionBudget& budget) {
  const std::size_t cost = kBytesPerStem * std::max<std::size_t>(languages, 1);
  const bool is_cut = keep_most_frequent(guesses, std::min(kMostGuesses, budget.bytes / cost));
  budget.bytes -= guesses.size() * cost;
  return is_cut;
}

// The word's form alone: fields of words have no stems.
Expansion form_alone(const Vocabulary& vocabulary, const Field& field, std::string_view form,
                     ExpansionBudget& budget) {
  Expansion expansion;
  expansion.is_cut = budget.forms == 0;
  const bool exists =
      vocabulary.database.term_exists(std::string(field.prefix) + std::string(form));
  if (!exists || expansion.is_cut) return expansion;
  --budget.forms;
  expansion.forms.emplace_back(form);
  return expansion;
}

}  // namespace

Expansion expand_stems(const Vocabulary& vocabulary, const Field& field, std::string_view form,
                       std::span<const std::string> stems,
                       std::span<const std::string> all_languages, Tokenizer& tokenizer,
                       ExpansionBudget& budget) {
  if (field.kind != FieldKind::Text) return form_alone(vocabulary, field, form, budget);
  const Texts languages = stemming_languages(form, all_languages);
  const Texts wanted = wanted_stems(form, stems, languages, tokenizer);
  FormCollector guessed;
  const Guesses guesses(form, wanted, languages);
  for (const Lexicon& lexicon : vocabulary.lexicons) guesses.find(lexicon, budget, guessed);
  std::vector<CountedForm> forms = guessed.merged();
  FormCollector found;
  if (guessed.is_cut() || limit_guesses(forms, languages.size(), budget)) found.cut();
  const std::vector<bool> is_form = verify(forms, wanted, languages, tokenizer);
  found.begin_segment();
  for (std::size_t i = 0; i < forms.size(); ++i) {
    if (is_form[i] || forms[i].form == form) found.add(forms[i].form, forms[i].articles);
  }
  return found.finish(vocabulary, field, budget);
}

}  // namespace dragoman
