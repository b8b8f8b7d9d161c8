// Makes the archives that the tests of indexer/source take apart.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

struct Packed {
  std::string name;
  std::string content;
  char kind = 'f';  // as ls says: f, d, l (to "target"), p
};

std::string tar_of(const std::vector<Packed>& members);
// As a program writes it that can't seek: sizes follow the contents.
std::string streamed_zip_of(const std::vector<Packed>& members);
// As other programs write it, uncompressed; names are taken as they are.
std::string stored_zip_of(const std::vector<Packed>& members);
// By media type: kGzip, kXz, kZstd, kBzip2.
std::string compressed(std::string_view media_type, const std::string& bytes);

// A record of a web archive.
std::string warc_record(const std::string& type, const std::string& uri,
                        const std::string& content_type, const std::string& block);
// One with a page as a server sent it; `headers` are lines that end in "\r\n".
std::string warc_page(const std::string& uri, const std::string& status, const std::string& headers,
                      const std::string& body);

}  // namespace dragoman
