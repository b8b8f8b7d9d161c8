#include "indexer/format/json_values.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace dragoman {
namespace {

// `bytes` in pieces of `size`.
ByteStream in_pieces(std::string_view bytes, std::size_t size) {
  return [rest = bytes, size]() mutable {
    const std::string_view piece = rest.substr(0, size);
    rest.remove_prefix(piece.size());
    return piece;
  };
}

using Cut = void (*)(const ByteStream&, const JsonValueSink&);

std::vector<std::string> cut_all(Cut cut, const ByteStream& stream) {
  std::vector<std::string> values;
  cut(stream, [&](const JsonValue& value) {
    values.push_back(std::to_string(value.number) + " " +
                     (value.too_large ? "too large" : std::string(value.bytes)));
  });
  return values;
}

struct Row {
  std::string bytes;
  std::vector<std::string> values;
};

// However the stream is cut, its values are the same.
void check(Cut cut, const Row& row) {
  CAPTURE(row.bytes);
  CHECK(cut_all(cut, stream_of(row.bytes)) == row.values);
  for (const std::size_t size : {1, 2, 3, 7}) {
    CAPTURE(size);
    CHECK(cut_all(cut, in_pieces(row.bytes, size)) == row.values);
  }
}

TEST_CASE("of JSON Lines every line that isn't blank is a value") {
  const Row rows[] = {
      {"", {}},
      {"\n \n\r\n", {}},
      {"{\"a\":1}\n{\"a\":2}\n", {"1 {\"a\":1}", "2 {\"a\":2}"}},
      {"{\"a\":1}\n\n{\"a\":2}", {"1 {\"a\":1}", "3 {\"a\":2}"}},
      {"{\"a\":1}\r\n{\"a\":2}\r\n", {"1 {\"a\":1}\r", "2 {\"a\":2}\r"}},
      {"{\"a\":\nnonsense\n[]\n", {"1 {\"a\":", "2 nonsense", "3 []"}},
  };
  for (const Row& row : rows) check(cut_json_lines, row);
}

TEST_CASE("JSON of any layout is cut into its values") {
  const Row rows[] = {
      {"", {}},
      {" \r\n", {}},
      {"[]", {}},
      {"{\"a\":1}", {"1 {\"a\":1}"}},
      {"{\n  \"a\": [1,\n 2]\n}\n", {"1 {\n  \"a\": [1,\n 2]\n}"}},
      {"{\"a\":1}{\"a\":2}\n\n{\"a\":3}", {"1 {\"a\":1}", "2 {\"a\":2}", "3 {\"a\":3}"}},
      {"[{\"a\":1},\n {\"a\":2},\n]\n", {"1 {\"a\":1}", "2 {\"a\":2}"}},
      {"[{\"a\":[[]]}, [1,2], \"s, t\", 17, null]",
       {"1 {\"a\":[[]]}", "2 [1,2]", "3 \"s, t\"", "4 17", "5 null"}},
      {"[{\"a\":1}]\n[{\"a\":2}]", {"1 {\"a\":1}", "2 {\"a\":2}"}},
      // Brackets, quotes and backslashes in strings mean nothing.
      {R"([{"a":"}]\"{"},{"a":"\\"}])", {R"(1 {"a":"}]\"{"})", R"(2 {"a":"\\"})"}},
      {"{\"a\":\"broken\nline\"}", {"1 {\"a\":\"broken\nline\"}"}},
  };
  for (const Row& row : rows) check(cut_json_values, row);
}

TEST_CASE("a value that isn't closed costs none of those on later lines") {
  const Row rows[] = {
      {"{\"a\":1\n{\"a\":2}\n", {"1 {\"a\":1\n", "2 {\"a\":2}"}},
      {"{\"a\":\"x\n{\"a\":2}\n", {"1 {\"a\":\"x\n", "2 {\"a\":2}"}},
      {"[\n{\"a\":[1\n{\"a\":2}\n]", {"1 {\"a\":[1\n", "2 {\"a\":2}"}},
      {"{\"a\":\n{\"b\":2}}\n", {"1 {\"a\":\n{\"b\":2}}"}},
      {"{\"a\":[\n{\"b\":2},\n{\"b\":3}]}\n", {"1 {\"a\":[\n{\"b\":2},\n{\"b\":3}]}"}},
      {"nonsense, really\n{\"a\":2}\n", {"1 nonsense, really", "2 {\"a\":2}"}},
      {"{\"a\":1}}\n{\"a\":2}", {"1 {\"a\":1}", "2 }", "3 {\"a\":2}"}},
      {"news({\"a\":1});", {"1 news(", "2 {\"a\":1}", "3 );"}},
      {"{\"a\":\"", {"1 {\"a\":\""}},
      {"[1, ", {"1 1"}},
  };
  for (const Row& row : rows) check(cut_json_values, row);
}

TEST_CASE("a value over the limit is left out, and reading goes on after it") {
  const std::string large = "{\"a\":\"" + std::string(kMaxArticleBytes, 'x') + "\"}";
  const std::string just_fits = "{\"a\":\"" + std::string(kMaxArticleBytes - 8, 'x') + "\"}";
  const std::string bytes = large + "\n" + just_fits + "\n{\"a\":2}\n";
  const std::vector<std::string> values = {"1 too large", "2 " + just_fits, "3 {\"a\":2}"};
  for (const std::size_t size : {std::size_t{1} << 16, bytes.size()}) {
    CHECK(cut_all(cut_json_lines, in_pieces(bytes, size)) == values);
    CHECK(cut_all(cut_json_values, in_pieces(bytes, size)) == values);
  }
}

}  // namespace
}  // namespace dragoman
