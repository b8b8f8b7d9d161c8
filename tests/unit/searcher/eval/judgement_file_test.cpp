#include "searcher/eval/judgement_file.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <system_error>

#include "searcher/eval/trec_file.h"
#include "tests/support/temp_folder.h"

namespace dragoman {
namespace {

std::string content(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST_CASE("each judgement is in the file at once, and a changed one in its place") {
  const TempFolder folder;
  const std::filesystem::path path = folder.path() / "r.txt";
  JudgementFile file(path.string());
  CHECK_FALSE(std::filesystem::exists(path));
  file.set("q1", "a", 2);
  CHECK(content(path) == "q1 0 a 2\n");
  file.set("q1", "b", 0);
  file.set("q2", "a", 1);
  file.set("q1", "a", 3);
  CHECK(content(path) == "q1 0 a 3\nq1 0 b 0\nq2 0 a 1\n");
  file.set("q1", "a", 3);
  CHECK(content(path) == "q1 0 a 3\nq1 0 b 0\nq2 0 a 1\n");
  CHECK(file.has("q2", "a"));
  CHECK_FALSE(file.has("q2", "b"));
  CHECK(read_judgements(path.string()) == file.judgements());
}

TEST_CASE("what others wrote stays as it is but for what is judged anew") {
  struct Row {
    std::string before, docno, after;
  };
  const std::vector<Row> rows = {
      {"q\tx\ta\t1\r\n\r\nq 0 b 1\r\n", "b", "q\tx\ta\t1\r\n\r\nq 0 b 3\n"},
      {"q\tx\ta\t1\r\nq 0 b 1", "a", "q 0 a 3\nq 0 b 1"},
      {"q 0 a 1\nq 0 b 1\nq 9 a 01\n", "a", "q 0 a 3\nq 0 b 1\n"},
      {"q 0 a 1", "c", "q 0 a 1\nq 0 c 3\n"},
      {"q 0 a 1\r", "c", "q 0 a 1\r\nq 0 c 3\n"},
      {"", "c", "q 0 c 3\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.before);
    const TempFolder folder;
    const std::string path = folder.write("r.txt", row.before);
    JudgementFile file(path);
    file.set("q", row.docno, 3);
    CHECK(content(path) == row.after);
    CHECK(read_judgements(path) == file.judgements());
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
  }
}

TEST_CASE("a link stays a link, and the rights of a file stay its own") {
  const TempFolder folder;
  const std::filesystem::path path = folder.write("r.txt", "q 0 a 1\n");
  std::filesystem::permissions(path, std::filesystem::perms(0640));
  std::filesystem::create_symlink(path, folder.path() / "link");
  JudgementFile((folder.path() / "link").string()).set("q", "a", 2);
  CHECK(content(path) == "q 0 a 2\n");
  CHECK(std::filesystem::is_symlink(folder.path() / "link"));
  CHECK(std::filesystem::status(path).permissions() == std::filesystem::perms(0640));
}

TEST_CASE("what can't be written or read is an error") {
  const TempFolder folder;
  JudgementFile nowhere((folder.path() / "none" / "r.txt").string());
  CHECK_THROWS_AS(nowhere.set("q", "a", 1), std::system_error);
  CHECK_FALSE(nowhere.has("q", "a"));
  CHECK_THROWS_AS(JudgementFile(folder.write("bad", "q 0 a\n")), TrecFileError);
}

}  // namespace
}  // namespace dragoman
