#include "common/text/language.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

TEST_CASE("the language of a text is found") {
  const struct {
    std::string language;
    std::string text;
  } rows[] = {
      {"", ""},
      {"", "12 345 --- 67"},
      {"en",
       "The two delegations will meet again next week to discuss the release of the prisoners."},
      {"de",
       "Die beiden Delegationen treffen sich nächste Woche wieder, um über die Gefangenen zu "
       "reden."},
      {"fr",
       "Les deux délégations se retrouveront la semaine prochaine pour parler des prisonniers."},
      {"nb",
       "De to delegasjonene skal møtes igjen neste uke for å snakke om fangene og hva de trenger."},
      {"hr",
       "Dva izaslanstva sastat će se ponovno sljedeći tjedan kako bi razgovarala o "
       "zarobljenicima."},
      {"he", "שתי המשלחות ייפגשו שוב בשבוע הבא כדי לדון בשחרור האסירים."},
      {"ar", "سيلتقي الوفدان مرة أخرى الأسبوع المقبل لمناقشة إطلاق سراح الأسرى."},
      {"fa", "دو هیئت هفته آینده دوباره دیدار خواهند کرد تا درباره آزادی زندانیان گفتگو کنند."},
      {"ru",
       "Две делегации встретятся снова на следующей неделе, чтобы обсудить освобождение пленных."},
      {"uk",
       "Дві делегації зустрінуться знову наступного тижня, щоб обговорити звільнення полонених."},
      {"zh", "两个代表团下周将再次会面,讨论释放囚犯的问题。"},
      {"zh", "兩個代表團下週將再次會面,討論釋放囚犯的問題。"},
      {"ja", "二つの代表団は来週再び会い、捕虜の解放について話し合う予定です。"},
      {"ko", "두 대표단은 다음 주에 다시 만나 포로 석방을 논의할 예정이다."},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(detect_language(row.text) == row.language);
  }
}

TEST_CASE("a text in another script isn't English for a few English words in it") {
  CHECK(detect_language("و الذي نفسي بيده OK") == "ar");
  CHECK(detect_language("שלום לכם https") == "he");
}

TEST_CASE("ill-formed bytes and control characters don't hide a language") {
  std::string text = "Les deux délégations se retrouveront la semaine prochaine pour en parler.";
  CHECK(detect_language(text + "\xFF\xFE") == "fr");
  CHECK(detect_language("\xC2\x92" + text + std::string(3, '\0')) == "fr");
}

TEST_CASE("a hint helps where a text says little, and not against it") {
  CHECK(detect_language("Die beiden Delegationen treffen sich nächste Woche wieder in der Stadt.",
                        "ar") == "de");
  CHECK(detect_language("שתי המשלחות ייפגשו שוב בשבוע הבא.", "he") == "he");
}

}  // namespace
}  // namespace dragoman
