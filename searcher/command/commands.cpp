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

std::ofstream open_timing(const std::string& name) {
  std::ofstream out;
  if (name.empty()) return out;
  out.open(name, std::ios::binary);
  if (!out) throw UsageError("--timing " + name + ": can't be written");
  return out;
}

struct NamedQuery {
  std::string id, text;
};

// A file of lines "qid TAB query", read one by one.
class QueryFile {
 public:
  explicit QueryFile(const std::string& name) : name_(name) {
    if (name == "-") return;
    file_.open(name, std::ios::binary);
    if (!file_) throw UsageError("--queries " + name + ": can't be read");
  }

  // The next query; a line that isn't one is warned of. Nothing at the end.
  std::optional<NamedQuery> next() {
    std::istream& in = name_ == "-" ? std::cin : file_;
    for (std::string line; std::getline(in, line);) {
      if (++number_ == 1 && line.starts_with(kByteOrderMark)) line.erase(0, kByteOrderMark.size());
      if (line.ends_with('\r')) line.pop_back();
      const std::size_t tab = line.find('\t');
      if (line.empty()) continue;
      if (tab != std::string::npos && tab > 0)
        return NamedQuery{line.substr(0, tab), line.substr(tab + 1)};
      warn(place() + ": a line is qid, a tab, and the query");
      any_malformed_ = true;
    }
    return std::nullopt;
  }

  // FILE:LINE of the query read last.
  std::string place() const { return name_ + ':' + std::to_string(number_); }
  bool any_malformed() const { return any_malformed_; }

 private:
  std::string name_;
  std::ifstream file_;
  std::size_t number_ = 0;
  bool any_malformed_ = false;
};

int run_many(Searcher& searcher, const SearchOptions& options) {
  QueryFile queries(options.queries);
  std::ofstream timing = open_timing(options.timing);
  OutputOptions output{.format = options.format, .query_id = {}, .run_tag = options.run_tag};
  SearchRequest request = options.request;
  int status = kNoHit;
  while (const auto query = queries.next()) {
    output.query_id = query->id;
    request.query = query->text;
    SearchResult result = searcher.search(request);
    result.error = error_of(result, options.strict);
    if (result.error) {
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
  Searcher searcher(options.common.index_folder);
  if (!searcher.index_warning().empty() && !options.common.quiet) warn(searcher.index_warning());
  return options.queries.empty() ? run_one(searcher, options) : run_many(searcher, options);
}

}  // namespace dragoman
