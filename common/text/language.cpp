#include "common/text/language.h"

#include <algorithm>
#include <optional>

#include "common/text/close_languages.h"
#include "common/text/plain_words.h"
#include "common/text/script.h"
#include "common/text/stopwords.h"
#include "common/text/utf8.h"

namespace dragoman {
namespace {

// More than this says no more about a language.
constexpr std::size_t kMaxBytes = std::size_t{1} << 16U;

// A shorter text that CLD2 isn't sure of isn't guessed at.
constexpr std::size_t kMinBytesToGuess = 40;

// In a longer text foreign names and titles don't mislead CLD2. So much of a shorter one is
// looked at for a first impression.
constexpr std::size_t kMaxBytesToDoubt = 2048;
constexpr std::size_t kFirstBytes = 512;

// By which a close language must be ahead where CLD2 is sure, and where it isn't.
constexpr int kLeadOverSure = 2;
constexpr int kLeadOverGuess = 1;

// Whether a text may be in the language that is declared: where CLD2 isn't sure, or no longer
// is when told what to expect.
bool may_be(std::string_view text, std::string_view found, const std::string& expected) {
  if (expected.empty()) return false;
  const ScriptShare share = main_script(text);
  if (share.letters == 0 || !is_script_of(share.script, expected)) return false;
  return found.empty() || ask_cld2(text, {.hint = expected}) != found;
}

// Text that CLD2 takes for English or doesn't know at all is often a few words in another
// script among names and links.
std::string by_script(std::string_view text, std::string found) {
  const ScriptShare share = main_script(text);
  if (share.letters * 2 <= share.all_letters) return found;
  const std::string_view language = language_of_script(share);
  return language.empty() ? found : std::string(language);
}

std::ptrdiff_t count_stopwords(const std::vector<std::string>& words, std::string_view language) {
  return std::count_if(words.begin(), words.end(),
                       [&](const std::string& word) { return is_stopword(word, language); });
}

std::vector<std::string> first_words(std::string_view text, std::size_t bytes) {
  std::vector<std::string> words;
  for (PlainWords plain(cut_at_character(text, bytes)); plain.next();) {
    words.push_back(plain.word());
  }
  return words;
}

// Or it is text among which English titles, or Latin names of species, outnumber the words of
// the language that holds them together. That many of another language tell against a hint, too.
std::string by_function_words(std::string_view text, std::string found) {
  if (text.size() < kMinBytesToGuess || text.size() > kMaxBytesToDoubt) return found;
  std::vector<std::string> words = first_words(text, kFirstBytes);
  if (count_stopwords(words, found) * 10 >= 3 * std::ssize(words)) return found;
  if (text.size() > kFirstBytes) words = first_words(text, kMaxBytesToDoubt);
  const std::string best = stopword_language(words);
  if (best == "en" || !is_script_of(main_script(text).script, best)) return found;
  const std::ptrdiff_t hits = count_stopwords(words, best);
  const bool many = hits >= 3 && hits * 10 >= 3 * std::ssize(words);
  return many && hits >= 2 * count_stopwords(words, found) + 2 ? best : found;
}

}  // namespace

std::string detect_language(std::string_view text, std::string_view hint,
                            std::vector<Cld2Chunk>* chunks) {
  text = cut_at_character(text, kMaxBytes);
  const std::string expected = language_code(hint);
  std::string cleaned;
  std::optional<std::string> answer = ask_cld2(text, {.chunks = chunks});
  if (!answer) {
    text = cleaned = interchange_text(text);
    answer = ask_cld2(text, {.chunks = chunks});
  }
  std::string found = answer.value_or("");
  const int lead = found.empty() ? kLeadOverGuess : kLeadOverSure;
  if (found != expected && may_be(text, found, expected)) {
    found = by_function_words(text, expected);
  } else if (found.empty() || found == "en") {
    if (found.empty() && text.size() >= kMinBytesToGuess) {
      found = ask_cld2(text, {.best_effort = true}).value_or("");
    }
    found = by_function_words(text, by_script(text, std::move(found)));
  }
  return std::string(closest_language(text, {.found = found, .hint = expected, .lead = lead}));
}

}  // namespace dragoman
