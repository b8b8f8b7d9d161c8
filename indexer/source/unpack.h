// A source's bytes -> its members: compressions undone, archives taken apart, documents
// converted, however they are nested.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/source/byte_stream.h"
#include "indexer/source/convert.h"
#include "indexer/source/limits.h"
#include "indexer/source/rejection.h"

namespace dragoman {

struct UnpackOptions {
  Limits limits;
  std::vector<Converter> converters;  // the last one of a type counts
  ConverterLimits converter_limits;
};

// Whether unpack() makes something else of this type: a container, or one with a converter.
bool can_unpack(std::string_view media_type, const UnpackOptions& options);

struct Member {
  // Within the file: "" where that is no archive, "a/b.txt", in nested ones "in.zip!a.txt"; of a
  // web archive the address. Valid UTF-8, and no two members of a source have the same.
  std::string name;
  std::string media_type;  // never a compression's or archive's, nor one with a converter
  std::string charset;     // as declared outside (an HTTP header), or empty
  ByteStream bytes;        // to be read before the sink returns, or not at all
  // The media type of the document that a converter read; else as `media_type`.
  std::string document_type;
};
using MemberSink = std::function<void(Member)>;
using RejectionSink = std::function<void(Rejection)>;

// Hands every member of `bytes` to `sink`, in order; what is no file, hidden, of an unknown type,
// damaged or not convertible to `reject`. `file_name` tells the type, unless `media_type` is
// given, which is then that of the content where `file_name` is a compression's.
//
// Where `sink` throws SourceError, its member is rejected for that and the next one follows. Throws
// SourceError where the source itself is damaged or passes a limit; the members before that were
// handed out. One call a thread.
void unpack(std::string_view file_name, const std::string& media_type, const ByteStream& bytes,
            const UnpackOptions& options, const MemberSink& sink, const RejectionSink& reject);

}  // namespace dragoman
