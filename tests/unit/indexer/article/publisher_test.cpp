#include "indexer/article/publisher.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

struct Row {
  std::string line;
  std::string name;
};

TEST_CASE("a line on who published first names the outlet") {
  const Row rows[] = {
      {"First published by Harbour Gazette", "Harbour Gazette"},
      {"This article first appeared in the Harbour Gazette.", "Harbour Gazette"},
      {"This story originally appeared in The Evening Oven.", "The Evening Oven"},
      {"Originally published on gazette.example", "gazette.example"},
      {"(Originally published by Harbour Gazette on 12 May 2024)", "Harbour Gazette"},
      {"Zuerst erschienen im Talfelder Boten", "Talfelder Boten"},
      {"Cet article a d’abord été publié par Le Phare", "Le Phare"},
      {"Publicado originalmente en El Faro", "El Faro"},
      {"转载自：灯塔报", "灯塔报"},
      {"First published by Die Laterne, 12 May 2024.", "Die Laterne"},
      {"Originally published by Harbour Gazette, and printed here by its leave.",
       "Harbour Gazette"},
      {"This article first appeared in Die Laterne, a monthly.", "Die Laterne"},
      {"First published in London, the diary of a keeper sold out in a week.", ""},
      {"Originally published in German, the study was read along the coast.", ""},
      {"Originally published in 2019", ""},
      {"First published by a harbour master with time on his hands", ""},
      {"First published", ""},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    CHECK(read_first_publisher(row.line) == row.name);
  }
}

TEST_CASE("a closing line names an outlet where a word of it says that it is one") {
  const Row rows[] = {
      {"— Harbour Gazette", "Harbour Gazette"},
      {"(Harbour Gazette)", "Harbour Gazette"},
      {"Kestrel Wire", "Kestrel Wire"},
      {"[gazette.example]", "gazette.example"},
      {"- Talfelder Zeitung", "Talfelder Zeitung"},
      {"(Вечерние новости)", "Вечерние новости"},
      {"(وكالة ندى)", "وكالة ندى"},
      {"— Lena Voss", ""},
      {"Gazette", ""},
      {"With News Wire Services", ""},
      {"Contributing: Harbour Gazette", ""},
      {"The Gazette closed its doors", ""},
      {"Harbour Media Group Ltd", ""},
      {"openGallery();", ""},
      {"(AFP)", ""},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    CHECK(read_closing_outlet(row.line) == row.name);
  }
}

TEST_CASE("a copyright line of the page names the outlet") {
  const Row rows[] = {
      {"© 2024 Harbour Gazette", "Harbour Gazette"},
      {"© 2024 Harbour Gazette. All rights reserved", "Harbour Gazette"},
      {"© Harbour Gazette 2024", "Harbour Gazette"},
      {"©2019-2024 Harbour Gazette", "Harbour Gazette"},
      {"Copyright (c) 2024 Harbour Gazette", "Harbour Gazette"},
      {"Copyright © 2024 Harbour Gazette - All Rights Reserved", "Harbour Gazette"},
      {"Copyright 2024 | Harbour Gazette | All rights reserved", "Harbour Gazette"},
      {"Harbour Gazette 2024. All rights reserved.", "Harbour Gazette"},
      {"© Talfelder Bote. Alle Rechte vorbehalten.", "Talfelder Bote"},
      {"Tous droits réservés © Le Phare 2024", "Le Phare"},
      {"© 2024 El Faro. Todos los derechos reservados", "El Faro"},
      {"© 2024 Вечерний маяк. Все права защищены", "Вечерний маяк"},
      {"جميع الحقوق محفوظة © 2024 المنارة", "المنارة"},
      {"© 2024 המגדלור. כל הזכויות שמורות", "המגדלור"},
      {"© 2024 Fener. Tüm hakları saklıdır.", "Fener"},
      {"版权所有 © 2024 灯塔报", "灯塔报"},
      // Pictures, agencies, companies, and nothing at all.
      {"© Lena Voss", ""},
      {"© AFP 2024", ""},
      {"© 2024 The Associated Press. All rights reserved.", ""},
      {"© 2024 Harbour Media Ltd", ""},
      {"© 2024 All rights reserved. Powered by engines", ""},
      {"All rights reserved", ""},
      {"Harbour Gazette, 2024", ""},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    CHECK(read_copyright(row.line) == row.name);
  }
}

TEST_CASE("what is plainer goes first") {
  const std::string paragraph =
      "The dockers of the southern basin went back to work at six on Monday morning, their union "
      "said, after eleven days.\n";
  struct PageRow {
    std::string text;
    std::string source;
  };
  const PageRow rows[] = {
      {paragraph + "© 2024 Harbour Gazette\n", "Harbour Gazette"},
      {paragraph + "\n— Evening Post\n© 2024 Harbour Gazette\n", "Evening Post"},
      {"First published by Evening Post\n" + paragraph + "© 2024 Harbour Gazette\n",
       "Evening Post"},
      {"© 2024 Harbour Gazette\n" + paragraph, ""},
      {paragraph + "Evening Post\n", ""},
      {paragraph + "\nEvening Post\n", "Evening Post"},
  };
  for (const PageRow& row : rows) {
    CAPTURE(row.text);
    Page page = split_page(row.text);
    Article article;
    for (Line& line : page.lines) {
      if (page.of(line).starts_with("©")) line.kind = ZoneKind::Furniture;
    }
    judge_publisher(page, article);
    CHECK(article.source == row.source);
  }
}

}  // namespace
}  // namespace dragoman
