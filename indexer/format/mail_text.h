// What a mail program shows of a mail: its parts as text.
#pragma once

#include <gmime/gmime.h>

#include <string>
#include <string_view>

#include "indexer/format/passage.h"

namespace dragoman {

struct MailText {
  Passage passage;
  std::string charset;  // of the first part
  bool is_html = false;

  bool operator==(const MailText&) const = default;
};

// The text of `part` and of those in it, one below the other: of alternatives the HTML, if it has
// any text, else the first that has; of a mail within the mail, its subject and its text.
// Attachments and what isn't text give none. `part` may be null.
MailText read_mail_text(GMimeObject* part);

// Joins the lines that RFC 3676 (format=flowed) calls one; `deletes_space`: its DelSp.
std::string join_flowed(std::string_view text, bool deletes_space);

}  // namespace dragoman
