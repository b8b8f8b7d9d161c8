#include "indexer/interrupt.h"

#include <csignal>

#include <atomic>

namespace dragoman {
namespace {

std::atomic<int> noted_signal{0};
static_assert(std::atomic<int>::is_always_lock_free, "a signal handler may use no lock");

extern "C" void note(int signal) {
  noted_signal = signal;
}

}  // namespace

void note_interrupts() {
  struct sigaction action {};
  action.sa_handler = note;
  action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

int interrupted() {
  return noted_signal;
}

}  // namespace dragoman
