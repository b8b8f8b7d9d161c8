#include "searcher/search/copies.h"

#include <algorithm>

#include "common/index/schema.h"

namespace dragoman {
namespace {

std::uint64_t number_of(const std::string& value) {
  std::uint64_t number = 0;
  for (const char byte : value) number = number << 8 | static_cast<std::uint8_t>(byte);
  return number;
}

}  // namespace

void CopyGroups::operator()(const Xapian::Document& document, double weight) {
  const std::string copy = document.get_value(slot_number(Slot::Copy));
  if (copy.empty()) {
    ++size_;
  } else {
    members_.push_back({number_of(copy), weight, key_(document)});
  }
}

void CopyGroups::read() {
  std::ranges::sort(members_, {}, &Member::copy);
  for (auto begin = members_.cbegin(); begin != members_.cend();) {
    const auto end = std::find_if(begin, members_.cend(),
                                  [&](const Member& member) { return member.copy != begin->copy; });
    ++size_;
    const std::span<const Member> group(begin, end);
    for (; group.size() > 1 && begin != end; ++begin) copies_.emplace(begin->key, group);
    begin = end;
  }
}

std::span<const CopyGroups::Member> CopyGroups::copies_of(const std::string& key) const {
  const auto found = copies_.find(key);
  return found == copies_.end() ? std::span<const Member>() : found->second;
}

}  // namespace dragoman
