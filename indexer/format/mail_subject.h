// The subject of a mail -> the headline that it is.
#pragma once

#include <string>
#include <string_view>

namespace dragoman {

// `subject` without the marks of answers and forwarded mails ("Re:", "WG:", "Fwd[2]:"), and
// without the tag of a mailing list in brackets, which is part of its `list_id` (the header
// List-Id), of which 255 bytes count. Both: one line of UTF-8. A subject of nothing else stays as
// it is.
std::string headline_of_subject(std::string_view subject, std::string_view list_id);

}  // namespace dragoman
