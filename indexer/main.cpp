// dragoman-index: brings an index of news articles up to date with files and folders.
#include <sys/resource.h>

#include "common/cli/exit_status.h"
#include "common/cli/program.h"
#include "common/index/error.h"
#include "indexer/command/commands.h"
#include "indexer/command/options.h"
#include "indexer/interrupt.h"

namespace {

// Every thread writes databases of several files each, and merging has all of them open: far
// more than the 1,024 that most systems allow until one asks.
void allow_many_files() {
  rlimit files{};
  if (getrlimit(RLIMIT_NOFILE, &files) != 0) return;
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
}

}  // namespace

int main(int argc, char** argv) {
  using namespace dragoman;
  return run_program("dragoman-index", argc, argv, [](const auto& arguments, auto& subject) {
    const IndexOptions options = parse_index_options(arguments);
    subject = options.common.index_folder.string();
    note_interrupts();
    allow_many_files();
    try {
      return run_command(options);
    } catch (const LockedError&) {
      if (interrupted() != 0) return kSignalled + interrupted();
      throw;
    }
  });
}
