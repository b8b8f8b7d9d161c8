#include "common/index/lexicon.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>
#include <fstream>

#include "common/index/error.h"
#include "tests/support/temp_folder.h"

namespace dragoman {
namespace {

using Forms = std::vector<std::pair<std::string, std::uint32_t>>;

// Of documents with these terms.
std::string lexicon_of(const std::vector<std::vector<std::string>>& documents) {
  Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
  for (const std::vector<std::string>& terms : documents) {
    Xapian::Document document;
    for (const std::string& term : terms) document.add_term(term);
    database.add_document(document);
  }
  return make_lexicon(database);
}

Forms forms_of(const Lexicon& lexicon) {
  Forms forms;
  for (std::size_t i = 0; i < lexicon.size(); ++i) {
    forms.emplace_back(std::string(lexicon.form(i)), lexicon.frequency(i));
  }
  return forms;
}

// harbour, port, strike, هدنة
std::string small_lexicon() {
  return lexicon_of({{"harbour", "strike", "Zstrike", "Sharbour"}, {"strike", "port", "هدنة"}});
}

TEST_CASE("a lexicon has the words of the text field with their articles, by their bytes") {
  struct Row {
    std::vector<std::vector<std::string>> documents;
    Forms forms;
  };
  for (const Row& row : std::vector<Row>{
           {{}, {}},
           {{{"Qabc", "Zstrik", "XFreply", "Ttext/html"}}, {}},
           {{{"strike", "harbour"}, {"strike"}}, {{"harbour", 1}, {"strike", 2}}},
           {{{"3.5", "a", "z", "é", "هدنة", "港口", "Len", "Zz", "'tis"}},
            {{"'tis", 1}, {"3.5", 1}, {"a", 1}, {"z", 1}, {"é", 1}, {"هدنة", 1}, {"港口", 1}}},
       }) {
    CHECK(forms_of(Lexicon::from_bytes(lexicon_of(row.documents))) == row.forms);
  }
}

TEST_CASE("a lexicon is read from its file as it was made") {
  const TempFolder folder;
  const std::string bytes = small_lexicon();
  std::ofstream(folder.path() / "lexicon") << bytes;
  const Lexicon lexicon = Lexicon::open(folder.path() / "lexicon");
  CHECK(forms_of(lexicon) == forms_of(Lexicon::from_bytes(bytes)));
  const Lexicon copy = lexicon;
  CHECK(copy.form(0).data() == lexicon.form(0).data());
}

TEST_CASE("forms are found by their order and by their place") {
  const Lexicon lexicon = Lexicon::from_bytes(small_lexicon());
  REQUIRE(lexicon.forms() == "harbour\nport\nstrike\nهدنة\n");
  for (const auto& [form, number] :
       std::vector<std::pair<std::string, std::size_t>>{{"", 0},
                                                        {"harbour", 0},
                                                        {"harbours", 1},
                                                        {"port", 1},
                                                        {"q", 2},
                                                        {"strike", 2},
                                                        {"strikes", 3},
                                                        {"zzz", 3},
                                                        {"ى", 4}}) {
    CAPTURE(form);
    CHECK(lexicon.lower_bound(form) == number);
  }
  const std::string_view forms = lexicon.forms();
  for (std::size_t first = 0; first < lexicon.size(); ++first) {
    const auto begin = static_cast<std::size_t>(lexicon.form(first).data() - forms.data());
    for (std::size_t offset = begin; offset < forms.size(); ++offset) {
      const auto number = static_cast<std::size_t>(
          std::count(forms.begin(), forms.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
      CHECK(lexicon.form_at(offset, first) == number);
    }
  }
  CHECK(lexicon.forms(1, 3) == "port\nstrike\n");
  CHECK(lexicon.forms(0, 4) == forms);
  CHECK(lexicon.forms(2, 2).empty());
}

// The same bytes but for a number of so many bytes at an offset.
std::string with_number(std::string bytes, std::size_t at, std::uint64_t number, std::size_t size) {
  std::memcpy(bytes.data() + at, &number, size);
  return bytes;
}

TEST_CASE("what is no lexicon isn't opened") {
  const std::string whole = small_lexicon();
  const std::uint64_t huge = ~std::uint64_t{0};
  for (const std::string& bytes :
       {std::string(), std::string("DRLEX001"), whole.substr(0, 23), whole.substr(0, 24),
        whole.substr(0, whole.size() - 1), whole + '\n', "X" + whole.substr(1),
        with_number(whole, 8, 3, 8), with_number(whole, 8, 5, 8), with_number(whole, 8, 0, 8),
        with_number(whole, 8, huge, 8), with_number(whole, 8, huge / 8 + 1, 8),
        with_number(whole, 16, 0, 8), with_number(whole, 16, huge, 8),
        with_number(whole, 24 + 3 * 4, 5, 4), with_number(whole, 24 + 3 * 4, 0xFFFFFFFF, 4)}) {
    CHECK_THROWS_AS(Lexicon::from_bytes(bytes), IndexError);
    const TempFolder folder;
    std::ofstream(folder.path() / "lexicon") << bytes;
    CHECK_THROWS_AS(Lexicon::open(folder.path() / "lexicon"), IndexError);
  }
  const TempFolder folder;
  CHECK_THROWS_WITH_AS(
      Lexicon::open(folder.path() / "lexicon"),
      doctest::Contains("No such file or directory; if no disk is at fault, use dragoman-index "
                        "--rebuild"),
      IndexError);
}

TEST_CASE("a form whose place is damaged is told, never read from elsewhere") {
  const std::string whole = small_lexicon();
  for (const std::uint64_t end : {0xFFFFFFFFU, 60U, 5U}) {
    CAPTURE(end);
    const Lexicon lexicon = Lexicon::from_bytes(with_number(whole, 24 + 4, end, 4));
    CHECK_THROWS_AS(lexicon.form(1), IndexError);
    CHECK_THROWS_AS(lexicon.forms(0, 2), IndexError);
  }
  // Every byte changed in turn: an answer or an IndexError.
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string bytes = whole;
    bytes[at] = static_cast<char>(bytes[at] ^ 0xFF);
    try {
      const Lexicon lexicon = Lexicon::from_bytes(bytes);
      const std::size_t forms = forms_of(lexicon).size();
      const std::size_t found = std::max(lexicon.lower_bound("port"), lexicon.form_at(9));
      CHECK(forms == lexicon.size());
      CHECK(found <= lexicon.size());
    } catch (const IndexError&) {
    }
  }
}

}  // namespace
}  // namespace dragoman
