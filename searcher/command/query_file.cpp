#include "searcher/command/query_file.h"

#include <iostream>
#include <string_view>

#include "common/cli/command_line.h"
#include "searcher/command/console.h"

namespace dragoman {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

QueryFile::QueryFile(const std::string& name) : name_(name) {
  if (name == "-") return;
  file_.open(name, std::ios::binary);
  // A folder opens, and fails to be read.
  if (file_) file_.peek();
  if (file_.bad() || !file_.is_open()) throw UsageError("--queries " + name + ": can't be read");
}

std::optional<NamedQuery> QueryFile::next() {
  std::istream& in = name_ == "-" ? std::cin : file_;
  for (std::string line; std::getline(in, line);) {
    if (++number_ == 1 && line.starts_with(kByteOrderMark)) line.erase(0, kByteOrderMark.size());
    if (line.ends_with('\r')) line.pop_back();
    const std::size_t tab = line.find('\t');
    if (line.empty()) continue;
    if (tab != std::string::npos && tab > 0) {
      return NamedQuery{line.substr(0, tab), line.substr(tab + 1)};
    }
    warn(place() + ": a line is qid, a tab, and the query");
    any_malformed_ = true;
  }
  return std::nullopt;
}

}  // namespace dragoman
