// Times of files as the index keeps them.
#pragma once

#include <cstdint>
#include <ctime>
#include <limits>

namespace dragoman {

// Nanoseconds since 1970; of a time before 1678 or after 2262 those of the nearest that fits.
inline std::int64_t nanoseconds_of(const timespec& time) {
  using Limits = std::numeric_limits<std::int64_t>;
  constexpr std::int64_t kSecond = 1'000'000'000;
  if (time.tv_sec >= Limits::max() / kSecond) return Limits::max();
  if (time.tv_sec <= Limits::min() / kSecond) return Limits::min();
  return time.tv_sec * kSecond + time.tv_nsec;
}

}  // namespace dragoman
