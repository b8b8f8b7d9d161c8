#include "indexer/source/allowance.h"

#include <utility>

namespace dragoman {
void fail_by_members(const Limits& limits) {
  throw LimitError("more than the limit of " + std::to_string(limits.members) + " members");
}

ByteStream Allowance::of_source(ByteStream stream) {
  return [this, stream = std::move(stream)] {
    const std::string_view piece = stream();
    compressed_ += piece.size();
    return piece;
  };
}

ByteStream Allowance::of_content(ByteStream stream) {
  return [this, stream = std::move(stream)] {
    const std::string_view piece = stream();
    count_content(piece.size());
    return piece;
  };
}

void Allowance::count_content(std::uint64_t bytes) {
  expanded_ += bytes;
  if (expanded_ > limits_.expanded_bytes) {
    throw LimitError("expands to more than the limit of " + show_size(limits_.expanded_bytes));
  }
  if (expanded_ > limits_.ratio_free_bytes && expanded_ / limits_.ratio > compressed_) {
    throw LimitError("expands to more than the limit of " + std::to_string(limits_.ratio) +
                     " times its size");
  }
}

void Allowance::count_member() {
  if (++members_ > limits_.members) fail_by_members(limits_);
}

}  // namespace dragoman
