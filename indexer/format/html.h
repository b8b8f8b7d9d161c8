// Reader of HTML: a page is one record, with the article told from the page around it.
// Any thread may call these.
#pragma once

#include <string_view>

#include "indexer/format/record.h"

namespace dragoman {

// The page in `bytes` (under 1 GiB). Its charset is that of a byte-order mark, else `charset` (as
// declared outside: an HTTP header), else what the page itself declares, as decode_text() believes
// it. What a reader doesn't see is left out (scripts, hidden elements); menus and the like are in
// the text, and told furniture. Broken markup is read as a browser would. Takes time linear in
// the size of the page; of one made to nest without end, or with a tag of thousands of attributes,
// only the beginning is read.
RecordOrRejection read_html(std::string_view bytes, std::string_view charset = {});

// What a feed's item, a mail or a text field holds: HTML in UTF-8 which is all of it the article.
// Only markup that says so by its own words (sharing buttons, related links) is told furniture.
// A leading h1 is told a headline and is the told title; nothing else is told.
Record read_html_fragment(std::string_view utf8_html);

}  // namespace dragoman
