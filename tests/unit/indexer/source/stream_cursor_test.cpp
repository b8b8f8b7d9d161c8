#include "indexer/source/stream_cursor.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

// Each piece in memory that is overwritten when the next one is asked for.
ByteStream pieces(std::vector<std::string> parts) {
  return [parts = std::move(parts), at = std::size_t{0},
          piece = std::string()]() mutable -> std::string_view {
    piece.assign(piece.size(), '#');
    piece = at < parts.size() ? parts[at++] : "";
    return piece;
  };
}

TEST_CASE("lines, counts of bytes and the rest are read across the seams of pieces") {
  StreamCursor cursor(pieces({"fir", "st\r", "\nsec", "ond\n\n12345", "678", "rest"}));
  CHECK(cursor.peek(4).substr(0, 4) == "firs");
  CHECK(cursor.take_line(100) == "first");
  CHECK(cursor.take_line(100) == "second");
  CHECK(cursor.take_line(100) == "");
  CHECK(cursor.take(0) == "");
  CHECK(cursor.take(3) == "123");
  CHECK(cursor.peek(100) == "45678rest");
  CHECK(cursor.take(100) == "45678rest");
  CHECK(cursor.take(100) == "");
  CHECK(cursor.peek(1) == "");
  CHECK_FALSE(cursor.take_line(100));
}

TEST_CASE("a last line needs no end, and a line has a limit") {
  StreamCursor cursor(pieces({"one\ntw", "o"}));
  CHECK(cursor.take_line(3) == "one");
  CHECK(cursor.take_line(3) == "two");
  CHECK_FALSE(cursor.take_line(3));
  StreamCursor endless(pieces({"12", "34", "5\n"}));
  CHECK_THROWS_AS(endless.take_line(4), SourceError);
}

}  // namespace
}  // namespace dragoman
