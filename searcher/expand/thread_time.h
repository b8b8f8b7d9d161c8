// How long this thread has worked, for what must end in time: unlike the time of day it leaves
// out what others do meanwhile, so that a busy machine finds the same.
#pragma once

#include <chrono>
#include <ctime>

namespace dragoman {

inline std::chrono::nanoseconds thread_time() {
  timespec time{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

}  // namespace dragoman
