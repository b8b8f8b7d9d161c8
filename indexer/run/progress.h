// Shows how far long work is: a bar on a terminal, a line now and then elsewhere, JSON for
// programs; always on standard error.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace dragoman {

enum class ProgressStyle : std::uint8_t { None, Bar, Lines, Json };

// One line about the state of the work, as a bar of the given width would show it.
std::string render_progress(ProgressStyle style, std::string_view phase, std::uint64_t done,
                            std::uint64_t total, std::chrono::duration<double> elapsed);

class Progress {
 public:
  explicit Progress(ProgressStyle style);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // Begins a phase ("indexing") of `total` steps; 0 where that isn't known.
  void start(std::string_view phase, std::uint64_t total);

  // One more step is done. Any thread may call it.
  void advance() { ++done_; }

  // Takes the bar off the terminal. Further calls are harmless.
  void finish();

 private:
  void show_until_stopped(const std::stop_token& stop);
  void show();

  ProgressStyle style_;
  std::atomic<std::uint64_t> done_{0};
  std::mutex mutex_;  // guards what follows
  std::condition_variable_any wake_;
  std::string phase_;
  std::uint64_t total_ = 0;
  std::chrono::steady_clock::time_point started_;
  bool shown_ = false;
  std::jthread thread_;
};

}  // namespace dragoman
