#include "indexer/source/zip_file.h"

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

}  // namespace

FileHandle zip_file(const ByteStream& bytes, const Limits& limits) {
  MarkCounter entries;
  const ByteStream counted = [&] {
    const std::string_view piece = bytes();
    if (entries.add(piece) > limits.members) fail_by_members(limits);
    return piece;
  };
  return spool(counted, limits.temporary_bytes);
}

}  // namespace dragoman
