#include "common/text/segment_analyzer.h"

namespace dragoman {

SegmentAnalyzer::SegmentAnalyzer(std::string_view language, bool stemming, Folder& folder)
    : turkic_(is_turkic(language)),
      stemmer_(stemming ? language : std::string_view()),
      folder_(folder) {}

std::string_view SegmentAnalyzer::name_for(std::string_view language, bool stemming) {
  const bool distinct = is_turkic(language) || (stemming && has_stemmer(language));
  return distinct ? language : std::string_view();
}

std::span<const Token> SegmentAnalyzer::analyze(std::string_view segment) {
  if (const auto known = cache_.find(segment)) return *known;
  parts_.clear();
  tokens_.clear();
  forms_.clear();
  words_ = 0;
  append_word_parts(segment, turkic_, parts_);
  for (const WordPart& part : parts_) make_word(segment, part);
  return cache_.add(segment, tokens_);
}

std::span<const Token> SegmentAnalyzer::analyze_joined(std::string_view whole,
                                                       std::span<const std::string_view> parts) {
  if (const auto known = cache_.find(whole)) return *known;
  tokens_.clear();
  forms_.clear();
  std::string plain;
  for (const std::string_view part : parts) plain += plain_word(part, turkic_);
  Token token;
  token.end = static_cast<std::uint32_t>(whole.size());
  token.additional = true;
  make_token(plain, token);
  return cache_.add(whole, tokens_);
}

void SegmentAnalyzer::make_word(std::string_view segment, const WordPart& part) {
  const auto make = [&](std::uint32_t begin, std::uint32_t end, bool additional) {
    Token token;
    token.begin = begin;
    token.end = end;
    token.position = words_;
    token.additional = additional;
    return make_token(plain_word(segment.substr(begin, end - begin), turkic_), token);
  };
  bool made = make(part.core_begin, part.core_end, false);
  const bool has_core = made;
  if (part.core_begin != part.begin || part.core_end != part.end) {
    made |= make(part.begin, part.end, has_core);
  }
  if (made) ++words_;
}

// False, and no token, where nothing of the word is left.
bool SegmentAnalyzer::make_token(const std::string& plain, const Token& token) {
  WordForms forms = analyze_word(plain, folder_, stemmer_);
  if (forms.form.empty()) return false;
  const WordForms& kept = forms_.emplace_back(std::move(forms));
  tokens_.push_back(token);
  tokens_.back().form = kept.form;
  tokens_.back().stem = kept.stem;
  return true;
}

}  // namespace dragoman
