// An article as read from its source and as stored in the index: the text with its zones, and
// what a reader takes from it (title, date, outlet, language).
//
// The indexer's readers make it, the document stage turns it into postings, and the searcher
// gets it back whole, to show and to highlight.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

enum class ZoneKind : std::uint8_t { Headline, Standfirst, Body, Subhead, Credit, Furniture };

// A run of whole lines of Article::text, as a half-open byte range.
struct Zone {
  ZoneKind kind = ZoneKind::Body;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool operator==(const Zone&) const = default;
};

// What fields or markup of the source say of an article, before anyone judges its text. Kept,
// so that a stored article can be judged anew.
struct Told {
  std::string title;
  std::string date;  // as the source writes it
  std::string source;
  std::string author;
  std::string lang;         // as the source writes it ("en-US")
  std::string source_lang;  // of what was translated
  std::string url;
  std::vector<Zone> zones;  // of the text's lines those whose kind the markup tells; as below

  bool operator==(const Told&) const = default;
};

// A zone that is in another language than its article: a quotation in the original, a paragraph
// that the translation left alone.
struct ForeignZone {
  std::uint32_t zone = 0;  // its number in Article::zones
  std::string lang;        // ISO 639-1

  bool operator==(const ForeignZone&) const = default;
};

struct Article {
  // What the article is known by: the absolute path of its file, or `file!member`, `file!#id`.
  std::string key;
  std::string file;  // the absolute path of its file
  // The article's own id where its source gives one, else empty: then its key serves.
  std::string id;
  // Without line breaks; never empty unless the text is.
  std::string title;
  // The text had no headline: the title is the cut first sentence, for display alone.
  bool title_inferred = false;
  // ISO 8601, as precise as the article says ("2024-02-22", "2024-02-22T09:14:00",
  // "2024-02-22T09:14:00+02:00"); empty where it says nothing.
  std::string date;
  std::string date_from;  // "text", "metadata", or empty with the date
  std::string source;     // the outlet; empty where the article doesn't say
  std::string author;
  std::string lang;  // ISO 639-1, or empty
  // Of the original, where the page says that it is a translation; ISO 639-1, or empty.
  std::string source_lang;
  // What was doubted and so isn't above ("doubted date: 2031-05-01 lies in the future"): plain
  // phrases without any text of the article. For reports; serialize() leaves them out.
  std::vector<std::string> notes;
  // The file's own time, ISO 8601 in UTC; used by no filter, facet or sort.
  std::string file_date;
  // The whole text in well-formed UTF-8, its lines as they came, ended by LF.
  std::string text;
  // In the order of the text, disjoint; every non-blank line lies in exactly one.
  std::vector<Zone> zones;
  std::vector<ForeignZone> foreign;  // in the zones' order
  std::string charset;               // what the bytes were taken for: "UTF-8", "windows-1256"
  std::string type;                  // the media type of what it was read from: "text/html"
  Told told;

  bool operator==(const Article&) const = default;
};

// "headline", "standfirst", "body", "subhead", "credit", "furniture".
std::string_view zone_name(ZoneKind kind);

inline std::string_view zone_text(const Article& article, const Zone& zone) {
  return std::string_view(article.text).substr(zone.begin, zone.end - zone.begin);
}

// The language of the zone with this number.
const std::string& zone_language(const Article& article, std::size_t zone);

// What the index stores as a document's data: lines `name=value` (backslash, tab and line
// breaks in values escaped), an empty line, and the text.
std::string serialize(const Article& article);

// The reverse. Throws IndexError where `data` isn't what serialize() wrote.
Article parse_article(std::string_view data);

}  // namespace dragoman
