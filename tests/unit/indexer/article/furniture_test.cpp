#include "indexer/article/furniture.h"

#include <doctest/doctest.h>

#include "indexer/article/edit_distance.h"

namespace dragoman {
namespace {

TEST_CASE("page furniture is known by its phrases in many languages") {
  using enum FurniturePhrase;
  struct Row {
    std::string line;
    FurniturePhrase phrase;
  };
  const Row rows[] = {
      {"Leave a Reply", Trailer},
      {"SHARE YOUR OPINION!", Trailer},
      {"Comments (14)", Trailer},
      {"3 comments", Trailer},
      {"Your email address will not be published. Required fields are marked *", Line},
      {"We use cookies to make this page better.", Line},
      {"Sign up for the morning letter of the Gazette", Line},
      {"© 2024 Harbour Gazette", Line},
      {"Harbour Gazette 2024. All rights reserved.", Line},
      {"Advertisement", Line},
      {"6 min read", Line},
      {"Home > News > Harbour", Line},
      {"Home / Harbour", Line},
      {"Accueil » Port » Grutiers", Line},
      {"Posted in Harbour, News", Line},
      {"انضم إلى قناتنا على تلغرام", Line},
      {"Read more: Crane drivers accept the offer", Line},
      {"Read morre: Crane drivers accept the offer", Line},
      {"Reed more: Crane drivers accept the offer", Line},
      {"READ ALSO | Crane drivers accept the offer", Line},
      {"Related: Crane drivers accept the offer", Line},
      {"Lesen Sie auch: Kranführer nehmen an", Line},
      {"Schreibe einen Kommentar", Trailer},
      {"Lesezeit: 4 Minuten", Line},
      {"Lire aussi : Les grutiers acceptent", Line},
      {"À LIRE AUSSI - Les grutiers acceptent", Line},
      {"Laisser un commentaire", Trailer},
      {"Lea también: Los gruistas aceptan", Line},
      {"Deja un comentario", Trailer},
      {"Читайте также: Крановщики согласны", Line},
      {"Читайте также:", Trailer},
      {"Оставить комментарий", Trailer},
      {"اقرأ أيضاً: عمال الرافعات يوافقون", Line},
      {"إقرأ أيضا : عمال الرافعات يوافقون", Line},
      {"اترك تعليقاً", Trailer},
      {"קראו גם: מפעילי העגורנים הסכימו", Line},
      {"כתיבת תגובה", Trailer},
      {"Ayrıca okuyun: Vinççiler kabul etti", Line},
      {"AYRICA OKUYUN: Vinççiler kabul etti", Line},
      {"Bir yanıt yazın", Trailer},
      {"相关阅读：吊车司机同意", Line},
      {"发表评论", Trailer},
      {"您的电子邮箱地址不会被公开。 必填项已用*标注", Line},
      {"Leggi anche: I gruisti accettano", Line},
      {"Leia também: Guindasteiros aceitam", Line},
      {"Deixe um comentário", Trailer},
      {"Читайте також: Кранівники згодні", Line},
      {"Lees ook: Kraandrijvers akkoord", Line},
      {"Czytaj także: Dźwigowi się zgodzili", Line},
      {"関連記事：クレーン運転士が合意", Line},
      {"همچنین بخوانید: جرثقیل‌داران پذیرفتند", Line},
      {"دیدگاهتان را بنویسید", Trailer},
      {"관련기사: 기중기 기사들 합의", Line},
      {"무단 전재 및 재배포 금지", Line},
      {"댓글 남기기", Trailer},
      {"यह भी पढ़ें: क्रेन चालक माने", Line},
      {"Baca juga: Operator derek setuju", Line},
      {"Tinggalkan Balasan", Trailer},
      {"Xem thêm: Thợ cần cẩu đồng ý", Line},
      {"Διαβάστε επίσης: Οι χειριστές συμφώνησαν", Line},
      {"Прочетете още: Крановиците приеха", Line},
      {"Pročitajte još: Kranisti pristali", Line},
      {"Прочитајте још: Кранисти пристали", Line},
      {"Povezani članci", Trailer},
      {"Čtěte také: Jeřábníci souhlasí", Line},
      {"Citește și: Macaragiii acceptă", Line},
      {"Lasă un răspuns", Trailer},
      {"Olvassa el ezt is: A darusok elfogadták", Line},
      {"Läs också: Kranförarna säger ja", Line},
      {"Læs også: Kranførerne siger ja", Line},
      {"Les også: Kranførerne sier ja", Line},
      {"Lue myös: Nosturinkuljettajat suostuivat", Line},
      {"Home | News | Harbour", Line},
      {"首页 | 本地 | 教育", Line},
      {"Copyright 1998 Harbour Gazette. Best viewed at night", Line},
      {"© Harbour Gazette 2024", Line},
      {"©2019–2024 Harbour Gazette", Line},
      {"© Harbour Gazette 2024. Who prints a word of it elsewhere must name the outlet and the "
       "day.",
       Line},
      {"© 2024 Harbour Gazette, whose words nobody may print elsewhere without its written leave.",
       Line},
      {"© picture pool / kestrel", Line},
      {"© 灯塔报 版权归灯塔报所有", Line},
      // Buttons.
      {"Tweet", Line},
      {"Alle akzeptieren", Line},
      {"Per WhatsApp versenden", Line},
      {"Comparte esta noticia", Line},
      // The foot of a newsletter, and of an item of a feed.
      {"You are receiving this email because you asked for it.", Trailer},
      {"The post Crane drivers accept appeared first on Harbour Gazette.", Line},
      // Slips of the pen.
      {"Raed more: Crane drivers accept the offer", Line},
      {"Read mroe: Crane drivers accept the offer", Line},
      {"Читатйе также: Крановщики согласны", Line},
      {"Shaer this article", Line},
      {"Lates Posts", Trailer},
      // A headline may begin so.
      {"Watch: Crane drivers on the roof", Cue},
      {"Video: Crane drivers on the roof", Cue},
      {"© Kamau and the case of 2013", Cue},
      // Not furniture.
      {"© is a sign that the keeper painted on his lamp, and nobody in the harbour knew its "
       "meaning.",
       None},
      {"Posted in the north for three years, the sergeant said that he had never seen such a "
       "night.",
       None},
      {"انضم إلى المحادثات يوم الاثنين وفد من نقابة عمال الميناء، وقال رئيسه إن الاتفاق قريب جدا "
       "هذه المرة.",
       None},
      {"De « l’affaire » au « scandale » : le récit", None},
      {"Readers: do not send money to the fund", None},
      {"Reader more: nothing is known of them yet", None},
      {"The comments of the minister drew laughter", None},
      {"Share prices fell by a tenth in Altenfurt", None},
      {"Talks > silence, the envoy wrote", None},
      {"The post of harbour master was first offered to a cook", None},
      {"A lighthouse appeared first on the left, then on the right", None},
      {"Home | 12 May 2024", None},
      {"Lena Voss | Harbour Gazette", None},
      {"Watched: a city under cameras", None},
      {"World", None},
      {"Copyright law passes its second reading", None},
      {"", None},
      {"...", None},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    CHECK(find_furniture_phrase(row.line) == row.phrase);
  }
}

std::string kinds(const std::string& text) {
  Page page = split_page(text);
  judge_furniture(page);
  std::string out;
  for (const Line& line : page.lines) out += line.kind ? 'f' : '.';
  return out;
}

const std::string kParagraph =
    "The dockers of the southern basin went back to work at six on Monday morning, their union "
    "said, after eleven days.\n";

TEST_CASE("below a trailer near the end short lines are furniture, paragraphs never") {
  CHECK(kinds(kParagraph + "Leave a Reply\nName\nJust now\nPilots want more\n") == ".ffff");
  CHECK(kinds(kParagraph + "Latest Posts\nA barge sank\n" + kParagraph + "Post\n") == ".ff.f");
  // In the midst of the text, or before any, only the trailer itself is.
  CHECK(kinds("Comments\nA barge sank\n" + kParagraph) == "f..");
  CHECK(kinds(kParagraph + "Newsletter\nA barge sank\n" + kParagraph + kParagraph) == ".f...");
}

TEST_CASE("a first line that begins with a cue is the headline where text follows") {
  CHECK(kinds("Watch: Crane drivers on the roof\n" + kParagraph) == "..");
  CHECK(kinds("News\n22 Feb 2024\nWatch: Crane drivers on the roof\n" + kParagraph) == "....");
  CHECK(kinds("Crane drivers accept\nWatch: Crane drivers on the roof\n" + kParagraph) == ".f.");
  CHECK(kinds(kParagraph + "Watch: Crane drivers on the roof\n") == ".f");
  CHECK(kinds("Watch: Crane drivers on the roof\n") == "f");
  CHECK(kinds("© Kamau and the case of 2013\n" + kParagraph) == "..");
  CHECK(kinds("Crane drivers accept\n© Lena Voss for the pool of the press\n" + kParagraph) ==
        ".f.");
  CHECK(kinds("Read more: Crane drivers on the roof\n" + kParagraph) == "f.");
}

TEST_CASE("the repeated headline is furniture however it is spaced and dotted") {
  Page page = split_page("A truce? Perhaps\nText.\n a  truce –  perhaps!\nA truce? Perhaps not\n");
  page.lines[0].kind = ZoneKind::Headline;
  judge_repeated_headline(page, 0);
  CHECK(page.lines[0].kind == ZoneKind::Headline);
  CHECK_FALSE(page.lines[1].kind);
  CHECK(page.lines[2].kind == ZoneKind::Furniture);
  CHECK_FALSE(page.lines[3].kind);
}

TEST_CASE("one edit is a letter more, less or another, or two swapped") {
  CHECK(within_one_edit(U"read more", U"read more"));
  CHECK(within_one_edit(U"read more", U"read morre"));
  CHECK(within_one_edit(U"read more", U"ead more"));
  CHECK(within_one_edit(U"read more", U"read mora"));
  CHECK(within_one_edit(U"", U"a"));
  CHECK(within_one_edit(U"read more", U"raed more"));
  CHECK(within_one_edit(U"read more", U"read moer"));
  CHECK(within_one_edit(U"ab", U"ba"));
  CHECK_FALSE(within_one_edit(U"read more", U"rdea more"));
  CHECK_FALSE(within_one_edit(U"read more", U"raed mora"));
  CHECK_FALSE(within_one_edit(U"read more", U"read"));
  CHECK_FALSE(within_one_edit(U"ab", U"cabd"));
}

}  // namespace
}  // namespace dragoman
