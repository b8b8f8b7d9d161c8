#include "indexer/format/json_record.h"

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "common/text/utf8.h"
#include "indexer/format/charset.h"
#include "indexer/format/fields_told.h"
#include "indexer/format/json_repair.h"
#include "indexer/format/passage.h"

namespace dragoman {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kDeepestNesting = 64;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kInvalid = "not valid JSON: ";

// "line 3, column 5", or the column alone where there is one line. `position`: one past the
// character meant, as the parser counts.
std::string show_position(std::string_view value, std::size_t position) {
  const std::string_view before = value.substr(0, position > 0 ? position - 1 : 0);
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const std::size_t begin = before.rfind('\n') + 1;  // npos + 1 is 0
  const auto characters =
      std::count_if(before.begin() + static_cast<std::ptrdiff_t>(begin), before.end(),
                    [](char c) { return (c & '\xC0') != '\x80'; });
  const std::string column = "column " + std::to_string(characters + 1);
  const bool has_lines =
      value.substr(0, value.find_last_not_of(" \t\r\n") + 1).find('\n') != std::string_view::npos;
  return has_lines ? "line " + std::to_string(line) + ", " + column : column;
}

// The parser's own words but for where it was and what it would have liked:
// "[...] parse error at line 1, column 9: syntax error while parsing value - invalid literal; ..."
std::string show_reason(std::string_view what) {
  const std::size_t dash = what.find(" - ");
  if (dash != std::string_view::npos) what.remove_prefix(dash + 3);
  what = what.substr(0, what.find(';'));
  constexpr std::string_view kOverflow = "number overflow";
  if (what.find(kOverflow) != std::string_view::npos) return std::string(kOverflow);  // no digits
  return std::string(what);
}

// Puts the values of an object into the fields that they are of, and passes over the rest. Its
// public functions but error() are what nlohmann's parser calls; false stops it.
class FieldCollector {
 public:
  FieldCollector(const FieldNames& names, FieldValues& values, std::string_view text)
      : names_(names), values_(values), text_(text) {}

  const std::string& error() const { return error_; }

  bool null() { return is_inside(); }
  bool boolean(bool) { return is_inside(); }
  bool number_integer(std::int64_t number) { return take(std::to_string(number)); }
  bool number_unsigned(std::uint64_t number) { return take(std::to_string(number)); }
  bool number_float(double, const std::string& digits) {
    return take(digits.ends_with(".0") ? digits.substr(0, digits.size() - 2) : digits);
  }
  bool string(std::string& value) { return take(std::move(value)); }
  bool binary(const Json::binary_t&) { return is_inside(); }
  bool start_object(std::size_t) { return enter({.place = here_, .is_array = false}); }
  bool start_array(std::size_t) { return is_inside() && enter({.place = here_, .is_array = true}); }
  bool end_object() { return leave(); }
  bool end_array() { return leave(); }
  bool key(const std::string& name) {
    here_ = names_.below(open_.back().place, name);
    return true;
  }
  bool parse_error(std::size_t position, const std::string&, const Json::exception& error) {
    (error_ = kInvalid) += show_reason(error.what()) + " at " + show_position(text_, position);
    return false;
  }

 private:
  struct Open {
    FieldNames::Place place;
    bool is_array;
  };

  bool is_inside() {
    if (open_.empty()) error_ = "not an object";
    return !open_.empty();
  }

  bool take(std::string value) {
    if (here_ != FieldNames::kNowhere && !open_.empty()) values_.add(here_, std::move(value));
    return is_inside();
  }

  bool enter(Open open) {
    open_.push_back(open);
    if (open_.size() <= kDeepestNesting) return true;
    error_ = "nested deeper than " + std::to_string(kDeepestNesting) + " levels";
    return false;
  }

  // The elements of an array belong where the array does.
  bool leave() {
    open_.pop_back();
    if (!open_.empty() && open_.back().is_array) here_ = open_.back().place;
    return true;
  }

  const FieldNames& names_;
  FieldValues& values_;
  std::string_view text_;
  std::string error_;
  std::vector<Open> open_;
  FieldNames::Place here_ = FieldNames::kTop;  // of the next value
};

}  // namespace

std::string JsonRecordReader::parse(std::string_view value) {
  values_.clear();
  FieldCollector collector(names_, values_, value);
  Json::sax_parse(value, &collector);
  return collector.error();
}

RecordOrRejection JsonRecordReader::read(std::string_view value, std::string_view charset) {
  if (value.starts_with(kByteOrderMark)) value.remove_prefix(kByteOrderMark.size());
  std::string error = parse(value);
  std::string read_as = "UTF-8";
  if (error.starts_with(kInvalid)) {
    DecodedText decoded{.text = {}, .charset = read_as};
    const bool is_utf8 = is_valid_utf8(value);
    if (!is_utf8) decoded = decode_text(value, charset);
    if (decoded.binary) return Rejection{.failed = true, .reason = "binary data, not JSON"};
    error = parse(repair_json(is_utf8 ? value : decoded.text));
    read_as = std::move(decoded.charset);
  }
  if (!error.empty()) return Rejection{.failed = true, .reason = std::move(error)};
  Record record = take_record();
  record.charset = std::move(read_as);
  return record;
}

Record JsonRecordReader::take_record() {
  Record record;
  tell_fields(values_, record);
  std::string text = values_.take(Field::Text);
  std::string standfirst = take_standfirst(values_);
  has_text_ = !text.empty();
  if (has_text_) {
    set_text(record, standfirst, field_passage(std::move(text)));
  } else {
    set_text(record, {}, plain_passage(std::move(standfirst)));
  }
  return record;
}

}  // namespace dragoman
