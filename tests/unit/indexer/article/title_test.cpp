#include "indexer/article/title.h"

#include <doctest/doctest.h>

#include "indexer/article/first_sentence.h"

namespace dragoman {
namespace {

const std::string kParagraph =
    "The dockers of the southern basin went back to work at six on Monday morning, their union "
    "said, after eleven days.\n";

TEST_CASE("the first line is the headline if it looks like one") {
  struct Row {
    std::string text;
    std::string title;
    bool inferred;
  };
  const Row rows[] = {
      {"Dockers go back\n" + kParagraph, "Dockers go back", false},
      {"Will  the dockers\tgo back?\n" + kParagraph, "Will the dockers go back?", false},
      {"\"We are tired,\" say dockers\n" + kParagraph, "\"We are tired,\" say dockers", false},
      {"Dockers strike in the U.S.\n" + kParagraph, "Dockers strike in the U.S.", false},
      {"Dockers go back.\nDockers go back.\n" + kParagraph, "Dockers go back.", false},
      {"Dockers went back. They sang.\n" + kParagraph, "Dockers went back.", true},
      {"He said:\n" + kParagraph, "He said:", true},
      {"WEXMARK, Jan. 20, 2025 - The dockers of the southern basin\n" + kParagraph,
       "WEXMARK, Jan. 20, 2025 - The dockers of the southern basin", true},
      {"Dockers go back\n", "Dockers go back", true},
      {"码头工人复工\n码头工人周一早晨复工。\n", "码头工人复工", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Page page = split_page(row.text);
    Article article;
    judge_title(page, article);
    CHECK(article.title == row.title);
    CHECK(article.title_inferred == row.inferred);
    CHECK((page.lines[0].kind == ZoneKind::Headline) != row.inferred);
  }
}

TEST_CASE("a title is made of the first sentence, cut between words") {
  struct Row {
    std::string text;
    std::string lang;
    std::string title;
  };
  std::string words;
  for (int i = 0; i < 30; ++i) words += "word, ";
  std::string han;
  for (int i = 0; i < 200; ++i) han += "码";
  const Row rows[] = {
      {"", "", ""},
      {"One went. Two stayed.", "en", "One went."},
      {"Envoy William J. Brandt left. Nobody saw it.", "en", "Envoy William J. Brandt left."},
      {"Dr. Voss came at noon. It rained.", "en", "Dr. Voss came at noon."},
      {"Two men saw Mrs. Voss leave. It rained.", "en", "Two men saw Mrs. Voss leave."},
      {"他走了。她来了。", "zh", "他走了。"},
      {"no  end\there", "", "no end here"},
      {words, "en", words.substr(0, 20 * 6 - 2)},
      {std::string(500, 'a'), "", std::string(120, 'a')},
      {han, "zh", han.substr(0, 120 * std::string("码").size())},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(first_sentence(row.text, row.lang) == row.title);
  }
}

std::string subheads(const std::string& text) {
  Page page = split_page(text);
  judge_subheads(page);
  std::string out;
  for (const Line& line : page.lines) {
    if (line.kind == ZoneKind::Subhead) (out += page.of(line)) += '|';
  }
  return out;
}

TEST_CASE("short lines between paragraphs are subheads") {
  struct Row {
    std::string middle;
    std::string found;
  };
  const Row rows[] = {
      {"Eleven days\n", "Eleven days|"},
      {"Who pays?\n", "Who pays?|"},
      {"谁来付钱？\n", "谁来付钱？|"},
      {"It rained.\n", ""},
      {"\"We are tired\"\n", ""},
      {"- coffee\n", ""},
      {"He went on:\n", ""},
      {std::string(120, 'a') + "\n", ""},
      {"Eleven days\nTwelve nights\n", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.middle);
    CHECK(subheads(kParagraph + row.middle + kParagraph) == row.found);
  }
  CHECK(subheads("Eleven days\n" + kParagraph) == "");
  CHECK(subheads(kParagraph + "Eleven days\n") == "");
}

TEST_CASE("lines of hard-wrapped text are no subheads, unless they stand by themselves") {
  const std::string wrapped =
      "The dockers of the southern basin went back to work at six on\n"
      "Monday morning, their union said, after eleven days of picketing.\n"
      "The owners had offered them four percent in the course of the\n"
      "night and a new roster for the winter. A vote on it is to be\n"
      "held in the coming week in both of the halls of the basin.\n";
  CHECK(subheads(wrapped + wrapped) == "");
  CHECK(subheads(wrapped + "\nEleven days\n\n" + wrapped) == "Eleven days|");
}

}  // namespace
}  // namespace dragoman
