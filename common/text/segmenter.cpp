#include "common/text/segmenter.h"

#include <algorithm>

#include "common/text/utf8.h"

namespace dragoman {
namespace {

// A stretch for ICU is cut here, so that a hostile line of a gigabyte costs it no more memory
// than an ordinary one.
constexpr std::size_t kMaxStretch = std::size_t{1} << 18U;

// What a character does after a letter, a digit or an underscore.
enum class Step { Stop, Join, IfLetter, IfHebrew, IfNumeric };

Step step(BreakClass before, BreakClass next) {
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

Segmenter::Character Segmenter::character_at(std::size_t at) {
  const CodePoint c = decode_at(text_, at);
  return {classes_.get(c.value, break_class), at + c.length};
}

std::size_t Segmenter::skip_extending(std::size_t at) {
  while (at < text_.size()) {
    const Character c = character_at(at);
    if (c.kind != BreakClass::Extend) break;
    at = c.end;
  }
  return at;
}

std::size_t Segmenter::scan_word(Character first) {
  BreakClass before = first.kind;
  std::size_t end = skip_extending(first.end);
  while (end < text_.size()) {
    const Character next = character_at(end);
    const Step what = step(before, next.kind);
    if (what == Step::Stop) break;
    if (what == Step::Join) {
      before = next.kind;
      end = skip_extending(next.end);
      continue;
    }
    const std::size_t beyond = skip_extending(next.end);
    const bool at_end = beyond >= text_.size();
    const Character after = at_end ? Character{BreakClass::Other, beyond} : character_at(beyond);
    if (satisfies(what, after.kind)) {
      before = after.kind;
      end = skip_extending(after.end);
      continue;
    }
    // A single quote stays with the Hebrew letter before it: it may be meant as a geresh.
    const bool geresh = before == BreakClass::Hebrew && next.kind == BreakClass::SingleQuote;
    return geresh ? beyond : end;
  }
  return end;
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

std::span<const Segment> Segmenter::segment(std::string_view text) {
  text_ = text;
  segments_.clear();
  std::size_t stretch = 0;  // begin of what no space has ended yet
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(at);
    if (starts_word(c.kind)) {
      const std::size_t end = scan_word(c);
      const bool lone_underscore =
          c.kind == BreakClass::ExtendNumLet && end == skip_extending(c.end);
      if (!lone_underscore) {
        segments_.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
      }
      at = end;
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
