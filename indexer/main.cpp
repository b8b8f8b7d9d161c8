// dragoman-index: brings an index of news articles up to date with files and folders.
#include <xapian.h>

#include <csignal>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "common/cli/exit_status.h"
#include "common/cli/printable.h"
#include "common/index/error.h"
#include "indexer/command/commands.h"
#include "indexer/command/options.h"
#include "indexer/interrupt.h"

namespace {

int complain(const std::string& message, int status) {
  std::fprintf(stderr, "dragoman-index: %s\n", dragoman::printable(message).c_str());
  return status;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace dragoman;
  std::signal(SIGPIPE, SIG_IGN);
  std::string folder;
  try {
    const IndexOptions options =
        parse_index_options(std::vector<std::string>(argv + 1, argv + argc));
    folder = options.common.index_folder.string() + ": ";
    note_interrupts();
    return run_command(options);
  } catch (const UsageError& error) {
    return complain(std::string(error.what()) + "; see --help", kUsage);
  } catch (const IndexError& error) {
    return complain(folder + error.what(), kBadIndex);
  } catch (const LockedError& error) {
    return complain(folder + error.what(), interrupted() ? kSignalled + interrupted() : kLocked);
  } catch (const Xapian::Error& error) {
    return complain(folder + error.get_description(), kFailed);
  } catch (const std::exception& error) {
    return complain(folder + error.what(), kFailed);
  }
}
