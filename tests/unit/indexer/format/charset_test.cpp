#include "indexer/format/charset.h"

#include <doctest/doctest.h>

#include <random>

namespace dragoman {
namespace {

using namespace std::string_literals;

TEST_CASE("bytes become UTF-8 with LF line ends, by mark, by well-formedness or by guess") {
  struct Row {
    std::string bytes;
    DecodedText decoded;
  };
  const Row rows[] = {
      {"", {"", "UTF-8"}},
      {"Port reopens\n", {"Port reopens\n", "UTF-8"}},
      {"\xEF\xBB\xBFPort", {"Port", "UTF-8"}},
      {"\xFF\xFEP\0o\0"s, {"Po", "UTF-16LE"}},
      {"\xFE\xFF\0P\0o"s, {"Po", "UTF-16BE"}},
      {"\xFF\xFE\0\0P\0\0\0"s, {"P", "UTF-32LE"}},
      {"\0\0\xFE\xFF\0\0\0P"s, {"P", "UTF-32BE"}},
      {"\xFF\xFE\x34\x04\x30\x04", {"да", "UTF-16LE"}},
      {"P\0o\0r\0t\0"s, {"Port", "UTF-16LE"}},
      {"\0P\0o\0r\0t"s, {"Port", "UTF-16BE"}},
      {"a\r\nb\rc\n\r\nd", {"a\nb\nc\n\nd", "UTF-8"}},
      {"tab\tand\fform feed", {"tab\tand\fform feed", "UTF-8"}},
      {"a long enough line with one \x01", {"a long enough line with one \uFFFD", "UTF-8"}},
      {"a long enough line with a NUL\0"s, {"a long enough line with a NUL\uFFFD", "UTF-8"}},
      {"a long enough line with \uFFFE", {"a long enough line with \uFFFD", "UTF-8"}},
      {"naïve café \xE2\x82 and more", {"naïve café \uFFFD and more", "UTF-8"}},
      {"déjà vu, cut in the midst of \xC3", {"déjà vu, cut in the midst of \uFFFD", "UTF-8"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    const DecodedText decoded = decode_text(row.bytes);
    CHECK(decoded.text == row.decoded.text);
    CHECK(decoded.charset == row.decoded.charset);
    CHECK_FALSE(decoded.binary);
  }
}

TEST_CASE("text in an older charset is told by its letters") {
  const std::string cyrillic =
      "\xCF\xEE\xF0\xF2 \xF1\xED\xEE\xE2\xE0 \xEE\xF2\xEA\xF0\xFB\xF2, "
      "\xF1\xEE\xEE\xE1\xF9\xE8\xEB\xE8 \xE2 \xEF\xEE\xED\xE5\xE4\xE5\xEB\xFC\xED\xE8\xEA "
      "\xE2\xEB\xE0\xF1\xF2\xE8 \xE3\xEE\xF0\xEE\xE4\xE0.";
  CHECK(decode_text(cyrillic) ==
        DecodedText{"Порт снова открыт, сообщили в понедельник власти города.", "windows-1251"});
  const std::string french =
      "Le caf\xE9 du port a rouvert apr\xE8s la gr\xE8ve, dit le pr\xE9sident.";
  CHECK(decode_text(french) ==
        DecodedText{"Le café du port a rouvert après la grève, dit le président.", "windows-1252"});
}

TEST_CASE("a declared charset is believed where the bytes aren't UTF-8") {
  const std::string port = "\xCF\xEE\xF0\xF2";
  CHECK(decode_text(port, "windows-1251") == DecodedText{"Порт", "windows-1251"});
  CHECK(decode_text(port, "CP1251") == DecodedText{"Порт", "windows-1251"});
  CHECK(decode_text("caf\xE9", "ISO-8859-1") == DecodedText{"café", "windows-1252"});
  CHECK(decode_text("Порт", "windows-1251") == DecodedText{"Порт", "UTF-8"});
  // Letters that only the extension has which is meant.
  CHECK(decode_text("\xD6\xEC\xE9\x46", "gb2312") == DecodedText{"朱镕", "GB18030"});
  CHECK(decode_text("\xBC\x84\xBD\xC3", "euc-kr") == DecodedText{"펲시", "windows-949"});
  CHECK(decode_text("\xDE \x96 \xFD", "iso-8859-9") == DecodedText{"Ş – ı", "windows-1254"});
}

TEST_CASE("what is no text is said to be binary") {
  std::mt19937 random(7);
  std::string noise(20000, '\0');
  for (char& c : noise) c = static_cast<char>(random());
  CHECK(decode_text(noise).binary);
  CHECK(decode_text("\x7F"
                    "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0"s)
            .binary);
  CHECK(decode_text("mostly\x01\x02 text").binary);
  CHECK_FALSE(decode_text("mostly text, with one \x01 control").binary);
}

TEST_CASE("letters written in ASCII are read where their charset is declared") {
  const std::string harbour = "\x1B$B9A\x1B(B";
  CHECK(decode_text(harbour, "iso-2022-jp") == DecodedText{"港", "ISO-2022-JP"});
  CHECK(decode_text("港", "iso-2022-jp") == DecodedText{"港", "UTF-8"});
}

}  // namespace
}  // namespace dragoman
