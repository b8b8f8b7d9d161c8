#include "searcher/output/table.h"

#include <algorithm>
#include <array>

#include "common/cli/printable.h"

namespace dragoman {
namespace {

const std::vector<OutputField>& fields_of(const OutputOptions& options) {
  static const std::vector<OutputField> kUsual = {
      OutputField::Rank,   OutputField::Score, OutputField::Date, OutputField::Lang,
      OutputField::Source, OutputField::Title, OutputField::Path};
  return options.fields.empty() ? kUsual : options.fields;
}

// A value on one line. Snippets are on one already, and made for reading.
std::string cell_text(const Hit& hit, OutputField field) {
  const std::string text = field_text(hit, field);
  return is_prose(field) ? printable_prose(text) : printable(text);
}

// What spreadsheets take for the start of a formula (OWASP, CSV injection), in full width too.
bool is_formula(std::string_view value) {
  constexpr std::array<std::string_view, 10> kStarts = {"=",  "+",  "-",  "@",  "\t",
                                                        "\r", "＝", "＋", "－", "＠"};
  return std::ranges::any_of(kStarts,
                             [&](std::string_view start) { return value.starts_with(start); });
}

std::string csv_quoted(std::string_view value) {
  if (value.find_first_of(",\"\r\n") == std::string_view::npos && !value.starts_with(' ') &&
      !value.ends_with(' ')) {
    return std::string(value);
  }
  std::string out = "\"";
  for (const char c : value) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

// The raw value decides, too: its first character may show as an escape.
std::string csv_cell(std::string_view raw, const std::string& shown) {
  return csv_quoted(is_formula(raw) || is_formula(shown) ? "'" + shown : shown);
}

}  // namespace

std::string tsv_result(const SearchResult& result, const OutputOptions& options) {
  std::string out;
  for (const Hit& hit : result.hits) {
    std::string line = options.query_id.empty() ? "" : printable(options.query_id) + '\t';
    for (const OutputField field : fields_of(options)) line += cell_text(hit, field) + '\t';
    line.back() = '\n';
    out += line;
  }
  return out;
}

std::string csv_result(const SearchResult& result, const OutputOptions& options) {
  std::string out;
  for (const Hit& hit : result.hits) {
    std::string line;
    if (!options.query_id.empty()) {
      line = csv_cell(options.query_id, printable(options.query_id)) + ',';
    }
    for (const OutputField field : fields_of(options)) {
      const std::string shown = cell_text(hit, field);
      line += (is_number(field) ? shown : csv_cell(field_text(hit, field), shown)) + ',';
    }
    line.back() = '\r';
    out += line + '\n';
  }
  return out;
}

std::string csv_head(const OutputOptions& options, bool many) {
  std::string line = many ? "qid," : "";
  for (const OutputField field : fields_of(options)) (line += field_name(field)) += ',';
  line.back() = '\r';
  return line + '\n';
}

}  // namespace dragoman
