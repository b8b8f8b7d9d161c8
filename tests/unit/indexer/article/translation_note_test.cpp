#include "indexer/article/translation_note.h"

#include <doctest/doctest.h>

#include <optional>

namespace dragoman {
namespace {

TEST_CASE("a note in any language says what the article was translated from") {
  struct Row {
    std::string line;
    std::optional<std::string> language;
  };
  const Row rows[] = {
      {"Translated from Hebrew", "he"},
      {"Translated from the Hebrew by Lena Voss", "he"},
      {"(Translated from Arabic)", "ar"},
      {"This is a machine translation from Arabic", "ar"},
      {"Machine-translated from Russian. Read the original", "ru"},
      {"This article was translated from Persian by the Harbour Gazette", "fa"},
      {"Translated from Norwegian", "nb"},
      {"Translated from Bosnian", "hr"},
      {"Originally published in German", "de"},
      {"Traduit de l'anglais par Lena Voss", "en"},
      {"Traduit de l’hébreu", "he"},
      {"Traduit du russe", "ru"},
      {"Aus dem Hebräischen (übersetzt)", "he"},
      {"Aus dem Englischen von Lena Voss", "en"},
      {"Aus dem Englischen: Lena Voss", "en"},
      {"Traducido del inglés", "en"},
      {"Tradotto dal tedesco", "de"},
      {"Tradotto dall'inglese", "en"},
      {"Traduzido do francês", "fr"},
      {"Перевод с английского", "en"},
      {"Перевод с иврита", "he"},
      {"Переклад з англійської", "en"},
      {"İngilizceden çeviren: Lena Voss", "en"},
      {"ترجمة عن العبرية", "he"},
      {"תרגום מאנגלית", "en"},
      {"תרגום מערבית: לנה פוס", "ar"},
      {"翻译自英文", "en"},
      {"英語から翻訳", "en"},
      {"Vertaald uit het Engels", "en"},
      {"Tłumaczenie z angielskiego", "en"},
      {"Přeloženo z angličtiny", "en"},
      {"Oversat fra engelsk", "en"},
      {"Översatt från engelska", "en"},
      {"Käännetty englannista", "en"},
      {"Angolból fordította: Voss Lena", "en"},
      {"Traducere din engleză", "en"},
      {"Diterjemahkan dari bahasa Inggris", "en"},
      {"Dịch từ tiếng Anh", "en"},
      {"ترجمه از انگلیسی", "en"},
      {"영어에서 번역", "en"},
      {"Translated from Hebrew, Arabic notes left out", "he"},
      {"This article was translated from Persian, and may hold mistakes.", "fa"},
      // Not notes.
      {"Translated from Arabic, the word means a base.", {}},
      {"Traduit de l'arabe, le mot veut dire la base.", {}},
      {"Translated from Hebrew verse into dance", {}},
      {"Translated from Hebrew: a poet who never left her street speaks", {}},
      {"Translated from memory", {}},
      {"A book translated from Hebrew has won the prize", {}},
      {"Originally published in 2019", {}},
      {"Originally published in Harbour Gazette", {}},
      {"Aus dem Hafen", {}},
      {"Перевод с карты на карту подорожал", {}},
      {"Translated from", {}},
      {"", {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    CHECK(read_translation_note(row.line) == row.language);
  }
}

TEST_CASE("the original's language is told by the source, else by the first note") {
  struct Row {
    std::string text;
    std::string lang;
    std::string told;
    std::string source_lang;
  };
  const Row rows[] = {
      {"Translated from Hebrew\nText.\n", "en", "", "he"},
      {"Translated from Hebrew\nText.\n", "en", "ar", "ar"},
      {"Text.\nTranslated from Hebrew\nTranslated from Arabic\n", "en", "", "he"},
      {"Originally published in German\nText.\n", "de", "", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Page page = split_page(row.text);
    page.lang = row.lang;
    Article article;
    article.source_lang = row.told;
    judge_translation_note(page, article);
    CHECK(article.source_lang == row.source_lang);
    for (const Line& line : page.lines) {
      CHECK((line.kind == ZoneKind::Credit) == (page.of(line) != "Text."));
    }
  }
}

}  // namespace
}  // namespace dragoman
