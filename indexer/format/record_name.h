// What a record is called within its file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dragoman {

// "#an-id", or "#17" where `id` is empty or too long to be shown as a name.
inline std::string record_name(std::string_view id, std::uint64_t number) {
  constexpr std::size_t kLongestId = 512;  // bytes
  const bool is_name = !id.empty() && id.size() <= kLongestId;
  return "#" + (is_name ? std::string(id) : std::to_string(number));
}

}  // namespace dragoman
