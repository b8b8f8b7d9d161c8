#include "common/text/fold.h"

#include <doctest/doctest.h>

#include <random>

#include "common/text/utf8.h"
#include "common/text/word_analyzer.h"

namespace dragoman {
namespace {

TEST_CASE("folding makes one of the spellings of a word") {
  const struct {
    std::string word;
    std::string folded;
  } rows[] = {
      {"", ""},
      {"Word", "word"},
      {"Élysée", "elysee"},
      {"E\u0301lyse\u0301e", "elysee"},
      {"Ørsted", "orsted"},
      {"ŁÓDŹ", "lodz"},
      {"Đặng", "dang"},
      {"Straße", "strasse"},
      {"STRAẞE", "strasse"},
      {"Ærø", "aero"},
      {"Œuvre", "oeuvre"},
      {"Þórður", "thordur"},
      {"ısı İş", "isiis"},
      {"Għawdex", "ghawdex"},
      {"Əliyev", "aliyev"},
      {"ﬁnal", "final"},
      {"Ｗｉｄｅ１", "wide1"},
      {"don’t don't donʼt", "dontdontdont"},
      {"Qurʾān", "quran"},
      {"soft\u00ADhy\u200Dphen", "softhyphen"},
      {"col·lecció", "colleccio"},
      {"Ἀθῆναι", "αθηναι"},
      {"ΟΔΟΣ οδός", "οδοσοδοσ"},
      {"Ёлка", "елка"},
      {"Йод йод и\u0306", "йодйодй"},
      {"за\u0301мок", "замок"},
      {"Київ", "киів"},
      {"العَرَبِيّة", "العربيه"},
      {"أحمد إسلام آية ٱلله", "احمداسلامايهالله"},
      {"موسى", "موسي"},
      {"مســـؤول", "مسؤول"},
      {"کرایه‌ی", "كرايهي"},
      {"١٢٣ ۴۵۶ ७", "1234567"},
      {"שָׁלוֹם", "שלום"},
      {"צה״ל צה\"ל ג'ורג׳", "צהלצהלגורג"},
      {"हिन्दी", "हिन्दी"},
      {"เที่ยว", "เที่ยว"},
      {"がぎぐ", "がぎぐ"},
      {"か\u3099", "が"},
      {"ｶﾞ", "ガ"},
      {"தமிழ்", "தமிழ்"},
      {"\u0301\u0640\u064B'", ""},
  };
  Folder folder(true);
  for (const auto& row : rows) {
    CAPTURE(row.word);
    CHECK(folder.fold(row.word) == row.folded);
  }
}

TEST_CASE("with marks kept, only case, width and signs go") {
  const struct {
    std::string word;
    std::string folded;
  } rows[] = {
      {"Élysée", "élysée"},      {"E\u0301", "é"}, {"Ｗｉｄｅ", "wide"}, {"Don’t", "dont"},
      {"Straße", "straße"},      {"Ёлка", "ёлка"}, {"أحمد", "أحمد"},     {"שָׁלוֹם", "שָׁלוֹם"},
      {"ΟΔΟΣ οδός", "οδοσοδόσ"}, {"١٢", "12"},
  };
  Folder folder(false);
  for (const auto& row : rows) {
    CAPTURE(row.word);
    CHECK(folder.fold(row.word) == compose(row.folded));
  }
}

TEST_CASE("folding what is folded changes nothing") {
  for (const bool fold_marks : {true, false}) {
    Folder folder(fold_marks);
    std::mt19937 random(7);
    for (int i = 0; i < 20000; ++i) {
      std::string word;
      for (int k = 0; k < 6; ++k) {
        const char32_t c = static_cast<char32_t>(random() % 0x3100);
        append_utf8(word, c >= 0xD800 && c < 0xE000 ? U'a' : c);
      }
      const std::string once = folder.fold(word);
      CAPTURE(word);
      REQUIRE(folder.fold(once) == once);
    }
  }
}

TEST_CASE("upper and lower case fold alike") {
  const struct {
    std::string upper;
    std::string lower;
  } rows[] = {
      {"ÀÉÎÕÜÇÑŠŽŁØÆŒĐÞİ", "àéîõüçñšžłøæœđþi"},
      {"STRASSE", "straße"},
      {"ΆΈΉΊΌΎΏΣ", "άέήίόύώς"},
      {"ЁЙЎЇҐЂЋЩ", "ёйўїґђћщ"},
      {"ԱԲԳՖ", "աբգֆ"},
      {"ᲐᲑᲒ", "აბგ"},
      {"Ǆ", "ǆ"},
      {"ＡＺ", "ａｚ"},
      {"ISPARTA", "ısparta"},
  };
  for (const bool fold_marks : {true, false}) {
    Folder folder(fold_marks);
    for (const auto& row : rows) {
      if (!fold_marks &&
          (row.lower == "straße" || row.lower == "ısparta" || row.upper.ends_with("İ")))
        continue;
      CAPTURE(row.upper);
      CHECK(folder.fold(row.upper) == folder.fold(row.lower));
    }
  }
}

}  // namespace
}  // namespace dragoman
