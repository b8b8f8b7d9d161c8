#include "indexer/format/front_matter.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace dragoman {
namespace {

constexpr std::size_t kLongestFrontMatter = std::size_t{64} * 1024;  // bytes

std::string_view strip(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

// Takes the first line, without its end, off `text`.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

// One past the quote that closes the one `text` begins with; npos where none does.
std::size_t quoted_length(std::string_view text) {
  const char quote = text.front();
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (text[at] == '\\' && quote == '"') {
      ++at;
    } else if (text[at] == quote) {
      if (quote == '"' || text.substr(at + 1, 1) != "'") return at + 1;
      ++at;  // '' stands for one
    }
  }
  return std::string_view::npos;
}

std::string unquote(std::string_view quoted) {
  const char quote = quoted.front();
  std::string out;
  for (std::size_t at = 1; at + 1 < quoted.size(); ++at) {
    const bool escapes = quote == '"' ? quoted[at] == '\\' : quoted[at] == '\'';
    if (escapes && at + 2 < quoted.size()) ++at;
    out += escapes && quote == '"' && quoted[at] == 'n' ? ' ' : quoted[at];
  }
  return out;
}

bool begins_with_quote(std::string_view value) {
  return value.starts_with('"') || value.starts_with('\'');
}

// A value without quotes, or without the comment after it.
std::string read_scalar(std::string_view value) {
  value = strip(value);
  if (begins_with_quote(value)) {
    const std::size_t length = quoted_length(value);
    if (length != std::string_view::npos) return unquote(value.substr(0, length));
  }
  return std::string(strip(value.substr(0, value.find(" #"))));
}

// The parts of "[a, "b, c"]".
std::vector<std::string> read_list(std::string_view value) {
  value = value.substr(1, value.rfind(']') - 1);
  std::vector<std::string> parts;
  while (!value.empty()) {
    value = strip(value);
    std::size_t begin = 0;
    if (begins_with_quote(value)) begin = std::min(quoted_length(value), value.size());
    const std::size_t end = std::min(value.find(',', begin), value.size());
    std::string part = read_scalar(value.substr(0, end));
    if (!part.empty()) parts.push_back(std::move(part));
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  return parts;
}

class FrontMatterReader {
 public:
  FrontMatterReader(char separator, const FieldNames& names, FieldValues& values)
      : separator_(separator), names_(names), values_(values) {}

  void read(std::string_view lines) {
    while (!lines.empty()) read_line(take_line(lines));
    flush();
  }

 private:
  void read_line(std::string_view line) {
    const std::string_view inner = strip(line);
    const bool is_indented = line.starts_with(' ') || line.starts_with('\t');
    if (separator_ == ':' && (is_indented || line.starts_with("- "))) {
      read_below(inner);
    } else if (separator_ == '=' && line.starts_with('[')) {
      flush();
      table_ = names_.below(FieldNames::kTop, strip(strip_brackets(line)));
    } else if (!inner.empty() && !inner.starts_with('#')) {
      flush();
      read_pair(table_, inner);
    }
  }

  static std::string_view strip_brackets(std::string_view line) {
    const std::size_t begin = std::min(line.find_first_not_of('['), line.size());
    return line.substr(begin, line.find(']') - begin);
  }

  // Part of the value of the key above.
  void read_below(std::string_view line) {
    const FieldNames::Place key = place_;
    const bool is_item = line.starts_with("- ");
    if (is_item) line = strip(line.substr(2));
    const std::size_t separator = line.find(": ");
    const bool is_pair = separator != std::string_view::npos && !begins_with_quote(line);
    if (is_text_) {
      (pending_ += pending_.empty() ? "" : " ") += line;
    } else if (is_pair && pending_.empty()) {
      add(names_.below(key, line.substr(0, separator)), line.substr(separator + 1));
    } else if (is_item) {
      add(key, line);
    } else {
      (pending_ += ' ') += line;
    }
  }

  void read_pair(FieldNames::Place object, std::string_view line) {
    const std::size_t separator = line.find(separator_);
    if (separator == std::string_view::npos) return;
    place_ = names_.below(object, read_scalar(line.substr(0, separator)));
    const std::string_view value = strip(line.substr(separator + 1));
    is_text_ = separator_ == ':' && (value.starts_with('|') || value.starts_with('>'));
    if (!is_text_) pending_ = value;
  }

  void flush() {
    add(place_, std::exchange(pending_, {}));
    place_ = FieldNames::kNowhere;
    is_text_ = false;
  }

  void add(FieldNames::Place place, std::string_view value) {
    value = strip(value);
    if (is_text_) return values_.add(place, std::string(value));
    if (!value.starts_with('[')) return values_.add(place, read_scalar(value));
    for (std::string& part : read_list(value)) values_.add(place, std::move(part));
  }

  char separator_;
  const FieldNames& names_;
  FieldValues& values_;
  FieldNames::Place table_ = FieldNames::kTop;
  FieldNames::Place place_ = FieldNames::kNowhere;  // of the last key
  std::string pending_;                             // its value, as far as it was read
  bool is_text_ = false;                            // which is the indented text below it
};

// Text between two rules has none.
bool has_key(std::string_view lines, char separator) {
  while (!lines.empty()) {
    const std::string_view line = take_line(lines);
    const std::string_view key = strip(line.substr(0, line.find(separator)));
    if (key.size() < line.size() && !key.empty() && key.find(' ') == std::string_view::npos) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::string_view read_front_matter(std::string_view text, const FieldNames& names,
                                   FieldValues& values) {
  std::string_view rest = text;
  const std::string_view fence = take_line(rest);
  if (fence != "---" && fence != "+++") return text;
  const std::string_view lines = rest.substr(0, kLongestFrontMatter);
  const char* const begin = rest.data();
  while (!rest.empty()) {
    const char* const end = rest.data();
    if (end > begin + kLongestFrontMatter) return text;
    const std::string_view line = take_line(rest);
    if (line != fence && !(fence == "---" && line == "...")) continue;
    const char separator = fence == "---" ? ':' : '=';
    const std::string_view inside = lines.substr(0, static_cast<std::size_t>(end - begin));
    if (!has_key(inside, separator)) return text;
    FrontMatterReader(separator, names, values).read(inside);
    return rest;
  }
  return text;
}

}  // namespace dragoman
