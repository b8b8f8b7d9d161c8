#include "indexer/command/commands.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <string>
#include <system_error>

#include "common/cli/exit_status.h"
#include "common/cli/printable.h"
#include "common/index/open_index.h"
#include "indexer/command/inspect.h"
#include "indexer/command/report.h"
#include "indexer/command/status.h"
#include "indexer/interrupt.h"
#include "indexer/segment/publish.h"

namespace dragoman {
namespace {

void say(const std::string& text) {
  if (std::fputs(text.c_str(), stdout) < 0 || std::fflush(stdout) != 0) {
    if (errno != EPIPE) throw std::system_error(errno, std::generic_category(), "standard output");
  }
}

void warn(const std::string& text) {
  std::fprintf(stderr, "dragoman-index: %s\n", printable(text).c_str());
}

int status_of(const RunReport& report) {
  if (interrupted() != 0) return kSignalled + interrupted();
  return report.failed.empty() && report.refusal.empty() ? kDone : kSomeFailed;
}

int show_report(const RunReport& report, const IndexOptions& options) {
  for (const std::string& warning : report.warnings) warn(warning);
  if (!options.common.quiet) {
    std::fputs(report_details(report, options.common.verbose).c_str(), stderr);
  }
  if (!report.refusal.empty()) warn(report.refusal);
  if (options.json) {
    say(report_json(report) + '\n');
  } else if (!options.common.quiet) {
    say((options.dry_run ? "would be: " : "") + report_line(report) + '\n');
  }
  return status_of(report);
}

int index(const IndexOptions& options) {
  if (options.dry_run) return show_report(preview_index(options.run), options);
  Progress progress(options.progress);
  const RunReport report = run_index(options.run, progress);
  progress.finish();
  return show_report(report, options);
}

int inspect_path(const std::string& path, const IndexOptions& options,
                 const FurnitureTable& learned) {
  int status = kDone;
  const auto show = [&](const Article& article) {
    say(options.json ? inspect_json(article) + '\n' : inspect_text(article) + '\n');
  };
  const auto reject = [&](const Rejection& rejection) {
    const std::string name = rejection.name.empty() ? path : path + '!' + rejection.name;
    warn(name + (rejection.failed ? ": " : ": skipped: ") + rejection.reason);
    if (rejection.failed) status = kSomeFailed;
  };
  try {
    inspect_file(path, options.run.read, learned, {.article = show, .rejection = reject});
  } catch (const SourceError& error) {
    warn(path + ": " + error.what());
    return kSomeFailed;
  }
  return status;
}

// What the index named by -d has learned; without it nothing.
FurnitureTable learned_furniture(const IndexOptions& options) {
  if (!options.index_named) return {};
  const std::filesystem::path& folder = options.common.index_folder;
  return read_furniture_table(folder, read_manifest(folder, read_stub(folder)));
}

// Links are followed here, since the user names the very files to look at.
int inspect(const IndexOptions& options) {
  const FurnitureTable learned = learned_furniture(options);
  int status = kDone;
  for (const std::string& given : options.arguments) {
    std::error_code missing;
    const std::filesystem::path path = std::filesystem::canonical(given, missing);
    const bool as_given = missing || given == kStandardInput;
    status = std::max(status, inspect_path(as_given ? given : path.string(), options, learned));
  }
  return status;
}

int show_status(const IndexOptions& options) {
  say(status_text(options.common.index_folder, options.only_failed, options.json));
  return kDone;
}

}  // namespace

int run_command(const IndexOptions& options) {
  if (options.common.help) return say(index_help()), kDone;
  if (options.common.version) return say(version_text("dragoman-index")), kDone;
  switch (options.command) {
    case IndexCommand::Inspect: return inspect(options);
    case IndexCommand::Status: return show_status(options);
    case IndexCommand::Remove:
      return show_report(remove_articles(options.run, options.arguments), options);
    case IndexCommand::Index: break;
  }
  return index(options);
}

}  // namespace dragoman
