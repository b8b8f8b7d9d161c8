#include "searcher/command/pager.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <string_view>
#include <system_error>

namespace dragoman {
namespace {

// What makes git use a shell (run-command.c).
constexpr std::string_view kShellCharacters = "|&;<>()$`\\\"' \t\n*?[#~=%";

// The statuses that say that there was nothing to run.
constexpr int kCannotRun = 126;
constexpr int kNotFound = 127;

class SignalIgnored {
 public:
  explicit SignalIgnored(int number) : number_(number), before_(std::signal(number, SIG_IGN)) {}
  ~SignalIgnored() { std::signal(number_, before_); }
  SignalIgnored(const SignalIgnored&) = delete;
  SignalIgnored& operator=(const SignalIgnored&) = delete;

 private:
  int number_;
  void (*before_)(int);
};

// In the child: becomes the pager, or ends.
[[noreturn]] void become(const PagerCommand& command, std::vector<char*>& arguments, int input) {
  dup2(input, STDIN_FILENO);
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGPIPE, SIG_DFL);
  setenv("LESS", command.less.c_str(), 0);
  execvp(arguments.front(), arguments.data());
  _exit(errno == ENOENT ? kNotFound : kCannotRun);
}

// Stops where the pager reads no more.
void write_all(int output, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = write(output, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

int wait_for(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) throw std::system_error(errno, std::generic_category(), "pager");
  }
  return status;
}

}  // namespace

PagerCommand pager_command(const char* own, const char* general) {
  const char* value = own != nullptr ? own : general;
  if (value == nullptr) return {{"less", "-RFX", "-K"}};
  const std::string command = value;
  if (command.empty() || command == "cat") return {};
  if (command.find_first_of(kShellCharacters) == std::string::npos) return {{command}};
  return {{"sh", "-c", command}};
}

bool show_in_pager(const PagerCommand& command, const std::string& text) {
  std::vector<std::string> words = command.arguments;
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return false;
  // Ctrl-C is for the pager while it runs, and who leaves it early closes the pipe.
  const SignalIgnored interrupts(SIGINT);
  const SignalIgnored closed_pipes(SIGPIPE);
  const pid_t child = fork();
  if (child == 0) become(command, arguments, ends[0]);
  close(ends[0]);
  if (child > 0) write_all(ends[1], text);
  close(ends[1]);
  if (child < 0) return false;
  const int status = wait_for(child);
  return !WIFEXITED(status) ||
         (WEXITSTATUS(status) != kNotFound && WEXITSTATUS(status) != kCannotRun);
}

}  // namespace dragoman
