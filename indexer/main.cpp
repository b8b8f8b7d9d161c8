// dragoman-index: brings an index of news articles up to date with files and folders.
#include "common/cli/exit_status.h"
#include "common/cli/program.h"
#include "common/index/error.h"
#include "indexer/command/commands.h"
#include "indexer/command/options.h"
#include "indexer/interrupt.h"

int main(int argc, char** argv) {
  using namespace dragoman;
  return run_program("dragoman-index", argc, argv, [](const auto& arguments, auto& subject) {
    const IndexOptions options = parse_index_options(arguments);
    subject = options.common.index_folder.string();
    note_interrupts();
    try {
      return run_command(options);
    } catch (const LockedError&) {
      if (interrupted() != 0) return kSignalled + interrupted();
      throw;
    }
  });
}
