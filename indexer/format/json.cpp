#include "indexer/format/json.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "common/text/blank.h"
#include "indexer/format/json_list.h"
#include "indexer/format/json_record.h"
#include "indexer/format/json_values.h"
#include "indexer/format/record_name.h"
#include "indexer/format/utf8_stream.h"

namespace dragoman {
namespace {

// Without a map the names are the same for all files, of which there may be very many.
const FieldNames& unmapped_names() {
  static const FieldNames names{{}};
  return names;
}

// Reads values and hands out what they are.
class JsonReader {
 public:
  JsonReader(std::string_view charset, const FieldMap& map, const RecordSink& sink)
      : charset_(charset),
        mapped_names_(map.empty() ? std::nullopt : std::optional<FieldNames>(map)),
        reader_(mapped_names_ ? *mapped_names_ : unmapped_names()),
        sink_(sink) {}

  // A value among others, called by its id or its number.
  void read_named(const JsonValue& value) {
    any_ = true;
    RecordOrRejection found = read(value);
    if (auto* record = std::get_if<Record>(&found)) {
      record->name = record_name(record->id, value.number);
    } else if (auto* rejection = std::get_if<Rejection>(&found)) {
      rejection->name = record_name({}, value.number);
    }
    hand_out(std::move(found));
  }

  // The only value of a file.
  void read_alone(const JsonValue& value) {
    any_ = true;
    RecordOrRejection found = read(value);
    if (std::holds_alternative<Record>(found) && !reader_.had_text()) {
      const std::string_view list = find_record_list(value.bytes);
      if (!list.empty()) {
        cut_json_values(stream_of(list), [&](const JsonValue& element) { read_named(element); });
        return;
      }
    }
    hand_out(std::move(found));
  }

  void finish() {
    if (!any_) sink_(Rejection{.reason = "empty"});
  }

 private:
  RecordOrRejection read(const JsonValue& value) {
    if (!value.too_large) return reader_.read(value.bytes, charset_);
    return Rejection{
        .failed = true,
        .reason = "larger than the limit of " + std::to_string(kMaxArticleBytes >> 20) + " MiB"};
  }

  void hand_out(RecordOrRejection found) {
    if (const auto* record = std::get_if<Record>(&found);
        record && trim_blank(record->text).empty()) {
      found = Rejection{.name = record->name, .reason = "empty"};
    }
    sink_(std::move(found));
  }

  std::string_view charset_;
  std::optional<FieldNames> mapped_names_;
  JsonRecordReader reader_;
  const RecordSink& sink_;
  bool any_ = false;
};

}  // namespace

void read_json_lines(const ByteStream& bytes, std::string_view charset, const FieldMap& map,
                     const RecordSink& sink) {
  JsonReader reader(charset, map, sink);
  cut_json_lines(utf8_stream(bytes), [&](const JsonValue& line) { reader.read_named(line); });
  reader.finish();
}

void read_json(const ByteStream& bytes, std::string_view charset, const FieldMap& map,
               const RecordSink& sink) {
  JsonReader reader(charset, map, sink);
  std::string first_bytes;
  JsonValue first;  // held back until it is known whether there is another
  cut_json_values(utf8_stream(bytes), [&](const JsonValue& value) {
    if (value.number == 1 && !value.is_element) {
      first_bytes = value.bytes;
      first = value;
      first.bytes = first_bytes;
      return;
    }
    if (first.number == 1) reader.read_named(std::exchange(first, {}));
    reader.read_named(value);
  });
  if (first.number == 1) reader.read_alone(first);
  reader.finish();
}

}  // namespace dragoman
