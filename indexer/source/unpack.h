#pragma once
#include <functional>
#include <string>
#include <string_view>
#include "indexer/source/byte_stream.h"
#include "indexer/source/media_type.h"
#include "indexer/source/rejection.h"
namespace dragoman {
struct UnpackOptions {};
struct Member {
  std::string name, media_type, charset;
  ByteStream bytes;
};
inline bool can_unpack(std::string_view, const UnpackOptions&) { return false; }
inline void unpack(std::string_view, std::string media_type, const ByteStream& bytes, const UnpackOptions&, const std::function<void(const Member&)>& sink, const std::function<void(Rejection)>&) {
  sink({"", std::move(media_type), "", bytes});
}
}
