#include "indexer/format/read_records.h"

#include <doctest/doctest.h>

namespace dragoman {
namespace {

std::string read_one(std::string_view media_type, std::string_view bytes) {
  std::string shown;
  read_records(media_type, stream_of(bytes), {}, {}, [&](const RecordOrRejection& found) {
    if (const auto* record = std::get_if<Record>(&found)) shown += record->text;
    if (const auto* no = std::get_if<Rejection>(&found)) shown += "no record: " + no->reason;
  });
  return shown;
}

TEST_CASE("plain text is one record, and what holds no text is none") {
  struct Row {
    std::string bytes, shown;
  };
  const Row rows[] = {
      {"Fair skies\r\nNo rain fell.", "Fair skies\nNo rain fell.\n"},
      {"", "no record: empty"},
      {" \r\n\t\n\u3000", "no record: empty"},
      {"\xEF\xBB\xBF", "no record: empty"},
      {std::string(100, '\0'), "no record: binary data, not text"},
  };
  for (const Row& row : rows) CHECK(read_one(kPlainText, row.bytes) == row.shown);
}

}  // namespace
}  // namespace dragoman
