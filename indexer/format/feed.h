// Reader of XML: RSS 0.9 to 2.0, RSS 1.0 (RDF) and Atom, each item a record.
#pragma once

#include <string_view>

#include "indexer/format/record.h"

namespace dragoman {

// Hands out the items in order, each called by its id ("#tag:gull.example,2024:7"), else its link,
// else its number. What isn't well-formed is read as it seems meant (xml_repair.h); where the
// document breaks off, a failed rejection says so. A page of XHTML is read as HTML; any other XML
// is a rejection. `charset` as declared outside, or empty; `bytes` under 1 GiB. Any thread may
// call it.
void read_feed(std::string_view bytes, std::string_view charset, const RecordSink& sink);

}  // namespace dragoman
