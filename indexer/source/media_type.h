// Media types (RFC 6838), by which a source's reader is chosen: from its name, or as the user
// names them.
#pragma once

#include <string>
#include <string_view>

namespace dragoman {

inline constexpr std::string_view kPlainText = "text/plain";
inline constexpr std::string_view kHtml = "text/html";
inline constexpr std::string_view kMarkdown = "text/markdown";
inline constexpr std::string_view kJson = "application/json";
inline constexpr std::string_view kJsonLines = "application/jsonl";
inline constexpr std::string_view kXml = "application/xml";  // feeds; the root element tells
inline constexpr std::string_view kMail = "message/rfc822";

// What the name of a file or member promises ("text/html" of "a.HTM"); empty where its
// extension is none or unknown. Of a compressed file that of the compression ("application/gzip"
// of "a.html.gz").
std::string_view media_type_of(std::string_view name);

// A type as users write it: a media type as it is, or an extension ("jsonl"). Empty where
// `text` is neither.
std::string media_type_from(std::string_view text);

}  // namespace dragoman
