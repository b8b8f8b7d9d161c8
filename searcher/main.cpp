// dragoman-search: ranked answers from an index of news articles.
#include <xapian.h>

#include <csignal>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "common/cli/exit_status.h"
#include "common/cli/printable.h"
#include "common/index/error.h"
#include "searcher/command/commands.h"
#include "searcher/command/options.h"

namespace {

int complain(const std::string& message, int status) {
  std::fprintf(stderr, "dragoman-search: %s\n", dragoman::printable(message).c_str());
  return status;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace dragoman;
  std::signal(SIGPIPE, SIG_IGN);
  std::string folder;
  try {
    const SearchOptions options =
        parse_search_options(std::vector<std::string>(argv + 1, argv + argc));
    folder = options.common.index_folder.string() + ": ";
    return run_search(options);
  } catch (const UsageError& error) {
    return complain(std::string(error.what()) + "; see --help", kUsage);
  } catch (const IndexError& error) {
    return complain(folder + error.what(), kBadIndex);
  } catch (const Xapian::RuntimeError& error) {
    // Besides a database's own errors, a document or a value that isn't where it should be.
    return complain(
        folder + error.get_msg() + "; if no disk is at fault, use dragoman-index --rebuild",
        kBadIndex);
  } catch (const Xapian::Error& error) {
    return complain(folder + error.get_description(), kFailed);
  } catch (const std::exception& error) {
    return complain(folder + error.what(), kFailed);
  }
}
