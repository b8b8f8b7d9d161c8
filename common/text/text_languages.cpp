#include "common/text/text_languages.h"

#include <algorithm>
#include <cstddef>
#include <map>

#include "common/text/cld2.h"
#include "common/text/close_languages.h"
#include "common/text/language.h"
#include "common/text/plain_words.h"
#include "common/text/script.h"
#include "common/text/stopwords.h"
#include "common/text/utf8.h"

namespace dragoman {
namespace {

// As much of the text as is looked at.
constexpr std::size_t kMaxBytes = std::size_t{1} << 16U;

// Letters that a paragraph must have: in another script, in one with a letter a word or syllable,
// and in the article's own script.
constexpr std::size_t kMinLetters = 25;
constexpr std::size_t kMinIdeographs = 12;
constexpr std::size_t kMinLettersOfSameScript = 90;

// By which another close language must be ahead: four words or so.
constexpr int kLeadOfCloseLanguage = 8;

// For a hundred words of running text: function words of its language and of another one, words
// that don't begin in upper case, and spaces, which an address on the web lacks.
constexpr int kMinFunctionWords = 20;
constexpr int kMaxForeignFunctionWords = 12;
constexpr int kMinLowerCase = 55;
constexpr int kMinSpaces = 60;

// Where a paragraph stands in the joined text.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct JoinedText {
  std::string text;
  std::vector<Range> ranges;  // empty ones after kMaxBytes
};

JoinedText join(std::span<const std::string_view> paragraphs) {
  JoinedText joined;
  for (const std::string_view paragraph : paragraphs) {
    const std::size_t begin = joined.text.size();
    const std::size_t room = kMaxBytes - std::min(kMaxBytes, begin + 1);
    joined.text += cut_at_character(paragraph, room);
    joined.ranges.push_back({begin, joined.text.size()});
    if (joined.text.size() > begin) joined.text += '\n';
  }
  return joined;
}

// For each range, the bytes of it that CLD2 doesn't take for `language`.
std::vector<std::size_t> bytes_in_doubt(const std::vector<Range>& ranges,
                                        const std::vector<Cld2Chunk>& chunks,
                                        const std::string& language) {
  std::vector<std::size_t> bytes(ranges.size());
  std::size_t first = 0;
  for (const Cld2Chunk& chunk : chunks) {
    if (chunk.language == language) continue;
    while (first < ranges.size() && ranges[first].end <= chunk.begin) ++first;
    for (std::size_t i = first; i < ranges.size() && ranges[i].begin < chunk.end; ++i) {
      const std::size_t end = std::min(ranges[i].end, chunk.end);
      const std::size_t begin = std::max(ranges[i].begin, chunk.begin);
      if (end > begin) bytes[i] += end - begin;
    }
  }
  return bytes;
}

bool is_language_of_another_script(const ScriptShare& share, std::string_view language) {
  return share.script >= 0 && !is_script_of(share.script, language);
}

bool is_ideographic(const ScriptShare& share) {
  const std::string_view language = language_of_script(share);
  return language == "zh" || language == "ja" || language == "ko";
}

// Whether a paragraph reads as running text of `other` and not of `language`, by its function
// words and small letters.
bool reads_as(std::string_view paragraph, const std::string& other, const std::string& language) {
  int words = 0;
  int lower = 0;
  int theirs = 0;
  int ours = 0;
  for (PlainWords plain(paragraph); plain.next(); ++words) {
    lower += plain.is_capitalised() ? 0 : 1;
    theirs += is_stopword(plain.word(), other) ? 1 : 0;
    ours += is_stopword(plain.word(), language) ? 1 : 0;
  }
  const auto spaces = std::count(paragraph.begin(), paragraph.end(), ' ');
  if (spaces * 100 < words * kMinSpaces || lower * 100 < words * kMinLowerCase) return false;
  if (has_stopwords(other) && theirs * 100 < words * kMinFunctionWords) return false;
  return ours * 100 <= words * kMaxForeignFunctionWords;
}

std::string foreign_in_other_script(std::string_view paragraph, const ScriptShare& share,
                                    const std::string& language) {
  if (share.letters < (is_ideographic(share) ? kMinIdeographs : kMinLetters)) return {};
  if (share.letters * 10 < share.all_letters * 7) return {};
  const std::string found = detect_language(paragraph);
  const std::string_view by_script = language_of_script(share);
  if (!by_script.empty()) {
    const bool fits = !found.empty() && is_script_of(share.script, found);
    return fits ? found : std::string(by_script);
  }
  // In Latin script an address or a title comes between foreign lines, too.
  return reads_as(paragraph, found, language) ? found : std::string();
}

std::string foreign_in_same_script(std::string_view paragraph, const std::string& language) {
  const std::string found = ask_cld2(paragraph, {}).value_or("");
  if (found.empty() || found == language) return {};
  if (are_close_languages(found, language)) {
    const std::string_view closest =
        closest_language(paragraph, {.found = language, .hint = {}, .lead = kLeadOfCloseLanguage});
    return closest == language ? std::string() : std::string(closest);
  }
  const std::string other(closest_language(paragraph, {.found = found, .hint = {}}));
  return reads_as(paragraph, other, language) ? other : std::string();
}

std::string foreign_language(std::string_view paragraph, const std::string& language) {
  const ScriptShare share = main_script(paragraph);
  if (share.letters < kMinIdeographs) return {};
  std::string found;
  if (is_language_of_another_script(share, language)) {
    found = foreign_in_other_script(paragraph, share, language);
  } else if (share.letters >= kMinLettersOfSameScript) {
    found = foreign_in_same_script(paragraph, language);
  }
  return found == language ? std::string() : found;
}

// About as many words in any language: characters, those of Chinese, Japanese and Korean doubly.
std::size_t weigh(std::string_view paragraph, std::string_view language) {
  const std::size_t characters = count_characters(paragraph);
  const bool is_dense = language == "zh" || language == "ja" || language == "ko";
  return is_dense ? 2 * characters : characters;
}

// CLD2 goes by bytes, of which other scripts than Latin take two or three a letter. Once the
// paragraphs are known the language of most words is the text's.
void prefer_most_words(const JoinedText& joined, TextLanguages& languages) {
  std::map<std::string, std::size_t> weights;
  for (std::size_t i = 0; i < joined.ranges.size(); ++i) {
    const auto [begin, end] = joined.ranges[i];
    const std::string& own =
        languages.foreign[i].empty() ? languages.language : languages.foreign[i];
    weights[own] += weigh(std::string_view(joined.text).substr(begin, end - begin), own);
  }
  const auto most =
      std::ranges::max_element(weights, {}, [](const auto& language) { return language.second; });
  if (most->second <= weights[languages.language]) return;
  for (std::string& foreign : languages.foreign) {
    if (foreign.empty()) foreign = languages.language;
    if (foreign == most->first) foreign.clear();
  }
  languages.language = most->first;
}

}  // namespace

TextLanguages detect_languages(std::span<const std::string_view> paragraphs,
                               std::string_view hint) {
  const JoinedText joined = join(paragraphs);
  std::vector<Cld2Chunk> chunks;
  TextLanguages languages;
  languages.language = detect_language(joined.text, hint, &chunks);
  languages.foreign.resize(paragraphs.size());
  if (languages.language.empty()) return languages;
  const std::vector<std::size_t> doubtful =
      bytes_in_doubt(joined.ranges, chunks, languages.language);
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const auto [begin, end] = joined.ranges[i];
    if (doubtful[i] == 0 || doubtful[i] * 2 < end - begin) continue;
    const std::string_view paragraph = std::string_view(joined.text).substr(begin, end - begin);
    languages.foreign[i] = foreign_language(paragraph, languages.language);
  }
  const bool any_foreign = std::ranges::any_of(
      languages.foreign, [](const std::string& foreign) { return !foreign.empty(); });
  if (any_foreign) prefer_most_words(joined, languages);
  return languages;
}

}  // namespace dragoman
