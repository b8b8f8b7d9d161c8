#include "searcher/eval/trec_file.h"

#include <unicode/uchar.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "common/text/utf8.h"

namespace dragoman {
namespace {

constexpr std::size_t kBlockBytes = std::size_t{64} << 10;
constexpr std::size_t kLongestLine = std::size_t{1} << 20;

// Unicode's white space and the information separators, as Python's str.split() has it.
bool is_gap(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F);
  return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

}  // namespace

std::vector<std::string_view> trec_columns(std::string_view line) {
  std::vector<std::string_view> columns;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint point = decode_at(line, at);
    if (is_gap(point.value)) {
      if (at > begin) columns.push_back(line.substr(begin, at - begin));
      begin = at + point.length;
    }
    at += point.length;
  }
  if (line.size() > begin) columns.push_back(line.substr(begin));
  return columns;
}

TrecFile::TrecFile(std::string name, std::string_view columns)
    : name_(std::move(name)),
      wanted_(columns),
      width_(trec_columns(columns).size()),
      in_(name_, std::ios::binary) {
  if (in_) return;
  throw TrecFileError(name_ + ": " + std::generic_category().message(errno));
}

void TrecFile::refuse(const std::string& reason) const {
  throw TrecFileError(place() + ": " + reason);
}

std::optional<char> TrecFile::next_byte() {
  if (at_ == block_.size()) {
    block_.resize(kBlockBytes);
    errno = 0;
    in_.read(block_.data(), static_cast<std::streamsize>(block_.size()));
    block_.resize(static_cast<std::size_t>(in_.gcount()));
    at_ = 0;
    if (in_.bad()) throw TrecFileError(name_ + ": " + std::generic_category().message(errno));
    if (block_.empty()) return std::nullopt;
  }
  return block_[at_++];
}

// A line ends with LF, CR or both. False at the file's end.
bool TrecFile::read_line() {
  line_.clear();
  ++number_;
  while (const auto byte = next_byte()) {
    const bool second = std::exchange(after_return_, *byte == '\r') && *byte == '\n';
    if (second) continue;
    if (*byte == '\n' || *byte == '\r') return true;
    line_ += *byte;
    if (line_.size() > kLongestLine) refuse("the line has more than 1 MiB");
  }
  return !line_.empty();
}

const std::vector<std::string_view>* TrecFile::next() {
  while (read_line()) {
    if (!is_valid_utf8(line_)) refuse("not UTF-8; write the file in that encoding");
    columns_ = trec_columns(line_);
    if (columns_.empty()) continue;
    if (columns_.size() != width_) {
      refuse(std::to_string(columns_.size()) + " fields; a line has " + std::to_string(width_) +
             ": " + std::string(wanted_));
    }
    return &columns_;
  }
  return nullptr;
}

}  // namespace dragoman
