#include "common/text/tokenizer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

namespace dragoman {
namespace {

// The forms, each after its position, additional ones marked: "1:cease 2:fire +1:ceasefire".
std::string forms(Tokenizer& tokenizer, const std::string& text, const std::string& language) {
  std::string out;
  for (const Token& token : tokenizer.tokenize(text, language)) {
    if (!out.empty()) out += ' ';
    if (token.additional) out += '+';
    (out += std::to_string(token.position) + ":") += token.form;
  }
  return out;
}

std::string stems(Tokenizer& tokenizer, const std::string& text, const std::string& language) {
  std::string out;
  for (const Token& token : tokenizer.tokenize(text, language)) {
    (out += out.empty() ? "" : " ") += token.stem;
  }
  return out;
}

TEST_CASE("words become forms with positions") {
  const struct {
    std::string language;
    std::string text;
    std::string forms;
  } rows[] = {
      {"en", "", ""},
      {"en", " ... _ @ — ", ""},
      {"en", "The envoy, the Envoy.", "1:the 2:envoy 3:the 4:envoy"},
      // possessives
      {"en", "CIA's CIA’s CIA’S", "1:cia 2:cia 3:cia"},
      {"fr", "CIA's", "1:cia"},
      {"en", "the guards' room", "1:the 2:guards 3:room"},
      {"en", "the 1990's and the U.S.'s s 's", "1:the 2:1990 3:and 4:the 5:us 6:s 7:s"},
      // apostrophes
      {"fr", "à l'Élysée", "1:a 2:elysee +2:lelysee"},
      {"en", "at l’Élysée", "1:at 2:elysee +2:lelysee"},
      {"it", "dell'Arte c'è", "1:arte +1:dellarte 2:e +2:ce"},
      {"en", "d'Angelo O'Brien", "1:angelo +1:dangelo 2:obrien"},
      {"en", "don't Sana'a Qur’an", "1:dont 2:sanaa 3:quran"},
      {"tr", "Ankara'da İstanbul’un", "1:ankara +1:ankarada 2:istanbul +2:istanbulun"},
      {"uk", "м’ята п'ять", "1:мята 2:пять"},
      // compounds
      {"en", "a cease-fire now", "1:a 2:cease 3:fire +2:ceasefire 4:now"},
      {"en", "al-Sinwar al‑Sinwar al‐Sinwar",
       "1:al 2:sinwar +1:alsinwar 3:al 4:sinwar +3:alsinwar 5:al 6:sinwar +5:alsinwar"},
      {"en", "state-of-the-art", "1:state 2:of 3:the 4:art +1:stateoftheart"},
      {"en", "a-b-c-d-e", "1:a 2:b 3:c 4:d 5:e"},
      {"en", "2024-02-22", "1:2024 2:02 3:22 +1:20240222"},
      {"en", "Paris–Lyon re--run pre- fix", "1:paris 2:lyon 3:re 4:run 5:pre 6:fix"},
      {"en", "the cease-fire's end", "1:the 2:cease 3:fire +2:ceasefire 4:end"},
      {"fr", "l'avant-garde", "1:avant +1:lavant 2:garde +1:avantgarde"},
      {"en", "example.com-based", "1:example 2:com 3:based"},
      {"he", "בית־ספר", "1:בית 2:ספר +1:ביתספר"},
      // dots and their like
      {"en", "U.S. U.S U.S.A. a.m.", "1:us 2:us 3:usa 4:am"},
      {"en", "in Gaza.The end", "1:in 2:gaza 3:the 4:end"},
      {"en", "info@example.com snake_case 7:30", "1:info 2:example 3:com 4:snake 5:case 6:7 7:30"},
      // numbers
      {"en", "1,160 1.160 1٬160 ١٬١٦٠", "1:1160 2:1160 3:1160 4:1160"},
      {"en", "3.5 3,5 $3.5m 22.02.2024", "1:3.5 2:3.5 3:3.5m 4:22 5:02 6:2024"},
      // scripts
      {"ar", "الحُكومة ـــ الأولى", "1:الحكومه 2:الاولي"},
      {"fa", "می‌گوید", "1:ميگويد"},
      {"he", "צה״ל אמר", "1:צהל 2:אמר"},
      {"el", "ΟΔΟΣ", "1:οδοσ"},
      {"tr", "IŞIK İzmir", "1:isik 2:izmir"},
      {"zh", "东京和大阪", "1:东京 2:和 3:大阪"},
      {"ja", "東京に行く", "1:東京 2:に 3:行く"},
      {"th", "ภาษาไทย", "1:ภาษา 2:ไทย"},
      {"ko", "한국어를", "1:한국어를"},
      {"hi", "हिन्दी में", "1:हिन्दी 2:में"},
      // odd input
      {"en", "\u0301\u0301 \u064B ـ ׳", ""},
      {"en", std::string("nul\0in\0it", 9), "1:nul 2:in 3:it"},
      {"en",
       "bad\xFF"
       "byte\xED\xA0\x80 \xC3",
       "1:bad 2:byte"},
      {"xx", "Words", "1:words"},
  };
  Tokenizer tokenizer({});
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(forms(tokenizer, row.text, row.language) == row.forms);
    CHECK(forms(tokenizer, row.text, row.language) == row.forms);  // out of the cache
  }
}

TEST_CASE("a token has its bytes in the text as it was given") {
  Tokenizer tokenizer({});
  const struct {
    std::string text;
    std::vector<Token> tokens;
  } rows[] = {
      {"A  b", {{0, 1, 1, false, "a", "a"}, {3, 4, 2, false, "b", "b"}}},
      {"\xFF é\xC3"
       "CIA’s",
       {{2, 4, 1, false, "e", "e"}, {5, 8, 2, false, "cia", "cia"}}},
      {"\xE2\x80 l’or", {{7, 9, 1, false, "or", "or"}, {3, 9, 1, true, "lor", "lor"}}},
      {"字\xF0 al-Om",
       {{0, 3, 1, false, "字", "字"},
        {5, 7, 2, false, "al", "al"},
        {8, 10, 3, false, "om", "om"},
        {5, 10, 2, true, "alom", "alom"}}},
      {"x U.N. y",
       {{0, 1, 1, false, "x", "x"}, {2, 5, 2, false, "un", "un"}, {7, 8, 3, false, "y", "y"}}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const std::span<const Token> tokens = tokenizer.tokenize(row.text, "");
    CHECK(std::vector<Token>(tokens.begin(), tokens.end()) == row.tokens);
  }
}

TEST_CASE("stems are made by language, with the marks on, and folded") {
  const struct {
    std::string language;
    std::string text;
    std::string stems;
  } rows[] = {
      {"en", "hostages negotiated cease-fires", "hostag negoti ceas fire ceasefir"},
      {"en", "HOSTAGES Hostage's", "hostag hostag"},
      {"de", "Häuser Verhandlungen", "haus verhandl"},
      {"fr", "négociations l’armistice", "negoci armistic larmistic"},
      {"fr", "ne\u0301gociations", "negoci"},
      {"es", "negociaciones", "negoci"},
      {"it", "trattative", "trattat"},
      {"pt", "negociações", "negoc"},
      {"nl", "onderhandelingen", "onderhandel"},
      {"ru", "переговоры ёлками", "переговор елк"},
      {"sv", "förhandlingarna", "forhandling"},
      {"nb", "forhandlingene", "forhandling"},
      {"no", "forhandlingene", "forhandling"},
      {"fi", "neuvotteluissa", "neuvottelu"},
      {"tr", "evlerimiz", "ev"},
      {"el", "διαπραγματεύσεις", "διαπραγματευσ"},
      {"ar", "والمفاوضات مفاوضات والرئيس", "مفاوض مفاوض رييس"},
      {"hu", "tárgyalások", "targyalas"},
      {"ro", "negocierilor", "negocier"},
      {"he", "הממשלה", "הממשלה"},
      {"ja", "東京", "東京"},
      {"", "hostages", "hostages"},
      {"xx", "hostages", "hostages"},
  };
  Tokenizer tokenizer({});
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(stems(tokenizer, row.text, row.language) == row.stems);
  }
}

TEST_CASE("settings decide on stemming and marks") {
  Tokenizer plain({.stemming = false, .fold_marks = true});
  CHECK(stems(plain, "négociations", "fr") == "negociations");
  Tokenizer marked({.stemming = true, .fold_marks = false});
  CHECK(forms(marked, "Négociations", "fr") == "1:négociations");
  CHECK(stems(marked, "Négociations", "fr") == "négoci");
  CHECK(marked.settings() == AnalyzerSettings{.stemming = true, .fold_marks = false});
}

TEST_CASE("the language of one call says nothing of the next") {
  Tokenizer tokenizer({});
  CHECK(forms(tokenizer, "IRAK Ankara'da", "tr") == "1:irak 2:ankara +2:ankarada");
  CHECK(forms(tokenizer, "IRAK Ankara'da", "en") == "1:irak 2:ankarada");
  CHECK(stems(tokenizer, "hostages", "en") == "hostag");
  CHECK(stems(tokenizer, "hostages", "") == "hostages");
}

TEST_CASE("long words are cut at a character") {
  Tokenizer tokenizer({});
  std::string text;
  while (text.size() < 5'000'000) text += "шёл";
  const std::span<const Token> tokens = tokenizer.tokenize(text, "ru");
  REQUIRE(tokens.size() == 1);
  CHECK(tokens[0].begin == 0);
  CHECK(tokens[0].end == text.size());
  CHECK(tokens[0].form.size() == kMaxTokenBytes);
  CHECK(tokens[0].form.starts_with("шелшел"));
  CHECK(tokens[0].stem.size() <= kMaxTokenBytes);
  CHECK(!tokenizer.tokenize(std::string(1'000'000, 'a') + "字", "en").empty());
}

TEST_CASE("more words than the cache holds come out as well") {
  std::string text;
  for (int i = 0; i < 150'000; ++i) text += "w" + std::to_string(i) + "x ";
  Tokenizer tokenizer({});
  for (int call = 0; call < 2; ++call) {
    const std::span<const Token> tokens = tokenizer.tokenize(text, "en");
    REQUIRE(tokens.size() == 150'000);
    CHECK(tokens.front().form == "w0x");
    CHECK(tokens[70'000].form == "w70000x");
    CHECK(tokens.back().form == "w149999x");
  }
}

TEST_CASE("tokens keep their promises whatever the bytes") {
  const std::vector<std::string> pieces = {
      "a",
      "S",
      "É",
      "s",
      "'",
      "’",
      "-",
      "-",
      "־",
      ".",
      ",",
      "_",
      "@",
      "1",
      "23",
      "٣",
      "ш",
      "ع",
      "\u064B",
      "\u0301",
      "\u00AD",
      "\u200D",
      "字",
      "ア",
      "ก",
      " ",
      "\n",
      "\xFF",
      "l'",
      "'s",
      "qu’",
      "ﷺ",
      "İ",
      "\xED\xA0\x80",
      std::string(1, '\0'),
      "𐐀",
      "👍",
      "ß",
      "ŉ",
      "״",
  };
  std::mt19937 random(5);
  Tokenizer tokenizer({});
  for (int i = 0; i < 5000; ++i) {
    std::string text;
    for (auto k = random() % 30; k > 0; --k) text += pieces[random() % pieces.size()];
    const char* language = std::vector{"en", "tr", "ar", "", "fr"}[random() % 5];
    CAPTURE(text);
    std::uint32_t last_position = 0;
    std::uint32_t last_begin = 0;
    for (const Token& token : tokenizer.tokenize(text, language)) {
      REQUIRE(token.begin < token.end);
      REQUIRE(token.end <= text.size());
      REQUIRE(!token.form.empty());
      REQUIRE(!token.stem.empty());
      REQUIRE(std::max(token.form.size(), token.stem.size()) <= kMaxTokenBytes);
      if (token.additional) {
        REQUIRE(token.position <= last_position);
        continue;
      }
      REQUIRE(token.position == last_position + 1);
      REQUIRE(token.begin >= last_begin);
      last_position = token.position;
      last_begin = token.begin;
    }
  }
}

TEST_CASE("a tokenizer can be moved") {
  Tokenizer first({});
  CHECK(forms(first, "one", "en") == "1:one");
  Tokenizer second = std::move(first);
  CHECK(forms(second, "two", "en") == "1:two");
}

}  // namespace
}  // namespace dragoman
