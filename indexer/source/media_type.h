// Media types (RFC 6838), by which a source's reader is chosen: from its name, as a server
// declared them, or as the user names them. The table is data/types/media_types.txt. Any thread
// may call these.
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

inline constexpr std::string_view kGzip = "application/gzip";
inline constexpr std::string_view kXz = "application/x-xz";
inline constexpr std::string_view kZstd = "application/zstd";
inline constexpr std::string_view kBzip2 = "application/x-bzip2";

inline constexpr std::string_view kTar = "application/x-tar";
inline constexpr std::string_view kZip = "application/zip";
inline constexpr std::string_view kWarc = "application/warc";

bool is_compression(std::string_view media_type);
bool is_archive(std::string_view media_type);
// Either: what unpack() looks into.
bool is_container(std::string_view media_type);

// What the name of a file or member promises ("text/html" of "a.HTM"); empty where its
// extension is none or unknown. Of a compressed file that of the compression ("application/gzip"
// of "a.html.gz").
std::string_view media_type_of(std::string_view name);

// A type as users and servers write it: a media type, of which parameters and other names are
// set right ("text/html" of "Application/XHTML+XML; charset=utf-8"), or an extension ("jsonl").
// A media type that is in no table comes back as it is; empty where `text` is neither.
std::string media_type_from(std::string_view text);

// Whether the table has this media type, by its first name.
bool is_known_media_type(std::string_view media_type);

// The name that is left when a compression is undone: "a.html" of "a.html.gz", "a.tar" of
// "a.tgz"; `name` itself where its extension is no compression's.
std::string without_compression(std::string_view name);

// Why nothing can read `name`, whose type is `media_type` (empty: unknown), for the user.
std::string unreadable_type(std::string_view name, std::string_view media_type);

}  // namespace dragoman
