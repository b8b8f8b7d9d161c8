#include "indexer/source/zip_file.h"

#include <unistd.h>

#include <algorithm>
#include <string>

#include "indexer/source/allowance.h"
#include "indexer/source/spool.h"

namespace dragoman {
namespace {

// How each entry of the directory begins. A .zip within a .zip may count here as well, and so may
// one in four thousand million other places.
constexpr std::string_view kEntryMark = "PK\x01\x02";

std::uint64_t count_marks(std::string_view bytes) {
  std::uint64_t count = 0;
  for (std::size_t at = bytes.find(kEntryMark); at != std::string_view::npos;
       at = bytes.find(kEntryMark, at + 1)) {
    ++count;
  }
  return count;
}

// Counts across the seams of pieces, too.
class MarkCounter {
 public:
  std::uint64_t add(std::string_view piece) {
    std::string seam = tail_;
    seam += piece.substr(0, kEntryMark.size() - 1);
    count_ += count_marks(seam) + count_marks(piece);
    const std::string_view last = piece.size() < kEntryMark.size() ? seam : piece;
    tail_ = last.substr(last.size() - std::min(last.size(), kEntryMark.size() - 1));
    return count_;
  }

 private:
  std::string tail_;  // shorter than a mark
  std::uint64_t count_ = 0;
};

// The fixed part of the record that ends a .zip, and what may follow it, a comment.
constexpr std::string_view kEndMark = "PK\x05\x06";
constexpr std::string_view kLargeEndMark = "PK\x06\x07";  // before it, where sizes need 64 bits
constexpr std::size_t kEnd = 22;
constexpr std::size_t kLargeEnd = 20;
constexpr std::size_t kMaxComment = 65535;

std::uint64_t little_endian(std::string_view bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = bytes.size(); i-- > 0;) {
    value = value << 8 | static_cast<unsigned char>(bytes[i]);
  }
  return value;
}

std::string read_between(int file, std::uint64_t from, std::uint64_t to) {
  std::string bytes(static_cast<std::size_t>(to - from), '\0');
  const ssize_t got = pread(file, bytes.data(), bytes.size(), static_cast<off_t>(from));
  bytes.resize(static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
  return bytes;
}

// Whether the record at `at` of `tail`, the last bytes of a file of `size`, ends that file.
bool ends_file(std::string_view tail, std::size_t at, std::uint64_t size, bool begins_with_file) {
  const std::string_view end = tail.substr(at);
  if (end.size() < kEnd || kEnd + little_endian(end.substr(20, 2)) != end.size()) return false;
  // A program may come before the first file, and shifts everything.
  if (!begins_with_file) return true;
  if (at >= kLargeEnd && tail.substr(at - kLargeEnd).starts_with(kLargeEndMark)) return true;
  const std::uint64_t directory = little_endian(end.substr(16, 4));
  return directory + little_endian(end.substr(12, 4)) == size - end.size();
}

bool has_directory(int file) {
  const off_t last = lseek(file, 0, SEEK_END);
  lseek(file, 0, SEEK_SET);
  const auto size = static_cast<std::uint64_t>(std::max<off_t>(last, 0));
  const bool begins_with_file = read_between(file, 0, std::min<std::uint64_t>(size, 2)) == "PK";
  const std::uint64_t length = std::min<std::uint64_t>(size, kLargeEnd + kEnd + kMaxComment);
  const std::string tail = read_between(file, size - length, size);
  for (std::size_t at = tail.rfind(kEndMark); at != std::string::npos && at > 0;
       at = tail.rfind(kEndMark, at - 1)) {
    if (ends_file(tail, at, size, begins_with_file)) return true;
  }
  return tail.starts_with(kEndMark) && ends_file(tail, 0, size, begins_with_file);
}

}  // namespace

ZipFile zip_file(const ByteStream& bytes, const Limits& limits) {
  MarkCounter entries;
  const ByteStream counted = [&] {
    const std::string_view piece = bytes();
    if (entries.add(piece) > limits.members) fail_by_members(limits);
    return piece;
  };
  ZipFile zip{.file = spool(counted, limits.temporary_bytes)};
  zip.has_directory = has_directory(zip.file.number());
  return zip;
}

}  // namespace dragoman
