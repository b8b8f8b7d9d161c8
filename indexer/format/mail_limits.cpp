#include "indexer/format/mail_limits.h"

#include <algorithm>
#include <cstddef>

namespace dragoman {
namespace {

constexpr std::size_t kLongestHeaders = std::size_t{1} << 20;  // bytes, as below
constexpr std::size_t kLongestHeader = std::size_t{8} * 1024;
constexpr std::size_t kLongestHeaderName = 40;
constexpr std::size_t kMostBoundaries = 100;
constexpr std::size_t kMostParts = 20000;

// Takes the first line, with its end, off `text`.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end);
  return line;
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) { return lower(c); });
  return out;
}

bool has_structure(std::string_view line) {
  constexpr std::string_view kNames[] = {"from",       "sender",     "reply-to",    "to",
                                         "cc",         "bcc",        "subject",     "date",
                                         "references", "message-id", "in-reply-to", "received"};
  const std::size_t colon = line.substr(0, kLongestHeaderName).find(':');
  if (colon == std::string_view::npos) return false;
  std::string name = lower(line.substr(0, colon));
  name.resize(name.find_last_not_of(" \t") + 1);
  return name.starts_with("content-") || name.starts_with("resent-") ||
         std::ranges::find(kNames, name) != std::end(kNames);
}

bool is_blank_line(std::string_view line) {
  return line == "\n" || line == "\r\n";
}

bool may_be_boundary(std::string_view line) {
  return line.starts_with("--") && line.find_first_not_of("- \r\n") != std::string_view::npos;
}

// "boundary=", "boundary*0 ="; prose about boundaries has neither.
bool names_boundary(std::string_view line) {
  constexpr std::string_view kBoundary = "boundary";
  const auto* const found =
      std::search(line.begin(), line.end(), kBoundary.begin(), kBoundary.end(),
                  [](char a, char b) { return lower(a) == b; });
  if (found == line.end()) return false;
  line.remove_prefix(static_cast<std::size_t>(found - line.begin()) + kBoundary.size());
  const std::size_t next = line.find_first_not_of(" \t");
  return next != std::string_view::npos && (line[next] == '=' || line[next] == '*');
}

void append_words_apart(std::string_view line, std::string& out) {
  constexpr std::string_view kPaddedEnd = "=?=";
  for (std::size_t at = line.find(kPaddedEnd); at != std::string_view::npos;
       at = line.find(kPaddedEnd)) {
    (out += line.substr(0, at + kPaddedEnd.size())) +=
        " =?us-ascii?Q?"
        "?=";
    line.remove_prefix(at + kPaddedEnd.size());
  }
  out += line;
}

}  // namespace

std::string_view why_unreadable(std::string_view mail) {
  std::size_t header_bytes = 0;
  std::size_t boundaries = 0;
  std::size_t parts = 0;
  for (bool in_headers = true; !mail.empty();) {
    const std::string_view line = take_line(mail);
    in_headers = in_headers && !is_blank_line(line);
    if (in_headers) header_bytes += line.size();
    if (names_boundary(line)) ++boundaries;
    if (may_be_boundary(line)) ++parts;
  }
  if (header_bytes > kLongestHeaders) return "the headers are larger than the limit of 1 MiB";
  if (boundaries > kMostBoundaries || parts > kMostParts) return "made of too many parts";
  return {};
}

std::string with_sound_headers(std::string_view mail) {
  std::string out;
  out.reserve(mail.size());
  std::size_t header = 0;  // bytes of the one at hand; 0 where it is none that is cut
  while (!mail.empty()) {
    const std::string_view line = take_line(mail);
    const bool goes_on = header > 0 && (line.starts_with(' ') || line.starts_with('\t'));
    if (!goes_on) header = has_structure(line) ? 1 : 0;
    if (header == 0) {
      out += line;
      continue;
    }
    const std::size_t room = kLongestHeader - std::min(header, kLongestHeader);
    header += line.size();
    append_words_apart(line.substr(0, room), out);
    if (room > 0 && out.back() != '\n') out += '\n';
  }
  return out;
}

}  // namespace dragoman
