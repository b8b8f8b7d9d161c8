#include "searcher/command/commands.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <optional>
#include <system_error>

#include "common/cli/exit_status.h"
#include "common/cli/printable.h"

namespace dragoman {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Whoever reads the hits may stop whenever he has enough; returns false then.
bool say(const std::string& text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0) {
    return true;
  }
  if (errno == EPIPE) return false;
  throw std::system_error(errno, std::generic_category(), "standard output");
}

void warn(const std::string& text) {
  std::fprintf(stderr, "dragoman-search: %s\n", printable(text).c_str());
}

// A warning, and below it the query with carets under the place that it is about.
void show_warning(const QueryWarning& warning, const std::string& query) {
  warn(warning.message);
  if (warning.offset >= query.size()) return;
  const std::string_view before = std::string_view(query).substr(0, warning.offset);
  const std::string_view place = std::string_view(query).substr(warning.offset, warning.length);
  std::fprintf(stderr, "  %s[%s]%s\n", printable(before).c_str(), printable(place).c_str(),
               printable(std::string_view(query).substr(before.size() + place.size())).c_str());
}

// The error that keeps a result from being an answer, if there is one.
std::optional<std::string> error_of(const SearchResult& result, bool strict) {
  if (result.error) return result.error;
  if (strict && !result.warnings.empty()) return result.warnings.front().message;
  return std::nullopt;
}

int run_one(Searcher& searcher, const SearchOptions& options) {
  const SearchResult result = searcher.search(options.request);
  if (!options.common.quiet) {
    for (const QueryWarning& warning : result.warnings) show_warning(warning, result.query);
  }
  if (const auto error = error_of(result, options.strict)) {
    warn(*error);
    return kUsage;
  }
  say(format_result(result, {.format = options.format,
                             .color = use_color(options.common.color, STDOUT_FILENO),
                             .query_id = {},
                             .run_tag = options.run_tag}));
  return result.total == 0 ? kNoHit : kDone;
}

std::istream& open_queries(const std::string& name, std::ifstream& file) {
  if (name == "-") return std::cin;
  file.open(name, std::ios::binary);
  if (!file) throw UsageError("--queries " + name + ": can't be read");
  return file;
}

std::ofstream open_timing(const std::string& name) {
  std::ofstream out;
  if (name.empty()) return out;
  out.open(name, std::ios::binary);
  if (!out) throw UsageError("--timing " + name + ": can't be written");
  return out;
}

// A line "qid TAB query"; nothing for a blank line. Throws UsageError.
std::optional<std::pair<std::string, std::string>> read_query(std::string line,
                                                              const std::string& place) {
  if (line.ends_with('\r')) line.pop_back();
  if (line.empty()) return std::nullopt;
  const std::size_t tab = line.find('\t');
  if (tab == std::string::npos || tab == 0) {
    throw UsageError(place + ": a line is qid, a tab, and the query");
  }
  return std::pair(line.substr(0, tab), line.substr(tab + 1));
}

int run_many(Searcher& searcher, const SearchOptions& options) {
  std::ifstream file;
  std::istream& in = open_queries(options.queries, file);
  std::ofstream timing = open_timing(options.timing);
  OutputOptions output{.format = options.format, .query_id = {}, .run_tag = options.run_tag};
  SearchRequest request = options.request;
  int status = kNoHit;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    const std::string place = options.queries + ':' + std::to_string(++number);
    if (number == 1 && line.starts_with(kByteOrderMark)) line.erase(0, kByteOrderMark.size());
    auto query = read_query(std::move(line), place);
    if (!query) continue;
    std::tie(output.query_id, request.query) = std::move(*query);
    SearchResult result = searcher.search(request);
    result.error = error_of(result, options.strict);
    if (result.error) {
      warn(place + ": " + *result.error);
      status = kUsage;
    } else if (result.total > 0 && status == kNoHit) {
      status = kDone;
    }
    if (timing.is_open()) {
      timing << output.query_id << '\t' << static_cast<long long>(result.took_ms * 1000) << '\n';
    }
    if (!say(format_result(result, output))) return status;
  }
  if (timing.is_open() && !timing.flush()) {
    throw std::system_error(errno, std::generic_category(), options.timing);
  }
  return status;
}

}  // namespace

int run_search(const SearchOptions& options) {
  if (options.common.help) return say(search_help()), kDone;
  if (options.common.version) return say(version_text("dragoman-search")), kDone;
  Searcher searcher(options.common.index_folder);
  if (!searcher.index_warning().empty() && !options.common.quiet) warn(searcher.index_warning());
  return options.queries.empty() ? run_one(searcher, options) : run_many(searcher, options);
}

}  // namespace dragoman
