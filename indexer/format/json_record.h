// One JSON value -> a record.
#pragma once

#include <string_view>

#include "indexer/format/field_names.h"
#include "indexer/format/record.h"

namespace dragoman {

// Reads values one after the other; one thread's.
class JsonRecordReader {
 public:
  // `names` must outlive it.
  explicit JsonRecordReader(const FieldNames& names) : names_(names), values_(names) {}

  // A record without a name, or a rejection without one. `charset`: as declared outside, for
  // what isn't UTF-8. Small faults are mended (json_repair.h).
  RecordOrRejection read(std::string_view value, std::string_view charset);

  // Whether the record that was read last had a text, and not just a title or a summary.
  bool had_text() const { return has_text_; }

 private:
  // Fills values_; returns what is wrong, if anything is.
  std::string parse(std::string_view value);
  Record take_record();

  const FieldNames& names_;
  FieldValues values_;
  bool has_text_ = false;
};

}  // namespace dragoman
