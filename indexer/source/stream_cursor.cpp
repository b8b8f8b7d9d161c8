#include "indexer/source/stream_cursor.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace dragoman {

StreamCursor::StreamCursor(ByteStream stream) : stream_(std::move(stream)) {}

bool StreamCursor::fetch() {
  if (ended_) return false;
  // The stream's next call takes away what the rest points to.
  std::string kept(rest_);
  const std::string_view piece = stream_();
  ended_ = piece.empty();
  if (kept.empty()) {
    rest_ = piece;
  } else {
    joined_ = std::move(kept);
    joined_ += piece;
    rest_ = joined_;
  }
  return !ended_;
}

std::string_view StreamCursor::peek(std::size_t size) {
  while (rest_.size() < size && fetch()) {
  }
  return rest_;
}

std::string_view StreamCursor::take(std::uint64_t limit) {
  if (limit == 0) return {};
  if (rest_.empty()) fetch();
  const std::string_view taken =
      rest_.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(limit, rest_.size())));
  rest_.remove_prefix(taken.size());
  return taken;
}

std::optional<std::string> StreamCursor::take_line(std::size_t limit) {
  std::string line;
  for (;;) {
    if (rest_.empty() && !fetch()) break;
    const std::size_t end = rest_.find('\n');
    const std::string_view part = rest_.substr(0, end);
    if (line.size() + part.size() > limit) throw SourceError("a line is too long");
    line += part;
    rest_.remove_prefix(std::min(part.size() + 1, rest_.size()));
    if (end == std::string_view::npos) continue;
    if (line.ends_with('\r')) line.pop_back();
    return line;
  }
  if (line.empty()) return std::nullopt;
  return line;
}

ByteStream rest_of(std::shared_ptr<StreamCursor> cursor) {
  return [cursor = std::move(cursor)] {
    return cursor->take(std::numeric_limits<std::uint64_t>::max());
  };
}

}  // namespace dragoman
