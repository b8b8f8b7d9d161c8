#include "indexer/article/first_sentence.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <unordered_set>
#include <utility>

#include "common/text/embedded.h"

namespace dragoman {

std::span<const EmbeddedFile> embedded_sentences();

namespace {

constexpr std::int32_t kLongestTitle = 120;   // characters
constexpr std::size_t kMostBytesRead = 4000;  // enough to find a title in

// Squeezed, without what must not stand in a title: line breaks, controls.
icu::UnicodeString squeeze(std::string_view text) {
  const auto source = icu::UnicodeString::fromUTF8(icu::StringPiece(
      text.data(), static_cast<std::int32_t>(std::min(text.size(), kMostBytesRead))));
  icu::UnicodeString out;
  for (std::int32_t i = 0; i < source.length(); i = source.moveIndex32(i, 1)) {
    const UChar32 c = source.char32At(i);
    const bool blank = u_isUWhiteSpace(c) != 0 || u_iscntrl(c) != 0;
    if (!blank) {
      out.append(c);
    } else if (!out.isEmpty() && out[out.length() - 1] != u' ') {
      out.append(u' ');
    }
  }
  return out.trim();
}

enum class Unit : std::uint8_t { Word, Sentence };

std::unique_ptr<icu::BreakIterator> make_breaks(const std::string& lang, Unit unit) {
  UErrorCode status = U_ZERO_ERROR;
  // ss=standard: ICU's abbreviations of the language end no sentence.
  const icu::Locale locale((lang + "@ss=standard").c_str());
  std::unique_ptr<icu::BreakIterator> breaks(
      unit == Unit::Sentence ? icu::BreakIterator::createSentenceInstance(locale, status)
                             : icu::BreakIterator::createWordInstance(locale, status));
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
  return breaks;
}

// The breaks of `text`, which must live as long as they are used. Making them takes longer than
// reading an article, so each thread keeps its own.
icu::BreakIterator& breaks_of(const icu::UnicodeString& text, std::string_view lang, Unit unit) {
  thread_local std::map<std::pair<std::string, Unit>, std::unique_ptr<icu::BreakIterator>> made;
  std::unique_ptr<icu::BreakIterator>& breaks = made[{std::string(lang), unit}];
  if (!breaks) breaks = make_breaks(std::string(lang), unit);
  breaks->setText(text);
  return *breaks;
}

const std::unordered_set<std::string>& abbreviations() {
  static const std::unordered_set<std::string> words = [] {
    std::unordered_set<std::string> out;
    for (std::string_view rest = embedded_sentences()[0].content; !rest.empty();) {
      const std::size_t end = std::min(rest.find('\n'), rest.size() - 1);
      out.emplace(rest.substr(0, end));
      rest.remove_prefix(end + 1);
    }
    return out;
  }();
  return words;
}

// Whether the sentence that ends at `end` only seems to: "Dr. ".
bool ends_with_abbreviation(const icu::UnicodeString& text, std::int32_t end) {
  while (end > 0 && text[end - 1] == u' ') --end;
  if (end < 2 || text[end - 1] != u'.') return false;
  const std::int32_t begin = text.lastIndexOf(u' ', 0, end) + 1;
  std::string word;
  text.tempSubStringBetween(begin, end - 1).toUTF8String(word);
  return abbreviations().contains(word);
}

// Whether the sentence that ends at `end` only seems to: "William J. " and "the U.S. ".
bool ends_with_initial(const icu::UnicodeString& text, std::int32_t end) {
  while (end > 0 && text[end - 1] == u' ') --end;
  if (end < 2 || text[end - 1] != u'.' || u_isUUppercase(text.char32At(end - 2)) == 0) return false;
  return end == 2 || text[end - 3] == u' ' || text[end - 3] == u'.';
}

std::int32_t sentence_end(const icu::UnicodeString& text, std::string_view lang) {
  icu::BreakIterator& breaks = breaks_of(text, lang, Unit::Sentence);
  breaks.first();
  for (std::int32_t end = breaks.next(); end != icu::BreakIterator::DONE; end = breaks.next()) {
    if (!ends_with_initial(text, end) && !ends_with_abbreviation(text, end)) return end;
  }
  return text.length();
}

bool is_loose_end(UChar32 c) {
  return u_isUWhiteSpace(c) != 0 || u_ispunct(c) != 0;
}

icu::UnicodeString cut(const icu::UnicodeString& sentence, std::string_view lang) {
  const std::int32_t limit = sentence.moveIndex32(0, kLongestTitle);
  icu::BreakIterator& breaks = breaks_of(sentence, lang, Unit::Word);
  const bool on_boundary = breaks.isBoundary(limit) != 0;
  const std::int32_t before = on_boundary ? limit : breaks.preceding(limit);
  icu::UnicodeString out(sentence, 0, before > 0 ? before : limit);
  while (!out.isEmpty() && is_loose_end(out.char32At(out.length() - 1))) {
    out.truncate(out.moveIndex32(out.length(), -1));
  }
  return out.isEmpty() ? icu::UnicodeString(sentence, 0, limit) : out;
}

}  // namespace

std::string first_sentence(std::string_view text, std::string_view lang) {
  const icu::UnicodeString squeezed = squeeze(text);
  icu::UnicodeString sentence(squeezed, 0, sentence_end(squeezed, lang));
  sentence.trim();
  if (sentence.countChar32() > kLongestTitle) sentence = cut(sentence, lang);
  std::string out;
  sentence.toUTF8String(out);
  return out;
}

}  // namespace dragoman
