// Records that stand in a list within an object: {"status": "ok", "articles": [{...}, {...}]}.
#pragma once

#include <string_view>

namespace dragoman {

// The array of records in `object`, which is valid JSON: that of the first key usual for such a
// list, be it in an object under such a key (data/fields/names.txt). Empty where there is none.
std::string_view find_record_list(std::string_view object);

}  // namespace dragoman
