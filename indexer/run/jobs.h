// The same work on several threads.
#pragma once

#include <atomic>
#include <exception>
#include <thread>
#include <vector>

namespace dragoman {

// Calls work(worker, stop) on a thread for each of `workers` and waits for all. Where one
// throws, `stop` becomes true, and the first exception is thrown again here.
template <typename Worker, typename Work>
void run_jobs(std::vector<Worker>& workers, const Work& work) {
  std::vector<std::exception_ptr> errors(workers.size());
  std::atomic<bool> stop{false};
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < workers.size(); ++i) {
      threads.emplace_back([&, i] {
        try {
          work(workers[i], stop);
        } catch (...) {
          errors[i] = std::current_exception();
          stop = true;
        }
      });
    }
  }
  for (const std::exception_ptr& error : errors) {
    if (error) std::rethrow_exception(error);
  }
}

}  // namespace dragoman
