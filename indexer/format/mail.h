// Reader of mail (RFC 5322, MIME): newsletters mostly. A file is one record.
#pragma once

#include <string_view>

#include "indexer/format/record.h"

namespace dragoman {

// The subject, without the marks of answers and lists, is the title; who sent it is the source
// if it was sent to a list, else the author. The text is that of all parts that a reader is shown
// (mail_text.h). Any thread may call it; `bytes` under 1 GiB.
RecordOrRejection read_mail(std::string_view bytes);

}  // namespace dragoman
