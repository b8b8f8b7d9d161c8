#include "common/text/segmenter.h"

#include <array>

#include "common/text/utf8.h"

namespace dragoman {
namespace {

// A stretch for ICU is cut here, so that a hostile line of a gigabyte costs it no more memory
// than an ordinary one.
constexpr std::size_t kMaxStretch = std::size_t{1} << 18U;

using Step = BreakStep;

constexpr Step step_for(BreakClass before, BreakClass next) {
  const bool letter = before == BreakClass::Letter || before == BreakClass::Hebrew;
  const bool numeric = before == BreakClass::Numeric;
  switch (next) {
    case BreakClass::Letter:
    case BreakClass::Hebrew:
    case BreakClass::Numeric:
    case BreakClass::ExtendNumLet: return Step::Join;
    case BreakClass::MidLetter: return letter ? Step::IfLetter : Step::Stop;
    case BreakClass::MidNum: return numeric ? Step::IfNumeric : Step::Stop;
    case BreakClass::MidNumLet:
    case BreakClass::SingleQuote:
      if (letter) return Step::IfLetter;
      return numeric ? Step::IfNumeric : Step::Stop;
    case BreakClass::DoubleQuote: return before == BreakClass::Hebrew ? Step::IfHebrew : Step::Stop;
    default: return Step::Stop;
  }
}

constexpr std::size_t kClasses = static_cast<std::size_t>(BreakClass::Complex) + 1;

constexpr auto kSteps = [] {
  std::array<std::array<Step, kClasses>, kClasses> table{};
  for (std::size_t i = 0; i < kClasses; ++i) {
    for (std::size_t j = 0; j < kClasses; ++j) {
      table[i][j] = step_for(static_cast<BreakClass>(i), static_cast<BreakClass>(j));
    }
  }
  return table;
}();

Step step(BreakClass before, BreakClass next) {
  return kSteps[static_cast<std::size_t>(before)][static_cast<std::size_t>(next)];
}

TextSegment segment_of(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool satisfies(Step condition, BreakClass kind) {
  switch (condition) {
    case Step::IfLetter: return kind == BreakClass::Letter || kind == BreakClass::Hebrew;
    case Step::IfHebrew: return kind == BreakClass::Hebrew;
    case Step::IfNumeric: return kind == BreakClass::Numeric;
    default: return false;
  }
}

bool starts_word(BreakClass kind) {
  return kind == BreakClass::Letter || kind == BreakClass::Hebrew || kind == BreakClass::Numeric ||
         kind == BreakClass::ExtendNumLet;
}

bool is_ascii_alnum(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

// The end of the stretch that holds the complex character at `at`: the end of the line, or a
// space with an ASCII word after it. No word goes across either.
std::size_t stretch_end(std::string_view text, std::size_t at) {
  for (;; ++at) {
    at = text.find_first_of(" \n", at);
    if (at == std::string_view::npos) return text.size();
    if (text[at] == '\n' || at + 1 == text.size() || is_ascii_alnum(text[at + 1])) return at;
  }
}

}  // namespace

Segmenter::Segmenter() {
  for (char32_t c = 0; c < ascii_.size(); ++c) ascii_[c] = classes_.of(c);
}

inline Segmenter::Character Segmenter::character_at(std::size_t at) {
  const auto byte = static_cast<unsigned char>(text_[at]);
  if (byte < ascii_.size()) return {ascii_[byte], at + 1};
  const CodePoint c = decode_at(text_, at);
  return {classes_.of(c.value), at + c.length};
}

inline std::size_t Segmenter::skip_extending(std::size_t at) {
  while (at < text_.size()) {
    const Character c = character_at(at);
    if (c.kind != BreakClass::Extend) break;
    at = c.end;
  }
  return at;
}

bool Segmenter::scan_joint(Step condition, Character joint, Word& word) {
  const std::size_t beyond = skip_extending(joint.end);
  if (beyond < text_.size()) {
    const Character after = character_at(beyond);
    if (satisfies(condition, after.kind)) {
      word.last = after.kind;
      word.end = skip_extending(after.end);
      return true;
    }
  }
  // A single quote stays with the Hebrew letter before it: it may be meant as a geresh.
  const bool geresh = word.last == BreakClass::Hebrew && joint.kind == BreakClass::SingleQuote;
  if (geresh) word.end = beyond;
  return false;
}

Segmenter::Word Segmenter::scan_word(Character first) {
  Word word{first.kind, first.end, first.kind != BreakClass::ExtendNumLet};
  while (word.end < text_.size()) {
    const Character next = character_at(word.end);
    if (next.kind == BreakClass::Extend) {
      word.end = next.end;
      continue;
    }
    const Step what = step(word.last, next.kind);
    if (what == Step::Stop) break;
    if (what == Step::Join) {
      word.last = next.kind;
      word.end = next.end;
      word.has_letter |= next.kind != BreakClass::ExtendNumLet;
    } else if (!scan_joint(what, next, word)) {
      break;
    }
  }
  return word;
}

std::size_t Segmenter::cut_complex(std::size_t begin, std::size_t at) {
  // So long a run without a space is no language; what is cut once isn't cut again.
  if (at - begin > kMaxStretch / 2) begin = at;
  while (!segments_.empty() && segments_.back().begin >= begin) segments_.pop_back();
  const std::size_t end = stretch_end(text_, at);
  const std::string_view stretch = text_.substr(begin, end - begin);
  const std::string_view cut = cut_at_character(stretch, kMaxStretch);
  icu_.append_segments(cut, static_cast<std::uint32_t>(begin), segments_);
  return begin + cut.size();
}

std::span<const TextSegment> Segmenter::segment(std::string_view text) {
  text_ = text;
  segments_.clear();
  std::size_t stretch = 0;  // begin of what no space has ended yet
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(at);
    if (starts_word(c.kind)) {
      const Word word = scan_word(c);
      if (word.has_letter) segments_.push_back(segment_of(at, word.end));
      at = word.end;
    } else if (c.kind == BreakClass::Complex) {
      at = stretch = cut_complex(stretch, at);
    } else {
      at = c.end;
      if (text[at - 1] == ' ' || text[at - 1] == '\n') stretch = at;
    }
  }
  return segments_;
}

}  // namespace dragoman
