#include "indexer/article/date_tokens.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace dragoman {
namespace {

constexpr std::size_t kLongestPhrase = 4;  // words, or characters of unspaced text
constexpr int kMostDigits = 9;
constexpr std::size_t kMostLetters = 56;  // words, twice, and characters of unspaced text

char32_t plain_mark(UChar32 c) {
  if (c == 0x2212 || u_getIntPropertyValue(c, UCHAR_DASH) != 0) return U'-';
  switch (c) {
    case 0xFF1A: return U':';
    case 0xFF0F: return U'/';
    case 0xFF0E: return U'.';
    case 0xFF0C:
    case 0x60C:
    case 0x3001: return U',';
    case 0xFF08:
    case '[': return U'(';
    case 0xFF09:
    case ']': return U')';
    case 0xB7:
    case 0x2022:
    case 0x30FB:
    case 0x2219:
    case 0xFF5C:
    case 0x2502:
    case 0xA6: return U'|';
    default: return static_cast<char32_t>(c);
  }
}

bool is_unspaced(UChar32 c) {
  return c >= 0x3005 && c < 0xA000;
}

// Invisible marks of direction are no token.
bool is_ignored(UChar32 c) {
  return u_charType(c) == U_FORMAT_CHAR;
}

bool is_word_part(UChar32 c) {
  return u_isalpha(c) != 0 || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0 || is_ignored(c);
}

// 二〇二四: what each is worth; 十 is 10, and -1 what is none.
int chinese_digit(UChar32 c) {
  constexpr std::u32string_view kDigits = U"〇一二三四五六七八九十";
  if (c == U'零' || c == U'○') return 0;
  const std::size_t at = kDigits.find(static_cast<char32_t>(c));
  return at == std::u32string_view::npos ? -1 : static_cast<int>(at);
}

class Splitter {
 public:
  explicit Splitter(std::string_view line) : line_(line) {}

  std::vector<DateToken> split() {
    for (UChar32 c = next(); c >= 0; c = next()) {
      if (u_isUWhiteSpace(c) != 0) {
        spaced_ = true;
      } else if (!is_ignored(c)) {
        add(c);
      }
      if (letters_ > kMostLetters) return {};
    }
    if (!has_day_) return {};
    return std::move(tokens_);
  }

 private:
  UChar32 next() {
    begin_ = at_;
    if (at_ >= static_cast<std::int32_t>(line_.size())) return -1;
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(reinterpret_cast<const std::uint8_t*>(line_.data()), at_,
                    static_cast<std::int32_t>(line_.size()), c);
    return c;
  }

  void add(UChar32 c) {
    DateToken& token = tokens_.emplace_back();
    token.begin = static_cast<std::uint32_t>(begin_);
    token.spaced = spaced_;
    spaced_ = false;
    if (u_charDigitValue(c) >= 0) {
      add_number(token, c);
    } else if (chinese_digit(c) >= 0 && add_chinese_number(token, c)) {
      return;
    } else if (is_word_part(c)) {
      add_word(token, c);
    } else {
      token.mark = plain_mark(c);
    }
    token.end = static_cast<std::uint32_t>(at_);
  }

  void add_number(DateToken& token, UChar32 c) {
    token.kind = DateToken::Kind::Number;
    for (std::int32_t digit = u_charDigitValue(c); digit >= 0;) {
      if (++token.digits <= kMostDigits) token.value = token.value * 10 + digit;
      const UChar32 following = next();
      digit = following < 0 ? -1 : u_charDigitValue(following);
      if (digit < 0) at_ = begin_;
    }
    if (token.digits <= 2) has_day_ = true;
  }

  // 二〇二四, 二十二: a number where a unit of time follows.
  bool add_chinese_number(DateToken& token, UChar32 c) {
    const std::int32_t begin = at_;
    int value = 0;
    int characters = 0;
    bool ten = false;
    for (int digit = chinese_digit(c); digit >= 0 && characters < 4; digit = chinese_digit(c)) {
      if (digit == 10) {
        value = ten ? 0 : std::max(value, 1) * 10;
        ten = true;
      } else {
        value = ten ? value + digit : value * 10 + digit;
      }
      ++characters;
      c = next();
    }
    if (std::u32string_view(U"年月日号號時时點点分秒").find(static_cast<char32_t>(c)) ==
        std::u32string_view::npos) {
      at_ = begin;
      return false;
    }
    at_ = begin_;
    token.kind = DateToken::Kind::Number;
    token.value = value;
    token.digits = ten ? 2 : characters;
    token.end = static_cast<std::uint32_t>(at_);
    if (token.digits <= 2) has_day_ = true;
    return true;
  }

  void add_word(DateToken& token, UChar32 c) {
    token.kind = DateToken::Kind::Word;
    const bool alone = is_unspaced(c);
    letters_ += alone ? 1 : 2;
    UChar32 following = alone ? -1 : next();
    while (following >= 0 && is_word_part(following) && !is_unspaced(following)) following = next();
    if (!alone) at_ = begin_;
  }

  std::string_view line_;
  std::int32_t begin_ = 0;
  std::int32_t at_ = 0;
  bool spaced_ = false;
  std::size_t letters_ = 0;
  bool has_day_ = false;  // or a month's number: any of one or two digits
  std::vector<DateToken> tokens_;
};

// Whether `token` goes on with a phrase: a word, or a mark within one ("a.m.", "segunda-feira").
bool goes_on(const DateToken& token) {
  return token.kind == DateToken::Kind::Word || (!token.spaced && token.is_mark(U".-'’"));
}

bool is_known(const DateWord& word) {
  return word.classes != 0 || word.month != 0;
}

// Makes one token of the longest known phrase that begins at `at`; gives where it ends.
std::size_t join_phrase(std::vector<DateToken>& tokens, std::size_t at, std::string_view lang) {
  const DateWords& words = DateWords::instance();
  DateToken& first = tokens[at];
  first.word = words.find(first.folded, lang);
  std::string phrase = first.folded;
  std::size_t end = at + 1;
  DateToken joined = first;
  std::size_t count = 1;
  for (std::size_t i = at + 1; i < tokens.size() && count < kLongestPhrase; ++i) {
    if (!goes_on(tokens[i])) break;
    if (tokens[i].kind == DateToken::Kind::Mark) continue;
    ++count;
    const bool unspaced = !tokens[i].spaced && tokens[i].begin == tokens[i - 1].end;
    const bool cjk = unspaced && tokens[i - 1].kind == DateToken::Kind::Word;
    phrase += (cjk ? "" : " ") + tokens[i].folded;
    const DateWord word = words.find(phrase, lang);
    if (!is_known(word)) continue;
    joined.end = tokens[i].end;
    joined.folded = phrase;
    joined.word = word;
    end = i + 1;
  }
  first = joined;
  return end;
}

}  // namespace

bool has_date_digit(std::string_view line) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(line.data());
  const auto size = static_cast<std::int32_t>(line.size());
  for (std::int32_t i = 0; i < size;) {
    if (data[i] < 0x80) {
      const std::uint8_t c = data[i++];
      if (c >= '0' && c <= '9') return true;
      continue;
    }
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(data, i, size, c);
    if (c == U'年' || (c >= 0x660 && u_charDigitValue(c) >= 0)) return true;
  }
  return false;
}

std::vector<DateToken> tokenize_date_line(std::string_view line, std::string_view lang) {
  std::vector<DateToken> tokens = Splitter(line).split();
  for (DateToken& token : tokens) {
    if (token.kind != DateToken::Kind::Word) continue;
    token.folded = fold_date_word(line.substr(token.begin, token.end - token.begin));
  }
  std::vector<DateToken> out;
  for (std::size_t i = 0; i < tokens.size();) {
    std::size_t end = i + 1;
    if (tokens[i].kind == DateToken::Kind::Word) end = join_phrase(tokens, i, lang);
    out.push_back(std::move(tokens[i]));
    i = end;
  }
  return out;
}

}  // namespace dragoman
