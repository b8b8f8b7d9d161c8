#include "indexer/source/warc.h"

#include <charconv>
#include <utility>

#include "indexer/source/header_lines.h"

namespace dragoman {
namespace {

constexpr std::string_view kVersion = "WARC/";
constexpr std::size_t kMaxVersionLine = 64;
constexpr int kMaxBlankLines = 16;  // the standard says two

std::uint64_t parse_length(const std::string& value) {
  std::uint64_t length = 0;
  const char* end = value.data() + value.size();
  const auto [rest, error] = std::from_chars(value.data(), end, length);
  if (error != std::errc() || rest != end) {
    throw SourceError("damaged: a WARC record without its length");
  }
  return length;
}

// Some writers put addresses between angle brackets.
std::string without_brackets(const std::string& uri) {
  if (uri.size() < 2 || !uri.starts_with('<') || !uri.ends_with('>')) return uri;
  return uri.substr(1, uri.size() - 2);
}

}  // namespace

WarcReader::WarcReader(ByteStream bytes) : bytes_(std::move(bytes)) {}

bool WarcReader::next(WarcRecord& record) {
  while (left_ > 0) read_block();
  damaged_ = true;  // unless all goes well
  const bool found = begin_record(record);
  damaged_ = false;
  return found;
}

bool WarcReader::begin_record(WarcRecord& record) {
  if (!find_version_line()) return false;
  const auto headers = read_header_lines(bytes_);
  left_ = parse_length(header_value(headers, "content-length"));
  record.type = header_value(headers, "warc-type");
  record.uri = without_brackets(header_value(headers, "warc-target-uri"));
  record.content_type = header_value(headers, "content-type");
  record.block = [this] { return read_block(); };
  return true;
}

bool WarcReader::find_version_line() {
  for (int blank = 0; blank <= kMaxBlankLines; ++blank) {
    const std::string_view start = bytes_.peek(kVersion.size());
    if (start.empty()) return false;
    const bool found = start.starts_with(kVersion);
    if (!found && !start.starts_with('\n') && !start.starts_with("\r\n")) break;
    bytes_.take_line(kMaxVersionLine);
    if (found) return true;
  }
  throw SourceError("damaged: no WARC record where one should begin");
}

std::string_view WarcReader::read_block() {
  if (left_ == 0) return {};
  damaged_ = true;  // unless all goes well
  const std::string_view piece = bytes_.take(left_);
  if (piece.empty()) throw SourceError("damaged: a WARC record is cut off");
  left_ -= piece.size();
  damaged_ = false;
  return piece;
}

}  // namespace dragoman
