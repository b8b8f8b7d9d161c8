#include "common/text/word_parts.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>

#include "common/text/number.h"
#include "common/text/utf8.h"

namespace dragoman {
namespace {

// A number or initials of more bytes than this are cut like any other word.
constexpr std::size_t kMaxWhole = 128;

// What stands before the apostrophe of an elision, in French, Italian, Catalan, Occitan.
constexpr std::string_view kElided[] = {
    "agl",  "all",  "anch", "bell", "c",      "coll",  "d",     "dagl",   "dall",
    "degl", "dell", "dov",  "gl",   "j",      "jusqu", "l",     "lorsqu", "m",
    "mezz", "n",    "negl", "nell", "puisqu", "qu",    "quell", "quest",  "quoiqu",
    "s",    "sant", "senz", "sugl", "sull",   "t",     "tutt",  "un",
};
static_assert(std::is_sorted(std::begin(kElided), std::end(kElided)));

struct Range {
  std::size_t begin;
  std::size_t end;
};

std::string_view slice(std::string_view text, Range range) {
  return text.substr(range.begin, range.end - range.begin);
}

// Appends the non-empty stretches of `range` between the characters that `cuts`.
template <typename Cuts>
std::vector<Range> cut_at(std::string_view text, Range range, Cuts cuts) {
  std::vector<Range> out;
  std::size_t begin = range.begin;
  for (std::size_t at = range.begin; at < range.end;) {
    const CodePoint c = decode_at(text, at);
    if (cuts(c.value)) {
      if (at > begin) out.push_back({begin, at});
      begin = at + c.length;
    }
    at += c.length;
  }
  if (range.end > begin) out.push_back({begin, range.end});
  return out;
}

// Signs that part words always.
bool is_divider(char32_t c) {
  if (is_word_divider(c) || is_apostrophe(c)) return false;
  const int kind = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_WORD_BREAK);
  return c == '@' || c == 0x0387 || c == 0xFE13 || kind == U_WB_EXTENDNUMLET || kind == U_WB_MIDNUM;
}

// U.S, a.m: single letters, each with its marks, and full stops between them.
bool is_initials(std::string_view text) {
  bool after_letter = false;
  bool has_stop = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_at(text, at);
    const auto code = static_cast<UChar32>(c.value);
    if (is_full_stop(c.value)) {
      has_stop = true;
      after_letter = false;
    } else if (u_isalpha(code)) {
      if (after_letter) return false;
      after_letter = true;
    } else if (u_getIntPropertyValue(code, UCHAR_WORD_BREAK) != U_WB_EXTEND) {
      return false;
    }
    at += c.length;
  }
  return has_stop;
}

bool stays_whole(std::string_view word) {
  return word.size() <= kMaxWhole && (is_initials(word) || normalize_number(word));
}

Range without_possessive(std::string_view text, Range word) {
  const std::string_view slice_of = slice(text, word);
  if (slice_of.size() < 3 || (slice_of.back() != 's' && slice_of.back() != 'S')) return word;
  std::size_t at = word.end - 2;
  while (at > word.begin && is_continuation(text[at])) --at;
  const CodePoint c = decode_at(text, at);
  const bool possessive =
      at > word.begin && at + c.length == word.end - 1 && is_apostrophe(c.value);
  return possessive ? Range{word.begin, at} : word;
}

bool is_elided(std::string_view before) {
  if (before.empty() || before.size() > 6) return false;
  std::string lower(before);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return std::binary_search(std::begin(kElided), std::end(kElided), std::string_view(lower));
}

// The range before the first apostrophe of `word`, and the one after it; the whole word and
// nothing where there is none.
std::pair<Range, Range> at_apostrophe(std::string_view text, Range word) {
  for (std::size_t at = word.begin; at < word.end;) {
    const CodePoint c = decode_at(text, at);
    if (is_apostrophe(c.value)) return {{word.begin, at}, {at + c.length, word.end}};
    at += c.length;
  }
  return {word, {word.end, word.end}};
}

Range core_of(std::string_view text, Range word, bool turkic) {
  Range core = word;
  const auto [article, rest] = at_apostrophe(text, core);
  if (rest.end > rest.begin && is_elided(slice(text, article))) core = rest;
  if (!turkic) return core;
  const Range name = at_apostrophe(text, core).first;
  const bool long_enough = slice(text, name).size() >= 2;
  return long_enough ? name : core;
}

}  // namespace

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == 0x02BC || c == 0x2018 || c == 0x2019 || c == 0x201B || c == 0xFF07;
}

void append_word_parts(std::string_view segment, bool turkic, std::vector<WordPart>& out) {
  const auto append = [&](Range word) {
    word = without_possessive(segment, word);
    const Range core = core_of(segment, word, turkic);
    out.push_back({static_cast<std::uint32_t>(word.begin), static_cast<std::uint32_t>(word.end),
                   static_cast<std::uint32_t>(core.begin), static_cast<std::uint32_t>(core.end)});
  };
  for (const Range range : cut_at(segment, {0, segment.size()}, is_divider)) {
    const Range word = without_possessive(segment, range);
    if (stays_whole(slice(segment, word))) {
      append(word);
      continue;
    }
    for (const Range part : cut_at(segment, range, is_word_divider)) append(part);
  }
}

}  // namespace dragoman
