#include "common/text/close_languages.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

TEST_CASE("close languages are told apart by the words and letters that only one of them has") {
  const struct {
    std::string found;
    std::string language;
    std::string text;
  } rows[] = {
      {"nb", "da", "Beredskaben og sikkerheden blev drøftet efter mødet."},
      {"da", "nb", "Beredskapen og sikkerheten ble drøftet etter møtet."},
      {"nb", "sv", "Beredskapen diskuterades efter mötet."},
      {"da", "nn", "Eg veit ikkje noko om det, men dei kjem frå byen."},
      {"ms", "id", "Ia mengatakan bahwa uang itu hilang."},
      {"id", "ms", "Wang itu hilang, kata polis."},
      {"af", "nl", "Het schip is niet vertrokken."},
      {"nl", "af", "Die skip het nie vertrek nie."},
      {"sk", "cs", "Loď nevyplula, protože se blížila bouře."},
      {"cs", "sk", "Loď nevyplávala, pretože sa blížila búrka."},
      {"es", "ca", "El vaixell no va sortir perquè feia mal temps amb vent."},
      {"gl", "es", "El barco y los marineros también."},
      {"es", "gl", "O barco saíu cunha hora máis, pero unha parte non."},
      {"hr", "sl", "Ladja ni odplula, ker je bila nevihta, ki so jo napovedali tudi včeraj."},
      {"sr", "ru", "Паром вышел из порта, но что было дальше, никто не знает."},
      {"ru", "uk", "Пором вийшов із порту, але що було далі, ніхто не знає."},
      {"bg", "mk", "Бродот ќе тргне кон Тарушка."},
      {"ky", "sah", "Борохуот ҕаабаттан тахсыбата, сааһырбыт ҥэһээлэр."},
      {"ar", "fa", "کشتی پیش از طوفان از بندر بیرون نرفت."},
      {"fa", "ar", "لم تخرج السفينة من الميناء قبل العاصفة."},
      {"fa", "ur", "کشتی طوفان سے پہلے بندرگاہ سے نہیں نکلی اور ڈوب گئی۔"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(closest_language(row.text, {.found = row.found}) == row.language);
  }
}

TEST_CASE("a language stays where nothing speaks for another") {
  CHECK(closest_language("", {.found = "nb"}) == "nb");
  CHECK(closest_language("Han kommer hjem i dag.", {.found = "nb"}) == "nb");
  CHECK(closest_language("Han kommer hjem i dag.", {.found = "nb", .hint = "da"}) == "da");
  CHECK(closest_language("och inte jag", {.found = "en"}) == "en");
  CHECK(closest_language("och inte jag", {.found = ""}) == "");
  CHECK(closest_language("\xFF\xC3 och", {.found = "nb"}) == "sv");
}

TEST_CASE("a name with a foreign letter is too little where the lead must be two") {
  CHECK(closest_language("Hun møtte Göran i dag.", {.found = "nb", .lead = 2}) == "nb");
  CHECK(closest_language("Göran kom hem.", {.found = "nb", .lead = 2}) == "nb");
  CHECK(closest_language("Göran kom hem.", {.found = "nb", .lead = 1}) == "sv");
}

TEST_CASE("languages of one family are close") {
  CHECK(are_close_languages("da", "sv"));
  CHECK(are_close_languages("sr", "ru"));
  CHECK(are_close_languages("sr", "hr"));
  CHECK_FALSE(are_close_languages("hr", "ru"));
  CHECK_FALSE(are_close_languages("de", "nl"));
  CHECK_FALSE(are_close_languages("", ""));
}

}  // namespace
}  // namespace dragoman
