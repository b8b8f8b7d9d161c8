// One item of a feed, as its elements say it -> a record.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/format/record.h"

namespace dragoman {

enum class FeedField : std::uint8_t {
  None,
  Title,
  Id,
  Link,
  Published,
  Dated,  // without saying of what it is the date
  Updated,
  Author,
  Encoded,  // the text in content:encoded
  Content,
  Description,
  Source,
  Language
};
inline constexpr std::size_t kFeedFieldCount = 13;

// Which field the element called `name` gives; dialects of RSS and Atom all use other names.
FeedField feed_field(std::string_view name);

struct FeedText {
  std::string text;
  std::string type;         // of Atom: "text", "html", "xhtml", or a media type
  bool has_markup = false;  // elements were in it, and stand in `text` as HTML

  bool operator==(const FeedText&) const = default;
};

struct FeedItem {
  std::array<FeedText, kFeedFieldCount> fields;
  std::string lang;  // of the element itself

  FeedText& operator[](FeedField field) { return fields[static_cast<std::size_t>(field)]; }
};

// What holds for all items where they don't say otherwise.
struct FeedChannel {
  std::string title;
  std::string lang;
};

// A record called by its id, else by its link, else by `number`; its text is blank where the item
// says nothing.
Record make_feed_record(FeedItem item, const FeedChannel& channel, std::uint64_t number);

}  // namespace dragoman
