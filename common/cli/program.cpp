#include "common/cli/program.h"

#include <xapian.h>

#include <csignal>
#include <cstdio>
#include <exception>

#include "common/cli/command_line.h"
#include "common/cli/exit_status.h"
#include "common/cli/printable.h"
#include "common/index/error.h"

namespace dragoman {

int run_program(std::string_view name, int argc, char** argv,
                const std::function<int(const std::vector<std::string>& arguments,
                                        std::string& subject)>& body) {
  std::signal(SIGPIPE, SIG_IGN);
  std::string subject;
  const auto complain = [&](const std::string& message, int status) {
    const std::string about = subject.empty() ? subject : subject + ": ";
    std::fprintf(stderr, "%.*s: %s\n", static_cast<int>(name.size()), name.data(),
                 printable(about + message).c_str());
    return status;
  };
  try {
    return body(std::vector<std::string>(argv + 1, argv + argc), subject);
  } catch (const UsageError& error) {
    subject.clear();
    return complain(std::string(error.what()) + "; see --help", kUsage);
  } catch (const IndexError& error) {
    return complain(error.what(), kBadIndex);
  } catch (const LockedError& error) {
    return complain(error.what(), kLocked);
  } catch (const Xapian::Error& error) {
    return complain(error.get_description(), kFailed);
  } catch (const std::exception& error) {
    return complain(error.what(), kFailed);
  }
}

}  // namespace dragoman
