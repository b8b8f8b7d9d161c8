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

TEST_CASE("foreign names and titles don't hide the language that holds them together") {
  CHECK(detect_language("Naast The Lantern Keeper (2011) en Night of the Herons is er ook een "
                        "boek van de hand van de regisseur.") == "nl");
  CHECK(detect_language("Velania torvaldi is een kever uit de familie van de Velaniidae.") == "nl");
}

TEST_CASE("an article with a long quotation is in its own language") {
  const std::string english =
      "The harbour master said that the ferry had left before dawn with forty people on board, "
      "and that nobody had told him of the storm that was coming up from the south. He was woken "
      "by his deputy, who had heard the news on the radio, and both of them went down to the quay "
      "at once. The families were already there, he said, and had been waiting for an hour.\n";
  CHECK(detect_language(english + "קברניט המעבורת סירב להפליג, אבל החברה איימה לפטר אותו אם לא "
                                  "יצא לדרך לפני הזריחה.") == "en");
  CHECK(detect_language(english + "Der Kapitän wollte nicht auslaufen, aber die Reederei drohte "
                                  "ihm mit der Entlassung.") == "en");
}

TEST_CASE("a hint decides where a text doesn't") {
  const struct {
    std::string hint;
    std::string language;
    std::string text;
  } rows[] = {
      // Too short to tell.
      {"", "", "Saltmarsh 2"},
      {"nl", "nl", "Saltmarsh 2"},
      {"he", "he", "שלום"},
      {"iw", "he", "שלום"},
      {"fa", "fa", "سلام"},
      {"EN_us", "en", "Ferry inquiry"},
      {"pt-BR", "pt", "Porto em greve"},
      // Close languages without a word that tells them apart.
      {"id", "id", "Ia melihat anak kecil di tepi laut."},
      {"ms", "ms", "Ia melihat anak kecil di tepi laut."},
      {"da", "da", "Han kommer hjem i dag."},
      {"nb", "nb", "Han kommer hjem i dag."},
      {"no", "nb", "Han kommer hjem i dag."},
      {"sr", "sr", "Ministar je sinoć stigao u Tarušu."},
      {"bs", "hr", "Ministar je sinoć stigao u Tarušu."},
      {"mk", "mk", "Водата тече."},
      {"bg", "bg", "Водата тече."},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.hint);
    CHECK(detect_language(row.text, row.hint) == row.language);
  }
}

TEST_CASE("a hint doesn't stand against the text") {
  const struct {
    std::string hint;
    std::string language;
    std::string text;
  } rows[] = {
      {"ar", "de", "Die beiden Delegationen treffen sich nächste Woche wieder in der Stadt."},
      {"en", "ar", "سيلتقي الوفدان مرة أخرى الأسبوع المقبل لمناقشة إطلاق سراح الأسرى."},
      {"en", "ar", "سلام عليكم"},
      {"en", "ru", "Паром затонул."},
      {"en", "de", "Die beiden Delegationen treffen sich nächste Woche wieder in der Stadt."},
      {"en", "nl", "Velania torvaldi is een kever uit de familie van de Velaniidae."},
      {"nb", "da", "Hun havde ikke hørt noget, sagde hun efter mødet, og nu er det for sent."},
      {"da", "nb", "Hun hadde ikke hørt noe, sa hun etter møtet, og nå er det for sent."},
      {"ms", "id", "Polisi mengatakan bahwa kapal itu tidak bisa berlayar karena badai."},
      {"id", "ms", "Polis berkata bahawa kapal itu tidak boleh belayar kerana ribut."},
      {"hr", "sr", "Predsednik je rekao da će nedelja biti teška za ceo svet, ali ne i gde."},
      {"sk", "cs", "Ministr řekl, že se jednání ještě neuskutečnilo, protože nebyla shoda."},
      {"gl", "pt", "O ministro não disse quando as negociações começam, mas também não negou."},
      {"mk", "bg", "Министърът каза, че преговорите ще започнат със закъснение."},
      {"klingon", "fr", "Les deux délégations se retrouveront la semaine prochaine à Corvane."},
      {"\xFF\xFE", "fr", "Les deux délégations se retrouveront la semaine prochaine à Corvane."},
      {"en", "", "12 345 --- 67"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.hint);
    CHECK(detect_language(row.text, row.hint) == row.language);
  }
}

}  // namespace
}  // namespace dragoman
