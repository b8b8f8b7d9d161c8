// The values of fields (of JSON, feeds, mail) -> text as a record holds it, and the record's
// text out of title, standfirst and body. Any thread may call these.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/format/record.h"

namespace dragoman {

struct Passage {
  std::string text;         // lines, each ended by LF
  std::vector<Zone> zones;  // those lines of whose kind markup tells
  std::string title;        // as markup tells it

  bool operator==(const Passage&) const = default;
};

// Well-formed UTF-8 `value` as lines: CR LF and lone CR are LF, control characters U+FFFD.
Passage plain_passage(std::string value);

// HTML, whose elements decide the lines. But where there are tags within lines alone, or only
// entities, the lines are those of the value.
Passage html_passage(std::string value);

// Plain, or HTML if it has entities or tags in earnest: closing ones, line breaks,
// pictures, several paragraphs.
Passage field_passage(std::string value);

// A value as one line of text, without tags, white space squeezed.
std::string field_line(std::string value);

// Likewise, where what looks like tags is none.
std::string plain_line(std::string_view value);

// Makes the record's text: told.title, unless it is among the first lines of `body`; then the
// lines of `standfirst`, unless `body` begins with them; then `body`. Tells which lines are which.
// Without told.title, body.title is that.
void set_text(Record& record, std::string_view standfirst, Passage body);

}  // namespace dragoman
