#include "common/text/segmenter.h"

#include <doctest/doctest.h>

#include <random>

namespace dragoman {
namespace {

std::string by_segmenter(Segmenter& segmenter, const std::string& text) {
  std::string out;
  for (const TextSegment s : segmenter.segment(text)) {
    (out += out.empty() ? "" : "|") += text.substr(s.begin, s.end - s.begin);
  }
  return out;
}

TEST_CASE("text is cut into words as UAX #29 says") {
  const struct {
    std::string text;
    std::string words;
  } rows[] = {
      {"", ""},
      {"... --- !!!", ""},
      {"_ __ ___", ""},
      {"One, two; three.", "One|two|three"},
      {"l'eau d’un", "l'eau|d’un"},
      {"'quoted' rock'n'roll'", "quoted|rock'n'roll"},
      {"U.S.A. 3.5 1,160 7:30", "U.S.A|3.5|1,160|7|30"},
      {"snake_case a_ 1_000", "snake_case|a_|1_000"},
      {"a.1 1.a", "a|1|1|a"},
      {"nai\u0308ve soft\u00ADhyphen", "nai\u0308ve|soft\u00ADhyphen"},
      {"می‌خواهم", "می‌خواهم"},
      {"דו\"ח רה״מ ז'", "דו\"ח|רה״מ|ז'"},
      {"хлеб-соль", "хлеб|соль"},
      {"हिन्दी में", "हिन्दी|में"},
      {"10\u202F000", "10\u202F000"},
      {"emoji 👍🏽 between 🇫🇷 words", "emoji|between|words"},
      {"ภาษาไทย", "ภาษา|ไทย"},
      {"东京 and 大阪.", "东京|and|大阪"},
      {"한국어 단어", "한국어|단어"},
      {std::string("nul\0byte", 8), "nul|byte"},
      {"bad\xFF"
       "byte \xED\xA0\x80x",
       "bad|byte|x"},
  };
  Segmenter segmenter;
  for (const auto& row : rows) CHECK(by_segmenter(segmenter, row.text) == row.words);
}

// The characters that the rules treat apart, letters of scripts of each kind, ill-formed bytes.
const std::vector<std::string> kTricky = {
    "a",
    "b",
    "Z",
    "é",
    "ß",
    "п",
    "й",
    "ع",
    "ب",
    "א",
    "ב",
    "ג",
    "ա",
    "ა",
    "क",
    "ि",
    "्",
    "ก",
    "ข",
    "\u0E31",
    "ကို",
    "ភ",
    "漢",
    "字",
    "〇",
    "々",
    "あ",
    "ア",
    "ー",
    "ｱ",
    "\uFF9E",
    "한",
    "글",
    "\u1100",
    "1",
    "2",
    "٣",
    "۴",
    "１",
    "²",
    "ⅷ",
    "Ⓐ",
    "\u0301",
    "\u064B",
    "\u05B8",
    "\u3099",
    "\u200D",
    "\u200C",
    "\u00AD",
    "\u200E",
    "\uFEFF",
    "\uFE0F",
    "'",
    "'",
    "’",
    "‘",
    "ʼ",
    ".",
    ".",
    ",",
    ",",
    "٫",
    "٬",
    "״",
    "׳",
    "\"",
    "·",
    "․",
    "։",
    "՛",
    ":",
    ";",
    "_",
    "_",
    "‿",
    "\u202F",
    "-",
    "‐",
    "־",
    "@",
    "#",
    "\u00A0",
    "\u3000",
    "\u200B",
    "\u2060",
    " ",
    " ",
    "\t",
    "\n",
    "\r\n",
    "\r",
    "\u2028",
    "©",
    "👍",
    "🏽",
    "🇫",
    "🇷",
    "ℹ",
    "\xFF",
    "\xC3",
    "\xE2\x80",
    "\xED\xA0\x80",
    std::string(1, '\0'),
};

std::string random_text(std::mt19937& random) {
  std::string text;
  const auto length = random() % 24 + 1;
  for (unsigned i = 0; i < length; ++i) text += kTricky[random() % kTricky.size()];
  return text;
}

TEST_CASE("both paths cut every text alike") {
  std::mt19937 random(20240222);
  Segmenter segmenter;
  IcuSegmenter icu;
  std::vector<std::string> texts = {
      "The minister’s aides said: \"We're ready\" (in 1,500 towns), e.g. at info@example.org.\n"
      "Le ministre n’a rien dit; « aujourd'hui », l'U.E. s'en mêle à 12 h 30…\n",
      "Министр сказал: «Это не так»; в 2023-м году — 3,5%.\nقال الوزير إنّ «الأمر» لم يُحسَم بعد، "
      "و١٬٢٠٠ شخص.",
      "ראש הממשלה אמר ל\"הארץ\": צה״ל לא יצא. "
      "大臣は「まだ決まっていない」と述べた。รัฐมนตรีกล่าวว่ายังไม่มีข้อสรุป "
      "👨‍👩‍👧",
  };
  for (int i = 0; i < 20000; ++i) texts.push_back(random_text(random));
  for (const std::string& text : texts) {
    const std::span<const TextSegment> fast = segmenter.segment(text);
    std::vector<TextSegment> general;
    icu.append_segments(text, 0, general);
    CAPTURE(text);
    REQUIRE(std::vector<TextSegment>(fast.begin(), fast.end()) == general);
  }
}

TEST_CASE("a line of megabytes is cut in pieces") {
  std::string text;
  while (text.size() < 1'000'000) text += "абв字";
  Segmenter segmenter;
  const std::span<const TextSegment> segments = segmenter.segment(text);
  REQUIRE(!segments.empty());
  CHECK(segments.front().begin == 0);
  CHECK(segments.back().end == text.size());
  for (std::size_t i = 1; i < segments.size(); ++i) {
    REQUIRE(segments[i].begin == segments[i - 1].end);
  }
}

}  // namespace
}  // namespace dragoman
