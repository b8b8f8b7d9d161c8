#include "common/text/break_class.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace dragoman {
namespace {

bool is_complex(UChar32 c, int word_break) {
  if (word_break == U_WB_ZWJ || word_break == U_WB_KATAKANA) return true;
  if (u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT) return true;
  if (u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC)) return true;
  UErrorCode error = U_ZERO_ERROR;
  switch (uscript_getScript(c, &error)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA: return true;
    case USCRIPT_HANGUL: return c >= 0xAC00 && c <= 0xD7A3;
    default: return false;
  }
}

// ICU counts the at sign as a letter, and no colon as between letters.
BreakClass tailored(UChar32 c, int word_break) {
  switch (word_break) {
    case U_WB_ALETTER: return BreakClass::Letter;
    case U_WB_HEBREW_LETTER: return BreakClass::Hebrew;
    case U_WB_NUMERIC: return BreakClass::Numeric;
    case U_WB_EXTENDNUMLET: return BreakClass::ExtendNumLet;
    case U_WB_EXTEND:
    case U_WB_FORMAT: return BreakClass::Extend;
    case U_WB_MIDLETTER:
      return c == ':' || c == 0xFE55 || c == 0xFF1A ? BreakClass::Other : BreakClass::MidLetter;
    case U_WB_MIDNUMLET: return BreakClass::MidNumLet;
    case U_WB_MIDNUM: return BreakClass::MidNum;
    case U_WB_SINGLE_QUOTE: return BreakClass::SingleQuote;
    case U_WB_DOUBLE_QUOTE: return BreakClass::DoubleQuote;
    default: return c == '@' ? BreakClass::Letter : BreakClass::Other;
  }
}

}  // namespace

BreakClass break_class(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  const int word_break = u_getIntPropertyValue(c, UCHAR_WORD_BREAK);
  return is_complex(c, word_break) ? BreakClass::Complex : tailored(c, word_break);
}

}  // namespace dragoman
