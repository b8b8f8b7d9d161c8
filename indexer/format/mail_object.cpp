#include "indexer/format/mail_object.h"

#include "common/text/utf8.h"
#include "indexer/format/passage.h"

namespace dragoman {

std::string mail_line(const char* value) {
  return value == nullptr ? std::string() : plain_line(repair_utf8(value));
}

}  // namespace dragoman
