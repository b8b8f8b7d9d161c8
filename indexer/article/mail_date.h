// Dates of mail headers and feeds: RFC 2822 and its forebears.
#pragma once

#include <optional>
#include <string_view>

#include "indexer/article/date_stamp.h"

namespace dragoman {

// Reads all of `text`: "Thu, 22 Feb 2024 09:14:00 +0200 (EET)", "22 Feb 24 09:14 EST", RFC 850
// ("Thursday, 22-Feb-24 09:14:00 GMT") and asctime ("Thu Feb 22 09:14:00 2024"). Years of two and
// three digits and the zones are taken as RFC 2822, section 4.3, says; comments are passed over,
// as deep as they go.
std::optional<DateStamp> read_mail_date(std::string_view text);

}  // namespace dragoman
