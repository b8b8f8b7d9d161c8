#include "indexer/format/mail.h"

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
  CHECK(shown_record(read_mail(row.bytes)) == row.shown);
}

TEST_CASE("a mail's headers tell what an article's fields would") {
  const Row rows[] = {
      {"From: Ida Marr <ida@gull.example>\nSubject: Re: Port reopens\n"
       "Date: Wed, 01 May 2024 09:00:00 +0200\nContent-Language: en, de\n\nCranes moved.\n",
       "title=Port reopens date=Wed, 01 May 2024 09:00:00 +0200 author=Ida Marr lang=en\n"
       "headline> Port reopens\n> Cranes moved.\n"},
      {"From: Gull Gazette <news@gull.example>\r\nList-Unsubscribe: <https://gull.example/u>\r\n"
       "Subject: Port\r\n reopens\r\n\r\nCranes moved.\r\nShips left.\r\n",
       "title=Port reopens source=Gull Gazette\nheadline> Port reopens\n> Cranes moved.\n"
       "> Ships left.\n"},
      {"From: =?windows-1256?B?0s3h?= <a@b.example>\n"
       "Subject: =?utf-8?q?H=C3=A4fen_?=\n =?iso-8859-1?q?=F6ffnen?=\n\nx\n",
       "title=Häfen öffnen author=زحل\nheadline> Häfen öffnen\n> x\n"},
      // Padding between encoded words.
      {"From: =?utf-8?B?0JjQtNCwIA==?=\n =?utf-8?B?0JzQsNGA0YA=?= <a@b.example>\n"
       "Subject: =?utf-8?B?0J/QvtGA0YI=?= =?utf-8?B?INGB0L3QvtCy0LAg0L7RgtC60YDRi9GC?= 7\n\nx\n",
       "title=Порт снова открыт 7 author=Ида Марр\nheadline> Порт снова открыт 7\n> x\n"},
      {"From ida@gull.example Wed May  1 09:00:00 2024\nFrom: ida@gull.example\n\nx\n",
       "author=ida@gull.example\n> x\n"},
      {"Subject: Port reopens\n", "title=Port reopens\nheadline> Port reopens\n"},
      {"Subject: Port reopens\n\n", "title=Port reopens\nheadline> Port reopens\n"},
      {"Subject: Port reopens\n\nPort reopens\nx\n",
       "title=Port reopens\nheadline> Port reopens\n> x\n"},
      {"Just a text.\n", "failed: not a mail: it has none of a mail's headers\n"},
      {"", "failed: not a mail: it has none of a mail's headers\n"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("a mail's text is what a mail program shows") {
  const std::string head = "Subject: S\nMIME-Version: 1.0\nContent-Type: ";
  const std::string shown = "title=S\nheadline> S\n";
  const std::string alternatives =
      "multipart/alternative; boundary=x\n\n--x\nContent-Type: "
      "text/plain\n\nPlain.\n--x\nContent-Type: text/html\n\n";
  const std::string mixed = "multipart/mixed; boundary=x\n\n--x\n\nFirst.\n--x\n";
  const Row rows[] = {
      {head + alternatives + "<p>Rich <b>text</b>.</p><p>Two.</p>\n--x--\n",
       shown + "> Rich text.\n> Two.\n"},
      {head + alternatives + "<p> </p>\n--x--\n", shown + "> Plain.\n"},
      {head + mixed + "\nSecond.\n--x--\n", shown + "> First.\n> Second.\n"},
      {head + mixed + "Content-Disposition: attachment; filename=a.txt\n\nSecond.\n--x--\n",
       shown + "> First.\n"},
      {head + mixed + "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBO\n--x--\n",
       shown + "> First.\n"},
      {head + mixed + "Content-Type: message/rfc822\n\nSubject: Inner\n\nSecond.\n--x--\n",
       shown + "> First.\n> Inner\n> Second.\n"},
      {head + mixed + "\nNever ended", shown + "> First.\n> Never ended\n"},
      {head + "text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
              "Caf=C3=A9 =\nopen=20\n",
       shown + "> Café open \n"},
      {head + "text/plain; charset=windows-1251\nContent-Transfer-Encoding: base64\n\nz+7w8g==\n",
       shown + "> Порт\n"},
      {head + "text/plain; charset=iso-2022-jp\n\n\x1B$B9A\x1B(B\n", shown + "> 港\n"},
      {head + "text/plain; format=flowed\n\nOne \nline.\nTwo.\n> quoted \n> text\n-- \nIda\n",
       shown + "> One line.\n> Two.\n> quoted text\n> -- \n> Ida\n"},
      {head + "text/plain; format=flowed; delsp=yes\n\n港 \n口\n", shown + "> 港口\n"},
      {head + "text/html; charset=utf-8\n\n<html><body><h1>S</h1>a<br>b</body></html>\n",
       shown + "> a\n> b\n"},
      {head + "text/html\n\n<meta charset=windows-1251><p>\xCF\xEE\xF0\xF2</p>\n",
       shown + "> Порт\n"},
      {head + "application/pdf\n\n%PDF\n", shown},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("a mail made to cost too much is refused, or cut") {
  std::string nested = "Subject: S\n";
  for (int i = 0; i < 1000; ++i) {
    const std::string boundary = "b" + std::to_string(i);
    nested += "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n--" + boundary + "\n";
  }
  std::string parts = "Subject: S\nContent-Type: multipart/mixed; boundary=b\n\n";
  for (int i = 0; i < 30000; ++i) parts += "--b\n\nx\n";
  std::string groups = "Subject: S\nFrom: ";
  for (int i = 0; i < 1000000; ++i) groups += "a:";
  std::string forwarded = "Subject: S\n";
  for (int i = 0; i < 20000; ++i) forwarded += "Content-Type: message/rfc822\n\n";
  std::string prose = "Subject: S\n\n";
  for (int i = 0; i < 200; ++i) prose += "A boundary\n";
  const std::string headers = "Subject: S\nX-A: " + std::string(2000000, 'x') + "\n\nx\n";
  CHECK(shown_record(read_mail(nested)) == "failed: made of too many parts\n");
  CHECK(shown_record(read_mail(parts)) == "failed: made of too many parts\n");
  CHECK(shown_record(read_mail(headers)) ==
        "failed: the headers are larger than the limit of 1 MiB\n");
  CHECK(shown_record(read_mail(groups.substr(0, 900000) + "\n\nx\n")).ends_with("> x\n"));
  CHECK(shown_record(read_mail(prose)).ends_with("> A boundary\n"));
  CHECK(shown_record(read_mail(forwarded)) == "title=S\nheadline> S\n");
}

}  // namespace
}  // namespace dragoman
