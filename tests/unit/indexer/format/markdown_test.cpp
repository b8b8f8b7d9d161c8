#include "indexer/format/markdown.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/shown_record.h"

namespace dragoman {
namespace {

struct Row {
  std::string bytes, shown;
};

void check(const Row& row) {
  CAPTURE(row.bytes);
  CHECK(shown_record(read_markdown(row.bytes)) == row.shown);
}

TEST_CASE("Markdown is read as the text that it shows") {
  const Row rows[] = {
      {"Cranes *moved*,\nships left.\n\nThe [pier](https://p.example) too.\n",
       "\n> Cranes moved, ships left.\n> The pier too.\n"},
      {"# Port reopens\n\nCranes moved.\n",
       "title=Port reopens\nheadline> Port reopens\n> Cranes moved.\n"},
      {"Port *reopens*\n=====\nCranes moved.\n",
       "title=Port reopens\nheadline> Port reopens\n> Cranes moved.\n"},
      {"- one\n- two\n\n1. three\n\n> four\n", "\n> one\n> two\n> three\n> four\n"},
      {"<figure><p>A crane</p></figure>\n\n<script>alert(1)</script>\n\nCranes &amp; "
       "<b>ships</b>.\n",
       "\n> A crane\n> Cranes & ships.\n"},
      {"Seen:\n\n| Ship | Place |\n|---|:---|\n| Gull | *Tarn* |\n\nEnd.\n",
       "\n> Seen:\n> Ship | Place\n> Gull | Tarn\n> End.\n"},
      {"---\n\nCranes moved: at last.\n\n---\n\nShips left.\n",
       "\n> Cranes moved: at last.\n> Ships left.\n"},
      {"---\n\nA rule, no front matter.\n", "\n> A rule, no front matter.\n"},
      {"", "\n"},
      {std::string(100, '\0'), "skipped: binary data, not text\n"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("front matter tells what fields would") {
  const Row rows[] = {
      {"---\ntitle: \"Port: \\\"open\\\"\"\ndate: 2024-05-01 # Wednesday\nauthor: Ida Marr\n"
       "source: 'Gull''s Gazette'\nlang: en\nurl: https://gull.example/7\n"
       "summary: Ships wait no more.\ntags: [a, b]\n---\nCranes moved.\n",
       "title=Port: \"open\" date=2024-05-01 source=Gull's Gazette author=Ida Marr lang=en "
       "url=https://gull.example/7\nheadline> Port: \"open\"\nstandfirst> Ships wait no more.\n"
       "> Cranes moved.\n"},
      {"---\r\nauthors:\r\n  - Ida Marr\r\n  - name: Jon Pell\r\n    mail: "
       "j@p.example\r\n...\r\nx\r\n",
       "author=Ida Marr, Jon Pell\n> x\n"},
      {"---\nauthors: [Ida Marr, \"Pell, Jon\"]\nsummary: >-\n  Ships wait\n  no more.\ntitle: "
       "Port\n"
       "  reopens\n---\nx\n",
       "title=Port reopens author=Ida Marr, Pell, Jon\nheadline> Port reopens\n"
       "standfirst> Ships wait no more.\n> x\n"},
      {"+++\ntitle = \"Port reopens\"\ndate = 2024-05-01T10:00:00Z\nauthors = [\"Ida\", \"Jon\"]\n"
       "[source]\nname = 'Gull'\n+++\n# Port reopens\n\nx\n",
       "title=Port reopens date=2024-05-01T10:00:00Z source=Gull author=Ida, Jon\n"
       "headline> Port reopens\n> x\n"},
      {"---\ntitle: Port reopens\n\nno end\n", "\n> title: Port reopens\n> no end\n"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("what no author writes is read as plain text") {
  std::string many;
  for (int i = 0; i < 3000; ++i) many += "![";
  const Row rows[] = {
      {many + "\n", "\n> " + many + "\n"},
      {std::string(100, '>') + " deep\n", "\n> " + std::string(100, '>') + " deep\n"},
  };
  for (const Row& row : rows) check(row);
}

}  // namespace
}  // namespace dragoman
