// One source file -> its articles, through archives, converters and formats. Any thread may
// call it.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "common/index/article.h"
#include "common/index/source_list.h"
#include "indexer/format/read_records.h"
#include "indexer/source/byte_stream.h"
#include "indexer/source/rejection.h"
#include "indexer/source/unpack.h"

namespace dragoman {

// How sources are read, as the user says.
struct ReadOptions {
  FormatOptions format;
  UnpackOptions unpack;
  // Of standard input, and of files whose names tell none; empty: they can't be read.
  std::string media_type;
};

// Standard input as a path, and as the file that its articles stand in.
inline constexpr std::string_view kStandardInput = "-";

bool can_read(std::string_view media_type, const ReadOptions& options);

// Whether the article with this key is, or is one of, what failed within the file.
bool is_in_failed_part(std::string_view key, std::string_view path, const SourceEntry& entry);

struct FileSinks {
  // With key, file and type; not judged. A key is never given twice.
  std::function<void(Article)> article;
  std::function<void(Rejection)> rejection;
};

// Hands out what `bytes`, the content of the file `path`, hold. Throws SourceError where they
// can't be read to their end; what was handed out before stays valid.
void read_file(const std::string& path, const ByteStream& bytes, const ReadOptions& options,
               const FileSinks& sinks);

}  // namespace dragoman
