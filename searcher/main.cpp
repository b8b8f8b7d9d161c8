// dragoman-search: ranked answers from an index of news articles.
#include <malloc.h>
#include <xapian.h>

#include "common/cli/program.h"
#include "common/index/error.h"
#include "searcher/command/commands.h"
#include "searcher/command/eval_command.h"
#include "searcher/command/eval_options.h"
#include "searcher/command/options.h"

int main(int argc, char** argv) {
  using namespace dragoman;
  // Many queries one after another take the same memory again and again; to give it back to the
  // system after each costs some tenth of their time.
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
  mallopt(M_MMAP_THRESHOLD, 64 << 20);
  return run_program("dragoman-search", argc, argv, [](const auto& arguments, auto& subject) {
    try {
      if (!arguments.empty() && arguments.front() == "eval") {
        const EvalOptions options = parse_eval_options({arguments.begin() + 1, arguments.end()});
        subject = options.common.index_folder.string();
        return run_eval(options);
      }
      const SearchOptions options = parse_search_options(arguments);
      subject = options.common.index_folder.string();
      return run_search(options);
    } catch (const Xapian::RuntimeError& error) {
      // Who only reads meets damage, or a document that isn't where it should be.
      throw IndexError(error.get_msg() + "; if no disk is at fault, use dragoman-index --rebuild");
    }
  });
}
