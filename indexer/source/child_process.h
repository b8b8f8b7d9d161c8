// Runs another program, without a shell, within limits.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dragoman {

struct ChildLimits {
  int seconds = 60;
  int cpu_seconds = 60;
  std::uint64_t memory = 0;   // bytes of address space
  std::uint64_t written = 0;  // bytes of any one file
  std::uint64_t output = 0;   // bytes of standard output
};

enum class ChildEnding : std::uint8_t { Exit, Signal, TookTooLong, TooMuchOutput, NotStarted };

struct ChildResult {
  ChildEnding ending = ChildEnding::NotStarted;
  int status = 0;           // of Exit
  std::string signal_name;  // of Signal: "SIGSEGV"
  std::string output;       // what it wrote to standard output
  // The last line that it wrote to standard error, or why it wasn't started: printable, short.
  std::string last_words;
};

// Runs `argv` (the first is looked up in PATH) with the open file `input`, read from its start,
// as standard input; with no other descriptor of ours, this process's environment but
// LC_ALL=C.UTF-8, and a process group of its own, which is killed when the program has ended or
// passes a limit. Throws std::system_error where this system lacks the means (processes, pipes).
// Any thread may call it, several at once. REQUIRES: argv isn't empty; `input` is above 2, or 0.
ChildResult run_child(const std::vector<std::string>& argv, int input, const ChildLimits& limits);

}  // namespace dragoman
