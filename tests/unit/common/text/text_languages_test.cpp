#include "common/text/text_languages.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

const std::vector<std::string> kEnglish = {
    "The harbour master of Tarusha said on Monday that the ferry had left before dawn with forty "
    "people on board, and that nobody had told him of the storm that was coming.",
    "He was woken by his deputy, who had heard the news on the radio, and both of them went down "
    "to the quay at once. The families were already there, and had been waiting for an hour.",
    "The company would not say why the captain had been told to sail. It has promised to answer "
    "the questions of the inquiry, which will begin its work in the spring.",
};

const std::vector<std::string> kGerman = {
    "Der Hafenmeister von Tarusha sagte am Montag, die Fähre sei vor Sonnenaufgang mit vierzig "
    "Menschen an Bord ausgelaufen, und niemand habe ihm von dem Sturm erzählt.",
    "Sein Stellvertreter, der die Nachricht im Radio gehört hatte, weckte ihn, und beide liefen "
    "sofort zum Kai. Die Familien waren schon dort und warteten seit einer Stunde.",
    "Die Reederei wollte nicht sagen, warum der Kapitän ablegen musste. Sie hat versprochen, die "
    "Fragen des Ausschusses zu beantworten, der im Frühjahr mit der Arbeit beginnt.",
};

const std::vector<std::string> kRussian = {
    "Начальник порта Таруши сообщил в понедельник, что паром вышел до рассвета, на борту было "
    "сорок человек, и никто не предупредил его о приближении шторма.",
    "Его разбудил заместитель, который услышал новость по радио, и оба сразу поспешили на "
    "причал. Семьи уже были там и ждали целый час.",
};

// What is said of `paragraph` after the first paragraph of an article.
std::string foreign_within(std::vector<std::string> article, const std::string& paragraph) {
  article.insert(article.begin() + 1, paragraph);
  const std::vector<std::string_view> views(article.begin(), article.end());
  TextLanguages found = detect_languages(views);
  std::string answer = std::move(found.foreign.at(1));
  found.foreign.erase(found.foreign.begin() + 1);
  CHECK(found.foreign == std::vector<std::string>(article.size() - 1));
  return answer;
}

TEST_CASE("the language of a mixed text is that of most words, whatever a letter takes") {
  const std::string arabic =
      "رفض القبطان الإبحار في تلك الليلة، لكن الشركة هددته بالفصل، وقال رئيس الميناء إنه لم يعلم "
      "شيئا "
      "عن العاصفة التي كانت تقترب من الساحل قبل طلوع الفجر.";
  const std::vector<std::string_view> paragraphs = {kEnglish[0], arabic, kEnglish[2], kGerman[0]};
  const TextLanguages found = detect_languages(paragraphs);
  CHECK(found.language == "en");
  CHECK(found.foreign == std::vector<std::string>{"", "ar", "", "de"});
  const std::vector<std::string_view> mostly_arabic = {kEnglish[0], arabic, arabic};
  CHECK(detect_languages(mostly_arabic).language == "ar");
  CHECK(detect_languages(mostly_arabic).foreign == std::vector<std::string>{"en", "", ""});
}

TEST_CASE("a paragraph in another language is seen") {
  const struct {
    const std::vector<std::string>& article;
    std::string language;
    std::string paragraph;
  } rows[] = {
      {kEnglish, "ar", "رفض القبطان الإبحار في تلك الليلة، لكن الشركة هددته بالفصل."},
      {kEnglish, "he", "הקברניט סירב להפליג באותו לילה, אבל החברה איימה לפטר אותו."},
      {kEnglish, "zh", "船长当晚拒绝起航,但公司威胁要解雇他。"},
      {kEnglish, "ja", "船長はその夜の出航を拒んだが、会社は解雇すると脅した。"},
      {kEnglish, "ru", "Капитан отказался выходить в море, но компания пригрозила увольнением."},
      {kEnglish, "de", kGerman[0]},
      {kEnglish, "fr",
       "Le capitaine ne voulait pas sortir du port cette nuit-là, mais la compagnie a menacé de le "
       "renvoyer s’il ne partait pas avant l’aube avec tous les passagers."},
      {kGerman, "en", kEnglish[1]},
      {kRussian, "en", kEnglish[1]},
      {kRussian, "uk",
       "Капітан не хотів виходити в море тієї ночі, але компанія погрожувала його звільнити, "
       "якщо він не вирушить до світанку, і тому він усе ж таки наказав відчалити від берега."},
  };
  for (const auto& row : rows) {
    CAPTURE(row.paragraph);
    CHECK(foreign_within(row.article, row.paragraph) == row.language);
  }
}

TEST_CASE("names, titles, short, mixed and capital lines stay in the article's language") {
  using namespace std::string_literals;
  const std::string rows[] = {
      "",
      "   ",
      "12 345 --- 67",
      "שלום לכם",
      "Der Kapitän wollte nicht auslaufen.",
      "«Le capitaine ne voulait pas partir», he said in court, and nobody contradicted him there.",
      "Present were Jean-Luc Delacroix de la Tour, María del Carmen Vega y Lastra, Heinrich von "
      "der Aue, Giovanni della Rovere, João da Costa e Silva and Anneke van der Velden.",
      "Les Nuits de Corvane; La Dame du Port; Le Dernier Bateau pour Tarusha; Un Été sans Lune; "
      "Les Enfants de la Digue; Le Silence des Phares; La Maison du Passeur; L’Île aux Cormorans",
      "DER HAFENMEISTER VON TARUSHA SAGTE AM MONTAG, DIE FÄHRE SEI VOR SONNENAUFGANG MIT VIERZIG "
      "MENSCHEN AN BORD AUSGELAUFEN, UND NIEMAND HABE IHM VON DEM STURM ERZÄHLT.",
      "The word for it is مرفأ, which the Wasimiyan captains use of every harbour on the coast.",
      "Ostenfurter Hafengesellschaft, Kaiserkai 7, Ostenfurt; Reederei Gebrüder Talfelder, Am "
      "Alten "
      "Speicher 12; Seemannsmission Sankt Nikolai, Fischmarkt 3; Lotsenbrüderschaft Nordhaven",
      "\0\xFF\xFE\xC3 the captain and the owner of the ship\0"s,
  };
  for (const std::string& row : rows) {
    CAPTURE(row);
    CHECK(foreign_within(kEnglish, row) == "");
  }
  const std::string latin_among_russian[] = {
      "* The Lantern Keeper: Night of the Herons (***)",
      "Harbour Gazette, 11-13 Quay Street, Saltmarsh SM1 4RB, 020 5550 7171",
      "https://www.example.org/media/upload/the-ferry-and-the-storm/image-of-the-port.jpg",
  };
  for (const std::string& row : latin_among_russian) {
    CAPTURE(row);
    CHECK(foreign_within(kRussian, row) == "");
  }
}

TEST_CASE("the language of the whole is that of most of it, and may be declared") {
  std::vector<std::string_view> views(kEnglish.begin(), kEnglish.end());
  CHECK(detect_languages(views).language == "en");
  CHECK(detect_languages(views, "ar").language == "en");
  CHECK(detect_languages({}) == TextLanguages{"", {}});
  views = {"Han kommer", "hjem i dag."};
  CHECK(detect_languages(views, "da") == TextLanguages{"da", {"", ""}});
}

TEST_CASE("a damaged paragraph doesn't shift what is said of the others") {
  const std::vector<std::string_view> views = {kEnglish[0], "\xFF\xFF\xFF\x92\x80\xC3", kEnglish[1],
                                               kGerman[0], kEnglish[2]};
  CHECK(detect_languages(views) == TextLanguages{"en", {"", "", "", "de", ""}});
}

TEST_CASE("what comes after the first 64 KiB is taken for the article's language") {
  std::string section;
  while (section.size() < 70'000) (section += kEnglish[1]) += ' ';
  const std::vector<std::string_view> views = {section, kGerman[0]};
  CHECK(detect_languages(views) == TextLanguages{"en", {"", ""}});
}

}  // namespace
}  // namespace dragoman
