#include "searcher/command/commands.h"

#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <system_error>

#include "common/cli/exit_status.h"
#include "searcher/command/answer_error.h"
#include "searcher/command/console.h"
#include "searcher/command/query_file.h"
#include "searcher/output/text.h"
#include "searcher/query/query_help.h"

namespace dragoman {
namespace {

// Of the text on standard input that --similar - looks for; as much as an article may have.
constexpr std::size_t kMostTextBytes = std::size_t{8} << 20;

std::int64_t seconds_now() {
  using namespace std::chrono;
  return duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
}

std::string read_standard_input() {
  std::string text(kMostTextBytes + 1, '\0');
  std::cin.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(std::cin.gcount()));
  if (text.size() > kMostTextBytes) throw UsageError("--similar -: the text has more than 8 MiB");
  if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
    throw UsageError("--similar -: there is no text on standard input");
  }
  return text;
}

// The request with what only the running program knows.
SearchRequest complete(SearchRequest request) {
  if (request.similar_to && request.similar_to->id.empty()) {
    request.similar_to->text = read_standard_input();
  }
  return request;
}

OutputOptions output_options(const SearchOptions& options) {
  return {.format = options.format,
          .color = use_color(options.common.color, STDOUT_FILENO),
          .unicode = shows_unicode(),
          .terminal = is_on_terminal(),
          .columns = terminal_columns(),
          .query_id = {},
          .run_tag = options.run_tag,
          .fields = options.fields,
          .count_only = options.request.count_only,
          .now = seconds_now()};
}

int show_text(const SearchResult& result, const SearchOptions& options,
              const OutputOptions& output) {
  if (result.hits.empty()) {
    const std::string rank = std::to_string(options.request.offset + 1);
    warn("there is no hit of rank " + rank + "; hits: " + std::to_string(result.total));
    return kNoHit;
  }
  say_in_pages(text_article(result.hits.front(), output), options.pager);
  return kDone;
}

int run_one(Searcher& searcher, const SearchOptions& options) {
  const SearchRequest request = complete(options.request);
  const SearchResult result = searcher.search(request);
  if (!options.common.quiet) {
    for (const QueryWarning& warning : result.warnings) show_warning(warning, result.query);
  }
  if (const auto error = error_of(result, options.strict)) {
    warn(*error);
    return kUsage;
  }
  const OutputOptions output = output_options(options);
  if (options.open) return show_text(result, options, output);
  const std::string text = format_head(output, false) + format_result(result, output);
  if (options.format == OutputFormat::Text) {
    say_in_pages(text, options.pager);
  } else {
    say(text);
  }
  return result.total == 0 ? kNoHit : kDone;
}

std::ofstream open_timing(const std::string& name) {
  std::ofstream out;
  if (name.empty()) return out;
  out.open(name, std::ios::binary);
  if (!out) throw UsageError("--timing " + name + ": can't be written");
  return out;
}

int run_many(Searcher& searcher, const SearchOptions& options) {
  QueryFile queries(options.queries);
  std::ofstream timing = open_timing(options.timing);
  SearchRequest request = complete(options.request);
  OutputOptions output = output_options(options);
  int status = kNoHit;
  if (!say(format_head(output, true))) return status;
  while (const auto query = queries.next()) {
    output.query_id = query->id;
    request.query = query->text;
    SearchResult result = searcher.search(request);
    for (const QueryWarning& warning : result.warnings) {
      if (!options.common.quiet) warn(queries.place() + ": " + warning.message);
    }
    result.error = error_of(result, options.strict);
    if (result.error) {
      result.hits.clear();
      warn(queries.place() + ": " + *result.error);
      status = kUsage;
    } else if (result.total > 0 && status == kNoHit) {
      status = kDone;
    }
    timing << output.query_id << '\t' << static_cast<long long>(result.took_ms * 1000) << '\n';
    if (!say(format_result(result, output))) return status;
  }
  if (timing.is_open() && !timing.flush()) {
    throw std::system_error(errno, std::generic_category(), options.timing);
  }
  return queries.any_malformed() ? kUsage : status;
}

}  // namespace

int run_search(const SearchOptions& options) {
  if (options.common.help) return say(search_help()), kDone;
  if (options.common.version) return say(version_text("dragoman-search")), kDone;
  if (options.help_query) {
    say_in_pages(std::string(query_help()), options.pager);
    return kDone;
  }
  Searcher searcher(options.common.index_folder);
  if (!searcher.index_warning().empty() && !options.common.quiet) warn(searcher.index_warning());
  return options.queries.empty() ? run_one(searcher, options) : run_many(searcher, options);
}

}  // namespace dragoman
