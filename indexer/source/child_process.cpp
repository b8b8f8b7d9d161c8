#include "indexer/source/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/source/file_handle.h"

namespace dragoman {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kCouldNotStart = 127;
constexpr std::size_t kMaxLastWords = 200;  // bytes

[[noreturn]] void fail(const char* what) {
  throw std::system_error(errno, std::generic_category(), what);
}

bool is_program(const std::string& path) {
  struct stat info {};
  return stat(path.c_str(), &info) == 0 && S_ISREG(info.st_mode) && access(path.c_str(), X_OK) == 0;
}

// As execvp looks, which may not be called between fork and exec. Empty where there is none.
std::string find_program(const std::string& name) {
  if (name.find('/') != std::string::npos) return is_program(name) ? name : "";
  const char* path = std::getenv("PATH");
  std::string_view folders = path == nullptr ? "/usr/local/bin:/usr/bin:/bin" : path;
  while (!folders.empty()) {
    const std::size_t end = std::min(folders.find(':'), folders.size());
    std::string program(folders.substr(0, end));
    program += program.empty() ? "./" : "/";
    program += name;
    if (is_program(program)) return program;
    folders.remove_prefix(std::min(end + 1, folders.size()));
  }
  return {};
}

std::vector<std::string> environment() {
  std::vector<std::string> result{"LC_ALL=C.UTF-8"};
  for (char** variable = environ; *variable != nullptr; ++variable) {
    if (!std::string_view(*variable).starts_with("LC_ALL=")) result.emplace_back(*variable);
  }
  return result;
}

// Pointers as exec wants them.
std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> result;
  result.reserve(words.size() + 1);
  for (std::string& word : words) result.push_back(word.data());
  result.push_back(nullptr);
  return result;
}

// Away from the standard ones, which the child gets others for.
FileHandle above_standard(int number) {
  FileHandle file(number);
  if (number > STDERR_FILENO) return file;
  const int other = fcntl(number, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  if (other < 0) fail("fcntl");
  return FileHandle(other);
}

struct Pipe {
  FileHandle read_end;
  FileHandle write_end;

  Pipe() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) fail("pipe");
    read_end = above_standard(ends[0]);
    write_end = above_standard(ends[1]);
  }
};

// All that is needed between fork and exec, made before: nothing there may allocate or lock.
struct Launch {
  const char* program;
  char* const* argv;
  char* const* environment;
  int input;
  int output;
  int error;
  const ChildLimits& limits;
};

void limit(__rlimit_resource_t resource, std::uint64_t soft, std::uint64_t hard) {
  const rlimit value{.rlim_cur = soft, .rlim_max = hard};
  setrlimit(resource, &value);
}

void set_limits(const ChildLimits& limits) {
  const auto seconds = static_cast<std::uint64_t>(limits.cpu_seconds);
  limit(RLIMIT_CPU, seconds, seconds + 1);
  limit(RLIMIT_AS, limits.memory, limits.memory);
  limit(RLIMIT_FSIZE, limits.written, limits.written);
  limit(RLIMIT_CORE, 0, 0);
}

void reset_signals() {
  for (int number = 1; number < NSIG; ++number) {
    if (number != SIGKILL && number != SIGSTOP) signal(number, SIG_DFL);
  }
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
}

// In the child. Only async-signal-safe calls from here on: other threads may have held any lock
// when it was forked.
[[noreturn]] void exec_child(const Launch& launch) {
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  reset_signals();
  if (dup2(launch.input, STDIN_FILENO) < 0 || dup2(launch.output, STDOUT_FILENO) < 0 ||
      dup2(launch.error, STDERR_FILENO) < 0) {
    _exit(kCouldNotStart);
  }
  close_range(STDERR_FILENO + 1, ~0U, 0);
  set_limits(launch.limits);
  execve(launch.program, launch.argv, launch.environment);
  const char* why = strerrordesc_np(errno);
  if (why != nullptr && write(STDERR_FILENO, why, std::strlen(why)) < 0) _exit(kCouldNotStart);
  _exit(kCouldNotStart);
}

// A running child; killed with its whole group, and waited for, with the object.
class Child {
 public:
  explicit Child(const Launch& launch) : pid_(fork()) {
    if (pid_ < 0) fail("fork");
    if (pid_ == 0) exec_child(launch);
    // Both sides do it, so that the group is there whoever comes first.
    setpgid(pid_, pid_);
  }
  ~Child() {
    if (pid_ > 0) kill_and_reap();
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  // Whether it has ended. It is left unreaped, so that its number stays its own.
  bool has_ended() const {
    siginfo_t info{};
    return waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
           info.si_pid == pid_;
  }

  // Its wait status. What it left running ends, too.
  int kill_and_reap() {
    kill(-pid_, SIGKILL);
    kill(pid_, SIGKILL);
    int status = 0;
    while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
    pid_ = -1;
    return status;
  }

 private:
  pid_t pid_;
};

// One end of a pipe that is read until its other end closes.
struct Capture {
  FileHandle file;
  std::string bytes;
  std::size_t keep;  // so many of the last bytes stay, at least
  bool cut = false;  // at `keep`, rather than failing

  bool is_open() const { return file.number() >= 0; }

  void read_some() {
    std::array<char, 65536> piece;
    const ssize_t got = read(file.number(), piece.data(), piece.size());
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) return;
    if (got <= 0) return file.reset();
    bytes.append(piece.data(), static_cast<std::size_t>(got));
    if (cut && bytes.size() > 2 * keep) bytes.erase(0, bytes.size() - keep);
  }

  bool is_over() const { return !cut && bytes.size() > keep; }
};

std::string last_line(std::string_view text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r' || text.back() == ' ')) {
    text.remove_suffix(1);
  }
  const std::size_t start = text.find_last_of("\r\n");
  if (start != std::string_view::npos) text.remove_prefix(start + 1);
  std::string line = repair_utf8(text);
  std::ranges::replace_if(
      line, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; }, ' ');
  return std::string(cut_at_character(line, kMaxLastWords));
}

int milliseconds_until(Clock::time_point time) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(time - Clock::now()).count();
  return static_cast<int>(std::clamp<std::int64_t>(left, 0, 1'000'000));
}

// Reads until both pipes are closed; false where it is too late or too much before that.
ChildEnding listen(Capture& output, Capture& error, Clock::time_point deadline) {
  while (output.is_open() || error.is_open()) {
    std::array<pollfd, 2> ends{
        {{output.file.number(), POLLIN, 0}, {error.file.number(), POLLIN, 0}}};
    const int wait = milliseconds_until(deadline);
    if (wait == 0) return ChildEnding::TookTooLong;
    if (poll(ends.data(), ends.size(), wait) < 0 && errno != EINTR) fail("poll");
    if (output.is_open() && ends[0].revents != 0) output.read_some();
    if (error.is_open() && ends[1].revents != 0) error.read_some();
    if (output.is_over()) return ChildEnding::TooMuchOutput;
  }
  return ChildEnding::Exit;
}

// Pipes are closed a moment before a process ends.
bool wait_for_end(const Child& child, Clock::time_point deadline) {
  constexpr std::chrono::microseconds kLongestPause(20'000);
  auto pause = std::chrono::microseconds(50);
  for (; !child.has_ended(); pause = std::min(2 * pause, kLongestPause)) {
    if (Clock::now() >= deadline) return false;
    std::this_thread::sleep_for(pause);
  }
  return true;
}

void read_status(int status, ChildResult& result) {
  if (WIFEXITED(status)) {
    result.ending = ChildEnding::Exit;
    result.status = WEXITSTATUS(status);
    return;
  }
  const char* name = sigabbrev_np(WTERMSIG(status));
  result.ending = ChildEnding::Signal;
  result.signal_name = name == nullptr ? "a signal" : "SIG" + std::string(name);
}

}  // namespace

ChildResult run_child(const std::vector<std::string>& argv, int input, const ChildLimits& limits) {
  ChildResult result;
  const std::string program = find_program(argv.front());
  if (program.empty()) {
    result.last_words = "no such program";
    return result;
  }
  std::vector<std::string> words = argv;
  std::vector<std::string> variables = environment();
  const std::vector<char*> word_pointers = pointers(words);
  const std::vector<char*> variable_pointers = pointers(variables);
  Pipe output;
  Pipe error;
  const auto deadline = Clock::now() + std::chrono::seconds(limits.seconds);
  Child child({program.c_str(), word_pointers.data(), variable_pointers.data(), input,
               output.write_end.number(), error.write_end.number(), limits});
  output.write_end.reset();
  error.write_end.reset();
  Capture text{.file = std::move(output.read_end), .keep = limits.output};
  Capture complaints{.file = std::move(error.read_end), .keep = 4096, .cut = true};
  ChildEnding ending = listen(text, complaints, deadline);
  if (ending == ChildEnding::Exit && !wait_for_end(child, deadline)) {
    ending = ChildEnding::TookTooLong;
  }
  const int status = child.kill_and_reap();
  if (ending == ChildEnding::Exit) {
    read_status(status, result);
  } else {
    result.ending = ending;
  }
  result.output = std::move(text.bytes);
  result.last_words = last_line(complaints.bytes);
  return result;
}

}  // namespace dragoman
