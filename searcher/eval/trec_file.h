// The lines of a file of judgements or of a run, as trec_eval's formats have them: columns between
// white space, of any kind that Unicode knows; empty lines mean nothing.
#pragma once

#include <cstddef>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

// A file that can't be used; the message is `file:line: what is wrong; what is wanted`.
struct TrecFileError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Belongs to one thread at a time.
class TrecFile {
 public:
  // `columns` names the columns of a line, between blanks, for complaints. Throws TrecFileError.
  TrecFile(std::string name, std::string_view columns);

  // The columns of the next line that has any, or nullptr at the end; valid until the next call.
  // Throws TrecFileError where a line has more or fewer of them, isn't UTF-8 or is too long, and
  // where reading fails.
  const std::vector<std::string_view>* next();

  // FILE:LINE of the line read last.
  std::string place() const { return name_ + ':' + std::to_string(number_); }

  [[noreturn]] void refuse(const std::string& reason) const;

 private:
  std::optional<char> next_byte();
  bool read_line();

  std::string name_;
  std::string_view wanted_;
  std::size_t width_;
  std::ifstream in_;
  std::string block_;
  std::size_t at_ = 0;
  bool after_return_ = false;
  std::size_t number_ = 0;
  std::string line_;
  std::vector<std::string_view> columns_;
};

// The columns of a line of well-formed UTF-8.
std::vector<std::string_view> trec_columns(std::string_view line);

}  // namespace dragoman
