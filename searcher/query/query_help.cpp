#include "searcher/query/query_help.h"

#include <algorithm>
#include <span>
#include <vector>

#include "common/text/embedded.h"
#include "searcher/query/plain_table.h"

namespace dragoman {

std::span<const EmbeddedFile> embedded_query_page();

namespace {

// Without emphasis, back quotes and the targets of links. A backslash in code stands for itself,
// but before a table's bar.
std::string plain_line(std::string_view text) {
  std::string out;
  bool code = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const char next = at + 1 < text.size() ? text[at + 1] : '\0';
    if (c == '`') {
      code = !code;
    } else if (c == '\\' && (next == '|' || (!code && next != '\0'))) {
      out += next;
      ++at;
    } else if (code) {
      out += c;
    } else if (c == ']' && next == '(') {
      at = std::min(text.find(')', at), text.size() - 1);
    } else if (c != '*' && c != '[') {
      out += c;
    }
  }
  return out;
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// "| a | b |" -> its cells, bars after a backslash within them.
TableRow cells(std::string_view line) {
  TableRow row;
  std::size_t begin = 1;
  for (std::size_t at = 1; at < line.size(); ++at) {
    if (line[at] != '|' || line[at - 1] == '\\') continue;
    row.push_back(plain_line(trimmed(line.substr(begin, at - begin))));
    begin = at + 1;
  }
  return row;
}

bool is_rule(std::string_view line) {
  return line.find_first_not_of("|-: ") == std::string_view::npos;
}

// Collects the rows of a table, and writes it where it ends.
class PageWriter {
 public:
  explicit PageWriter(std::size_t columns) : columns_(columns) {}

  void add(std::string_view line) {
    if (line.starts_with('|')) {
      if (!is_rule(line)) rows_.push_back(cells(line));
      return;
    }
    end_table();
    line.remove_prefix(std::min(line.find_first_not_of("# "), line.size()));
    (page_ += plain_line(line)) += '\n';
  }

  std::string finish() {
    end_table();
    return std::move(page_);
  }

 private:
  void end_table() {
    if (!rows_.empty()) page_ += plain_table(rows_, columns_);
    rows_.clear();
  }

  std::size_t columns_;
  std::string page_;
  std::vector<TableRow> rows_;
};

}  // namespace

std::string plain_page(std::string_view markdown, std::size_t columns) {
  PageWriter page(columns);
  while (!markdown.empty()) {
    const std::size_t end = std::min(markdown.find('\n'), markdown.size());
    page.add(markdown.substr(0, end));
    markdown.remove_prefix(std::min(end + 1, markdown.size()));
  }
  return page.finish();
}

std::string_view query_help() {
  static const std::string kPage = plain_page(embedded_query_page().front().content, kHelpColumns);
  return kPage;
}

}  // namespace dragoman
