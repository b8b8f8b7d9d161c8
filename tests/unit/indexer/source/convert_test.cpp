#include "indexer/source/convert.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include <chrono>
#include <stdexcept>
#include <thread>

namespace dragoman {
namespace {

std::string run(const std::string& command, std::string_view document = "",
                const ConverterLimits& limits = {}) {
  try {
    return run_converter(parse_converter("pdf=" + command), stream_of(document), limits);
  } catch (const SourceError& error) {
    return std::string("error: ") + error.what();
  }
}

TEST_CASE("a converter is a type and a command in words, as a shell splits them") {
  struct Row {
    std::string given;
    Converter expected;
  };
  const std::string pdf = "application/pdf";
  for (const Row& row : std::vector<Row>{
           {"application/pdf=pdftotext - -", {pdf, {"pdftotext", "-", "-"}}},
           {"pdf=  pdftotext\t-q  - ", {pdf, {"pdftotext", "-q", "-"}}},
           {".DOC=antiword", {"application/msword", {"antiword"}}},
           {"image/png=ocr", {"image/png", {"ocr"}}},
           {"pdf='my tool' --sep='=' \"a b\"c", {pdf, {"my tool", "--sep==", "a bc"}}},
           {"pdf=a\\ b \"x\\\"y\\z\" '\\' ''", {pdf, {"a b", "x\"y\\z", "\\", ""}}},
           {"pdf=sh -c '$HOME *'", {pdf, {"sh", "-c", "$HOME *"}}},
       }) {
    CAPTURE(row.given);
    CHECK(parse_converter(row.given) == row.expected);
  }
}

TEST_CASE("a converter that makes no sense is refused with a reason") {
  struct Row {
    std::string given;
    const char* message;
  };
  for (const Row& row : std::vector<Row>{
           {"pdftotext",
            "converter 'pdftotext': no '='; give it as TYPE=COMMAND, such as "
            "'pdf=pdftotext - -'"},
           {"=cat", "converter '=cat': '' is neither a media type nor a known extension"},
           {"nosuch=cat",
            "converter 'nosuch=cat': 'nosuch' is neither a media type nor a known extension"},
           {"pdf=", "converter 'pdf=': no command after '='"},
           {"pdf= ", "converter 'pdf= ': no command after '='"},
           {"pdf=''", "converter 'pdf=''': no command after '='"},
           {"pdf=cat 'x", "converter 'pdf=cat 'x': a quote isn't closed"},
       }) {
    CAPTURE(row.given);
    CHECK_THROWS_WITH_AS(parse_converter(row.given), row.message, std::invalid_argument);
  }
}

TEST_CASE("a converter gets the document and gives text") {
  const std::string large(3'000'000, 'x');
  CHECK(run("cat", "news") == "news");
  CHECK(run("cat") == "");
  CHECK(run("/bin/cat", "news") == "news");
  const bool same = run("cat", large) == large;
  CHECK(same);
  CHECK(run("true", large) == "");
  CHECK(run("sh -c 'echo $LC_ALL'") == "C.UTF-8\n");
  CHECK(run("sh -c 'tail -c 2; echo complaint >&2'", "news") == "ws");
}

TEST_CASE("standard input can be read from any place") {
  CHECK(run("python3 -c 'import os; os.lseek(0, 2, 0); os.write(1, os.read(0, 9))'", "news") ==
        "ws");
}

TEST_CASE("no other file of ours is open in a converter") {
  const int open_file = open("/dev/null", O_RDONLY);
  CHECK(run("sh -c 'ls /proc/self/fd | wc -l'") == "4\n");  // with the one that ls opens
  close(open_file);
}

TEST_CASE("a converter that fails says why") {
  const std::string noise =
      "sh -c 'echo first >&2; printf \"Syntax\\033[1m Error\\n\\n\" >&2; exit 3'";
  CHECK(run("false") == "error: false: exit status 1");
  CHECK(run(noise) == "error: sh: exit status 3: Syntax [1m Error");
  CHECK(run("no-such-program -x") == "error: no-such-program: can't be started: no such program");
  CHECK(run("/etc/passwd") == "error: /etc/passwd: can't be started: no such program");
  CHECK(run("sh -c 'kill -SEGV $$'") == "error: sh: was ended by SIGSEGV");
}

TEST_CASE("no converter passes its limits") {
  using Seconds = std::chrono::seconds;
  const auto start = std::chrono::steady_clock::now();
  CHECK(run("sleep 60", "", {.seconds = 1}) ==
        "error: sleep: took longer than the limit of 1 seconds");
  CHECK(run("sh -c 'exec >&- 2>&-; sleep 60'", "", {.seconds = 1}) ==
        "error: sh: took longer than the limit of 1 seconds");
  CHECK(run("sh -c 'while :; do :; done'", "", {.cpu_seconds = 1}) ==
        "error: sh: was ended by SIGXCPU");
  CHECK(run("head -c 2000000000 /dev/zero") == "error: head: gave more than the limit of 32 MiB");
  CHECK(run("sh -c 'head -c 2000000 /dev/zero | tail -c 2000000 >/dev/null; echo x'", "",
            {.memory = 1 << 20})
            .starts_with("error: sh: "));
  CHECK(std::chrono::steady_clock::now() - start < Seconds(30));
}

TEST_CASE("what a converter leaves running ends with it") {
  const auto start = std::chrono::steady_clock::now();
  CHECK(run("sh -c 'sleep 60 >/dev/null 2>&1 & echo $!'") != "");
  CHECK(run("sh -c 'sleep 60 & exit 0'", "", {.seconds = 1}) ==
        "error: sh: took longer than the limit of 1 seconds");
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(30));
}

TEST_CASE("several converters run at once") {
  std::vector<std::string> texts(8);
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      threads.emplace_back([&texts, i] { texts[i] = run("cat", std::to_string(i)); });
    }
  }
  for (std::size_t i = 0; i < texts.size(); ++i) CHECK(texts[i] == std::to_string(i));
}

}  // namespace
}  // namespace dragoman
