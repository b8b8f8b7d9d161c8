// A word as it was written, but for its case: what =word compares. Any thread may call it.
#pragma once

#include <string>
#include <string_view>

namespace dragoman {

// `text` in lower case and composed (NFC), ill-formed bytes as U+FFFD, typographic apostrophes
// as straight ones; marks stay.
std::string lower_spelling(std::string_view text);

}  // namespace dragoman
