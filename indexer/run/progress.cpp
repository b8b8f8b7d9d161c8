#include "indexer/run/progress.h"

#include <algorithm>
#include <cstdio>

namespace dragoman {
namespace {

using namespace std::chrono_literals;

constexpr int kBarWidth = 24;
constexpr auto kBarEvery = 100ms;
constexpr auto kLineEvery = 10s;

std::string format_time(double seconds) {
  const auto whole = static_cast<long>(seconds + 0.5);
  char text[32];
  if (whole < 3600) {
    std::snprintf(text, sizeof text, "%ld:%02ld", whole / 60, whole % 60);
  } else {
    std::snprintf(text, sizeof text, "%ld:%02ld:%02ld", whole / 3600, whole / 60 % 60, whole % 60);
  }
  return text;
}

std::string bar(double share) {
  const int filled = static_cast<int>(share * kBarWidth);
  std::string text = "[";
  for (int i = 0; i < kBarWidth; ++i) text += i < filled ? '#' : '.';
  return text + ']';
}

}  // namespace

std::string render_progress(ProgressStyle style, std::string_view phase, std::uint64_t done,
                            std::uint64_t total, std::chrono::duration<double> elapsed) {
  const double seconds = std::max(elapsed.count(), 1e-3);
  const double rate = static_cast<double>(done) / seconds;
  const double share =
      total == 0 ? 0 : std::min(1.0, static_cast<double>(done) / static_cast<double>(total));
  const double left = rate > 0 && total >= done ? static_cast<double>(total - done) / rate : 0;
  char text[256];
  const int phase_size = static_cast<int>(phase.size());
  if (style == ProgressStyle::Json) {
    std::snprintf(text, sizeof text,
                  R"({"format_version":1,"phase":"%.*s","done":%llu,"total":%llu,)"
                  R"("per_second":%.1f,"seconds":%.1f,"seconds_left":%.0f})",
                  phase_size, phase.data(), static_cast<unsigned long long>(done),
                  static_cast<unsigned long long>(total), rate, seconds, left);
    return text;
  }
  if (total == 0) {
    std::snprintf(text, sizeof text, "%.*s  %s", phase_size, phase.data(),
                  format_time(seconds).c_str());
    return text;
  }
  const std::string picture = style == ProgressStyle::Bar ? bar(share) + ' ' : std::string();
  std::snprintf(text, sizeof text, "%.*s  %s%3.0f%%  %llu of %llu  %.0f/s  %s left", phase_size,
                phase.data(), picture.c_str(), 100 * share, static_cast<unsigned long long>(done),
                static_cast<unsigned long long>(total), rate, format_time(left).c_str());
  return text;
}

Progress::Progress(ProgressStyle style) : style_(style) {
  if (style_ == ProgressStyle::None) return;
  thread_ = std::jthread([this](const std::stop_token& stop) { show_until_stopped(stop); });
}

Progress::~Progress() {
  finish();
}

void Progress::start(std::string_view phase, std::uint64_t total) {
  const std::lock_guard lock(mutex_);
  phase_ = phase;
  total_ = total;
  done_ = 0;
  started_ = std::chrono::steady_clock::now();
}

void Progress::finish() {
  if (!thread_.joinable()) return;
  thread_.request_stop();
  thread_.join();
  const std::lock_guard lock(mutex_);
  if (shown_ && style_ == ProgressStyle::Bar) std::fputs("\r\x1b[K", stderr);
}

void Progress::show_until_stopped(const std::stop_token& stop) {
  const std::chrono::milliseconds every = style_ == ProgressStyle::Bar ? kBarEvery : kLineEvery;
  std::unique_lock lock(mutex_);
  while (!wake_.wait_for(lock, stop, every, [] { return false; }) && !stop.stop_requested()) {
    if (!phase_.empty()) show();
  }
}

void Progress::show() {
  const std::string line =
      render_progress(style_, phase_, done_, total_, std::chrono::steady_clock::now() - started_);
  if (style_ == ProgressStyle::Bar) {
    std::fprintf(stderr, "\r%s\x1b[K", line.c_str());
  } else {
    std::fprintf(stderr, "%s\n", line.c_str());
  }
  shown_ = true;
}

}  // namespace dragoman
