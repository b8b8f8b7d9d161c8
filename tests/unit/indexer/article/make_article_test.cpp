#include "indexer/article/make_article.h"

#include <doctest/doctest.h>

#include <span>

#include "common/index/article.h"
#include "indexer/format/text.h"

namespace dragoman {
namespace {

// What a reader would see: the fields that are set, and a line "kind: text" for every zone.
std::string show(const Article& article) {
  std::string out = (article.title_inferred ? "inferred: " : "title: ") + article.title + '\n';
  const auto add = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) ((out += name) += value) += '\n';
  };
  add("date: ", article.date);
  add("source: ", article.source);
  add("author: ", article.author);
  add("lang: ", article.lang);
  for (const Zone& zone : article.zones) {
    (((out += zone_name(zone.kind)) += ": ") += zone_text(article, zone)) += '\n';
  }
  return out;
}

struct Row {
  std::string page;
  std::string shown;
};

Article read_page(std::string_view page) {
  Article article = make_article(std::get<Record>(read_text(page)));
  judge_article(article, {});
  return article;
}

void check_all(std::span<const Row> rows) {
  for (const Row& row : rows) CHECK(show(read_page(row.page)) == row.shown);
}

TEST_CASE("English pages give title, date, outlet, author and zones as a reader takes them") {
  const Row rows[] = {
      {// A date above the headline, the headline again at the end.
       "Fri 1 Mar 2024 7:05 pm - Jerusalem Time\n\nFishermen return to the inner harbour\n\n"
       "The first boats came back to the inner harbour on Friday, after the navy had cleared it of "
       "wreckage, the port office said.\n\nNets in the sun\n\n"
       "Along the quay the crews mended their nets, and the auction hall was swept for the first "
       "time in a month.\n\n\nShare your opinion\n\nFishermen return to the inner harbour",
       "title: Fishermen return to the inner harbour\ndate: 2024-03-01T19:05:00+02:00\nlang: en\n"
       "credit: Fri 1 Mar 2024 7:05 pm - Jerusalem Time\n"
       "headline: Fishermen return to the inner harbour\n"
       "body: The first boats came back to the inner harbour on Friday, after the navy had cleared "
       "it of wreckage, the port office said.\n"
       "subhead: Nets in the sun\n"
       "body: Along the quay the crews mended their nets, and the auction hall was swept for the "
       "first time in a month.\n"
       "furniture: Share your opinion\n"
       "furniture: Fishermen return to the inner harbour\n"},
      {// The headline twice, a standfirst above the byline, names of other articles at the end.
       "Bakers raise the price of bread\nBakers  raise the price of bread!\n"
       "Flour has become dearer since the floods, and the guild sees no end of it.\n"
       "By Marta Ilves and Juhan Pors\nMarch 3, 2024 · 18:05 GMT\n"
       "A loaf will cost a tenth more from Monday in all the shops of the guild, its master said "
       "after a long meeting.\n"
       "Read morre: Millers look for grain abroad\n"
       "Customers in the queue took it calmly, and some of them bought two loaves while the old "
       "price was still on the board.\n"
       "Source: The Evening Oven\nLeave a Reply\nName\nEmail\nPost Comment\nLatest Posts\n"
       "Millers look for grain abroad\n",
       "title: Bakers raise the price of bread\ndate: 2024-03-03T18:05:00+00:00\n"
       "source: The Evening Oven\nauthor: Marta Ilves and Juhan Pors\nlang: en\n"
       "headline: Bakers raise the price of bread\n"
       "furniture: Bakers  raise the price of bread!\n"
       "standfirst: Flour has become dearer since the floods, and the guild sees no end of it.\n"
       "credit: By Marta Ilves and Juhan Pors\n"
       "credit: March 3, 2024 · 18:05 GMT\n"
       "body: A loaf will cost a tenth more from Monday in all the shops of the guild, its master "
       "said after a long meeting.\n"
       "furniture: Read morre: Millers look for grain abroad\n"
       "body: Customers in the queue took it calmly, and some of them bought two loaves while the "
       "old price was still on the board.\n"
       "credit: Source: The Evening Oven\nfurniture: Leave a Reply\nfurniture: Name\n"
       "furniture: Email\nfurniture: Post Comment\nfurniture: Latest Posts\n"
       "furniture: Millers look for grain abroad\n"},
      {// No headline: the first line is a paragraph.
       "A convoy of nineteen lorries with seed potatoes, guarded by soldiers of both sides, "
       "crossed "
       "the bridge at Orlec on Tuesday, witnesses said. Nobody was hurt.\n"
       "It was the first since the bridge had been blown up in the autumn and was put up again by "
       "engineers.\n",
       "inferred: A convoy of nineteen lorries with seed potatoes, guarded by soldiers of both "
       "sides, crossed the bridge at Orlec on\nlang: en\n"
       "body: A convoy of nineteen lorries with seed potatoes, guarded by soldiers of both sides, "
       "crossed the bridge at Orlec on Tuesday, witnesses said. Nobody was hurt.\n"
       "body: It was the first since the bridge had been blown up in the autumn and was put up "
       "again "
       "by engineers.\n"},
      {// A path to the page and a byline that shares its line with the date.
       "Home > News > Coast\n4 min read\nStorm takes the old pier\n"
       "By Marta Ilves | Updated 4 March 2024 | The Evening Oven\n"
       "The old pier of Sandvik fell into the sea on Sunday night, when waves of six metres beat "
       "against its piles.\n"
       "© 2024 The Evening Oven\n",
       "title: Storm takes the old pier\ndate: 2024-03-04\nsource: The Evening Oven\n"
       "author: Marta Ilves\nlang: en\n"
       "furniture: Home > News > Coast\nfurniture: 4 min read\nheadline: Storm takes the old pier\n"
       "credit: By Marta Ilves | Updated 4 March 2024 | The Evening Oven\n"
       "body: The old pier of Sandvik fell into the sea on Sunday night, when waves of six metres "
       "beat against its piles.\n"
       "furniture: © 2024 The Evening Oven\n"},
      {// Nothing but furniture still has a title.
       "Home\nMenu\nShare\n",
       "inferred: Home\nfurniture: Home\nfurniture: Menu\nfurniture: Share\n"},
      {// A menu, a note of translation, a dateline, and a signature.
       "Home\nNews\nTranslated from Hebrew\nStorm takes the old pier\n\n"
       "SANDVIK, March 4, 2024 (Kestrel Wire) - The old pier of Sandvik fell into the sea on "
       "Sunday night, when waves of six metres beat against its piles.\n\n— The Evening Post\n",
       "title: Storm takes the old pier\ndate: 2024-03-04\nsource: The Evening Post\nlang: en\n"
       "furniture: Home\nfurniture: News\ncredit: Translated from Hebrew\n"
       "headline: Storm takes the old pier\n"
       "body: SANDVIK, March 4, 2024 (Kestrel Wire) - The old pier of Sandvik fell into the sea on "
       "Sunday night, when waves of six metres beat against its piles.\n"
       "credit: — The Evening Post\n"},
      {// The day of publishing goes before that of an update.
       "Storm takes the old pier\nUpdated: 5 March 2024\nPublished: 4 March 2024\n"
       "The old pier of Sandvik fell into the sea on Sunday night, when waves of six metres beat "
       "against its piles.\n",
       "title: Storm takes the old pier\ndate: 2024-03-04\nlang: en\n"
       "headline: Storm takes the old pier\ncredit: Updated: 5 March 2024\n"
       "credit: Published: 4 March 2024\n"
       "body: The old pier of Sandvik fell into the sea on Sunday night, when waves of six metres "
       "beat against its piles.\n"},
  };
  check_all(rows);
}

TEST_CASE("pages in other languages give the same") {
  const Row rows[] = {
      {"Fischer kehren in den Hafen zurück\n22. Februar 2024, 14:30 Uhr\nVon Marta Ilves\n\n"
       "Am Freitag liefen die ersten Boote wieder in den inneren Hafen ein, nachdem die Marine ihn "
       "geräumt hatte.\n\nQuelle: Abendblatt am Meer\nSchreibe einen Kommentar\n",
       "title: Fischer kehren in den Hafen zurück\ndate: 2024-02-22T14:30:00\n"
       "source: Abendblatt am Meer\nauthor: Marta Ilves\nlang: de\n"
       "headline: Fischer kehren in den Hafen zurück\ncredit: 22. Februar 2024, 14:30 Uhr\n"
       "credit: Von Marta Ilves\n"
       "body: Am Freitag liefen die ersten Boote wieder in den inneren Hafen ein, nachdem die "
       "Marine ihn geräumt hatte.\n"
       "credit: Quelle: Abendblatt am Meer\nfurniture: Schreibe einen Kommentar\n"},
      {"Les pêcheurs rentrent au port\nPublié le 3 mars 2024 à 9h05\n\n"
       "Les premiers bateaux sont revenus vendredi dans le bassin intérieur, que la marine avait "
       "débarrassé des épaves.\n\nLire aussi : La criée rouvre ses portes\nSource : Le Phare du "
       "soir\n",
       "title: Les pêcheurs rentrent au port\ndate: 2024-03-03T09:05:00\nsource: Le Phare du soir\n"
       "lang: fr\nheadline: Les pêcheurs rentrent au port\ncredit: Publié le 3 mars 2024 à 9h05\n"
       "body: Les premiers bateaux sont revenus vendredi dans le bassin intérieur, que la marine "
       "avait débarrassé des épaves.\n"
       "furniture: Lire aussi : La criée rouvre ses portes\ncredit: Source : Le Phare du soir\n"},
      {"12 февраля 2024, 10:45 МСК\nРыбаки вернулись в гавань\n\n"
       "Первые лодки вошли в пятницу во внутреннюю гавань, которую моряки очистили от обломков, "
       "сообщила контора порта.\n\nЧитайте также: Рынок снова открыт\nИсточник: Вечерний маяк\n",
       "title: Рыбаки вернулись в гавань\ndate: 2024-02-12T10:45:00+03:00\n"
       "source: Вечерний маяк\nlang: ru\ncredit: 12 февраля 2024, 10:45 МСК\n"
       "headline: Рыбаки вернулись в гавань\n"
       "body: Первые лодки вошли в пятницу во внутреннюю гавань, которую моряки очистили от "
       "обломков, сообщила контора порта.\n"
       "furniture: Читайте также: Рынок снова открыт\ncredit: Источник: Вечерний маяк\n"},
      {"عودة الصيادين إلى الميناء الداخلي\n١٢ فبراير ٢٠٢٤\n\n"
       "عادت القوارب الأولى يوم الجمعة إلى الميناء الداخلي بعد أن أزالت البحرية منه الحطام، "
       "بحسب مكتب الميناء في المدينة.\n\nالمصدر: منارة المساء\nاقرأ أيضاً: السوق يفتح أبوابه\n",
       "title: عودة الصيادين إلى الميناء الداخلي\ndate: 2024-02-12\nsource: منارة المساء\n"
       "lang: ar\nheadline: عودة الصيادين إلى الميناء الداخلي\ncredit: ١٢ فبراير ٢٠٢٤\n"
       "body: عادت القوارب الأولى يوم الجمعة إلى الميناء الداخلي بعد أن أزالت البحرية منه "
       "الحطام، بحسب مكتب الميناء في المدينة.\n"
       "credit: المصدر: منارة المساء\nfurniture: اقرأ أيضاً: السوق يفتح أبوابه\n"},
      {"הדייגים חזרו לנמל\nמאת מרתה אילבס\n12 בפברואר 2024\n\n"
       "הסירות הראשונות חזרו ביום שישי אל הנמל הפנימי, לאחר שחיל הים פינה ממנו את השברים, כך נמסר "
       "ממשרד הנמל.\n\nקראו גם: השוק נפתח מחדש\nמקור: מגדלור הערב\n",
       "title: הדייגים חזרו לנמל\ndate: 2024-02-12\nsource: מגדלור הערב\nauthor: מרתה אילבס\n"
       "lang: he\nheadline: הדייגים חזרו לנמל\ncredit: מאת מרתה אילבס\ncredit: 12 בפברואר 2024\n"
       "body: הסירות הראשונות חזרו ביום שישי אל הנמל הפנימי, לאחר שחיל הים פינה ממנו את השברים, "
       "כך נמסר ממשרד הנמל.\n"
       "furniture: קראו גם: השוק נפתח מחדש\ncredit: מקור: מגדלור הערב\n"},
      {"Balıkçılar limana döndü\n12 Şubat 2024 Pazartesi\n\n"
       "Donanmanın enkazı temizlemesinin ardından ilk tekneler cuma günü iç limana döndü, liman "
       "başkanlığı açıkladı.\n\nKaynak: Akşam Feneri\nAyrıca okuyun: Balık hali açıldı\n",
       "title: Balıkçılar limana döndü\ndate: 2024-02-12\nsource: Akşam Feneri\nlang: tr\n"
       "headline: Balıkçılar limana döndü\ncredit: 12 Şubat 2024 Pazartesi\n"
       "body: Donanmanın enkazı temizlemesinin ardından ilk tekneler cuma günü iç limana döndü, "
       "liman başkanlığı açıkladı.\n"
       "credit: Kaynak: Akşam Feneri\nfurniture: Ayrıca okuyun: Balık hali açıldı\n"},
      {"渔民重返内港\n2024年2月12日 14:30\n\n"
       "港务办公室说，海军清除沉船残骸之后，第一批渔船星期五回到了内港，码头上的人们鼓掌欢迎。\n\n"
       "来源：晚灯报\n相关阅读：鱼市重新开张\n",
       "title: 渔民重返内港\ndate: 2024-02-12T14:30:00\nsource: 晚灯报\nlang: zh\n"
       "headline: 渔民重返内港\ncredit: 2024年2月12日 14:30\n"
       "body: "
       "港务办公室说，海军清除沉船残骸之后，第一批渔船星期五回到了内港，码头上的人们鼓掌欢迎。\n"
       "credit: 来源：晚灯报\nfurniture: 相关阅读：鱼市重新开张\n"},
  };
  check_all(rows);
}

TEST_CASE("the whole article is set, its text as it came with LF ends") {
  Article article = read_page("\xEF\xBB\xBF  Fair  skies \r\n\r\nNo rain fell.\r");
  Article expected;
  expected.title = "Fair skies";
  expected.text = "  Fair  skies \n\nNo rain fell.\n";
  expected.zones = {{ZoneKind::Headline, 2, 13}, {ZoneKind::Body, 16, 29}};
  expected.charset = "UTF-8";
  article.lang.clear();  // too short to tell
  CHECK(article == expected);
}

TEST_CASE("what the source tells counts, and the text tells the rest") {
  Record record;
  record.text =
      "Sport\nFishermen return\nBy Lena Voss\nThe first boats came back to the inner harbour on "
      "Friday, after the navy had cleared it.\nFishermen Return!\nSource: The Evening Lamp\n";
  record.told.title = "Fishermen  return";
  record.told.source = "Harbour Gazette";
  record.told.source_lang = "HE-il";
  record.told.zones = {{ZoneKind::Furniture, 0, 5}, {ZoneKind::Headline, 6, 22}};
  Article article = make_article(record);
  judge_article(article, {});
  CHECK(article.source_lang == "he");
  CHECK(show(article) ==
        "title: Fishermen return\nsource: Harbour Gazette\nauthor: Lena Voss\nlang: en\n"
        "furniture: Sport\nheadline: Fishermen return\ncredit: By Lena Voss\n"
        "body: The first boats came back to the inner harbour on Friday, after the navy had "
        "cleared it.\n"
        "furniture: Fishermen Return!\ncredit: Source: The Evening Lamp\n");
}

TEST_CASE("what holds nothing but furniture has a title") {
  const Row rows[] = {
      {"Leave a Reply\n", "inferred: Leave a Reply\nlang: en\nfurniture: Leave a Reply\n"},
  };
  check_all(rows);
}

}  // namespace
}  // namespace dragoman
