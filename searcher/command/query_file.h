// A file of lines "qid TAB query", read one by one.
#pragma once

#include <cstddef>
#include <fstream>
#include <optional>
#include <string>

namespace dragoman {

struct NamedQuery {
  std::string id, text;
};

class QueryFile {
 public:
  // "-" is standard input. Throws UsageError.
  explicit QueryFile(const std::string& name);

  // The next query; nothing at the end. A line that isn't one is told on standard error.
  std::optional<NamedQuery> next();

  // FILE:LINE of the query read last.
  std::string place() const { return name_ + ':' + std::to_string(number_); }
  bool any_malformed() const { return any_malformed_; }

 private:
  std::string name_;
  std::ifstream file_;
  std::size_t number_ = 0;
  bool any_malformed_ = false;
};

}  // namespace dragoman
