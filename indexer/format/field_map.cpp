#include "indexer/format/field_map.h"

#include <stdexcept>

#include "common/text/blank.h"
#include "indexer/format/field_names.h"

namespace dragoman {
namespace {

std::pair<std::string, std::string> parse_pair(std::string_view pair) {
  const std::size_t equals = pair.find('=');
  const std::string_view ours = trim_blank(pair.substr(0, equals));
  const std::string_view theirs =
      equals == std::string_view::npos ? "" : trim_blank(pair.substr(equals + 1));
  if (ours.empty() || theirs.empty()) {
    throw std::invalid_argument("'" + std::string(pair) +
                                "' is no field map; write it like title=headline,text=body");
  }
  if (!find_field(ours)) {
    throw std::invalid_argument("'" + std::string(ours) + "' is no field; the fields are " +
                                list_fields());
  }
  return {std::string(ours), std::string(theirs)};
}

}  // namespace

FieldMap parse_field_map(std::string_view text) {
  FieldMap map;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(',', at), text.size());
    map.push_back(parse_pair(text.substr(at, end - at)));
    at = end + 1;
  }
  return map;
}

}  // namespace dragoman
