#include "searcher/search/sentences.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <stdexcept>

namespace dragoman {
namespace {

void check(UErrorCode status) {
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
}

struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};

constexpr std::string_view kBlanks = " \t\r\n\f\v";

TextRange trim(std::string_view text, std::size_t begin, std::size_t end) {
  while (begin < end && kBlanks.find(text[begin]) != std::string_view::npos) ++begin;
  while (end > begin && kBlanks.find(text[end - 1]) != std::string_view::npos) --end;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

struct SentenceSplitter::State {
  // Made at the first use: a search that shows no snippet needs no sentence.
  std::unique_ptr<icu::BreakIterator> iterator;

  icu::BreakIterator& get() {
    if (!iterator) {
      UErrorCode status = U_ZERO_ERROR;
      iterator.reset(icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
      check(status);
    }
    return *iterator;
  }
};

SentenceSplitter::SentenceSplitter() : state_(std::make_unique<State>()) {}
SentenceSplitter::~SentenceSplitter() = default;
SentenceSplitter::SentenceSplitter(SentenceSplitter&&) noexcept = default;
SentenceSplitter& SentenceSplitter::operator=(SentenceSplitter&&) noexcept = default;

std::vector<TextRange> SentenceSplitter::split(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, CloseText> characters(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
  icu::BreakIterator& iterator = state_->get();
  iterator.setText(characters.get(), status);
  check(status);
  std::vector<TextRange> sentences;
  std::int32_t begin = iterator.first();
  for (std::int32_t end = iterator.next(); end != icu::BreakIterator::DONE; end = iterator.next()) {
    const TextRange range =
        trim(text, static_cast<std::size_t>(begin), static_cast<std::size_t>(end));
    if (range.begin < range.end) sentences.push_back(range);
    begin = end;
  }
  return sentences;
}

}  // namespace dragoman
