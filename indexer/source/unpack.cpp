#include "indexer/source/unpack.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "indexer/source/allowance.h"
#include "indexer/source/archive_reader.h"
#include "indexer/source/gunzip.h"
#include "indexer/source/http_response.h"
#include "indexer/source/media_type.h"
#include "indexer/source/member_names.h"
#include "indexer/source/stream_cursor.h"
#include "indexer/source/warc.h"
#include "indexer/source/zip_file.h"

namespace dragoman {
namespace {

// Bytes with all that is known of them.
struct Content {
  std::string key;   // Member::name
  std::string name;  // as its archive calls it: tells the type
  std::string media_type;
  std::string inner_type;  // of what a compression holds, where that is given
  std::string charset;
  ByteStream bytes;
  std::uint32_t depth = 0;  // archives around it, and compressions around a compression
};

bool begins_like_html(std::string_view text) {
  if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  std::string start(text.substr(0, 1024));
  std::ranges::transform(start, start.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  });
  return start.starts_with("<!doctype html") || start.starts_with("<html") ||
         (start.starts_with("<?xml") && start.find("<html") != std::string::npos);
}

// The path of an address, which may tell a type.
std::string_view path_of(std::string_view uri) {
  const std::size_t scheme = uri.find("://");
  if (scheme == std::string_view::npos) return uri;
  uri = uri.substr(scheme + 3, uri.find_first_of("?#") - scheme - 3);
  const std::size_t slash = uri.find('/');
  return slash == std::string_view::npos ? std::string_view() : uri.substr(slash);
}

const Converter* find_converter(std::string_view media_type, const UnpackOptions& options) {
  const auto& converters = options.converters;
  const auto found = std::find_if(converters.rbegin(), converters.rend(),
                                  [&](const auto& each) { return each.media_type == media_type; });
  return found == converters.rend() ? nullptr : &*found;
}

enum class ReadState : std::uint8_t { Untouched, Begun, Ended };

// `stream`, which tells how far it was read.
ByteStream noting(std::shared_ptr<ReadState> state, ByteStream stream) {
  return [state = std::move(state), stream = std::move(stream)] {
    const std::string_view piece = stream();
    *state = piece.empty() ? ReadState::Ended : ReadState::Begun;
    return piece;
  };
}

class Unpacking {
 public:
  Unpacking(const UnpackOptions& options, const MemberSink& sink, const RejectionSink& reject)
      : options_(options), sink_(sink), reject_(reject), allowance_(options.limits) {}

  void unpack_source(Content content) {
    content.bytes = allowance_.of_source(std::move(content.bytes));
    open(std::move(content));
  }

 private:
  void open(Content content) {
    if (const Converter* converter = find_converter(content.media_type, options_)) {
      convert(std::move(content), *converter);
    } else if (!is_known_media_type(content.media_type)) {
      skip(content.key, unreadable_type(content.name, content.media_type));
    } else if (is_container(content.media_type)) {
      open_container(std::move(content));
    } else {
      const std::string type = content.media_type;
      sink_({std::move(content.key), type, std::move(content.charset), std::move(content.bytes),
             type});
    }
  }

  void convert(Content content, const Converter& converter) {
    const std::string text = run_converter(converter, content.bytes, options_.converter_limits);
    const std::string_view type = begins_like_html(text) ? kHtml : kPlainText;
    sink_({std::move(content.key), std::string(type), "", stream_of(text),
           std::move(content.media_type)});
  }

  void open_container(Content content) {
    const auto cursor = std::make_shared<StreamCursor>(std::move(content.bytes));
    if (cursor->peek(1).empty()) return skip(content.key, "empty");
    content.bytes = rest_of(cursor);
    if (is_compression(content.media_type)) return open_compressed(std::move(content));
    if (content.depth >= options_.limits.nesting) return refuse_depth(content);
    ++content.depth;
    if (content.media_type == kTar) {
      ArchiveReader archive(kTar, std::move(content.bytes));
      read_archive(archive, content);
    } else if (content.media_type == kZip) {
      ArchiveReader archive(zip_file(content.bytes, options_.limits));
      read_archive(archive, content);
    } else {
      WarcReader archive(std::move(content.bytes));
      read_web_archive(archive, content);
    }
  }

  void open_compressed(Content content) {
    ByteStream inner = content.media_type == kGzip
                           ? gunzip(std::move(content.bytes))
                           : decompress(content.media_type, std::move(content.bytes));
    const auto state = std::make_shared<ReadState>();
    content.bytes = noting(state, allowance_.of_content(std::move(inner)));
    const ByteStream bytes = content.bytes;
    content.name = without_compression(content.name);
    content.media_type =
        content.inner_type.empty() ? media_type_of(content.name) : content.inner_type;
    content.inner_type.clear();
    if (is_compression(content.media_type) && ++content.depth > options_.limits.nesting) {
      return refuse_depth(content);
    }
    open(std::move(content));
    // Only at its end is its checksum, which an archive's reader doesn't reach.
    while (*state == ReadState::Begun) bytes();
  }

  void refuse_depth(const Content& content) const {
    reject_({.name = content.key,
             .failed = true,
             .reason = "nested more than " + std::to_string(options_.limits.nesting) + " deep"});
  }

  void read_archive(ArchiveReader& archive, const Content& around) {
    ArchiveEntry entry;
    while (archive.next(entry)) {
      allowance_.count_member();
      if (entry.folder) continue;
      const ByteStream bytes = allowance_.of_content([&archive] { return archive.read(); });
      read_entry(archive, entry, around, bytes);
      // libarchive would expand the rest unseen.
      if (!entry.size_known) drain(archive, bytes);
    }
  }

  void read_entry(const ArchiveReader& archive, const ArchiveEntry& entry, const Content& around,
                  const ByteStream& bytes) {
    std::string key = key_within(around, clean_path(entry.name));
    if (is_hidden_path(entry.name)) return skip(key, "hidden");
    if (!entry.unreadable.empty()) {
      return reject_({std::move(key), entry.failed, entry.unreadable});
    }
    try_member(archive, key, [&] {
      open({.key = key,
            .name = entry.name,
            .media_type = std::string(media_type_of(entry.name)),
            .bytes = bytes,
            .depth = around.depth});
    });
  }

  static void drain(const ArchiveReader& archive, const ByteStream& bytes) {
    try {
      while (!bytes().empty()) {
      }
    } catch (const LimitError&) {
      throw;
    } catch (const SourceError&) {
      if (archive.damaged()) throw;
    }
  }

  void read_web_archive(WarcReader& archive, const Content& around) {
    WarcRecord record;
    while (archive.next(record)) {
      allowance_.count_member();
      const bool page = record.type == "response" && record.uri.starts_with("http");
      if (!page && record.type != "resource") continue;
      const std::string key = key_within(around, clean_name(record.uri));
      try_member(archive, key, [&] { read_web_record(record, page, key, around); });
    }
  }

  void read_web_record(const WarcRecord& record, bool page, const std::string& key,
                       const Content& around) {
    HttpResponse response{
        .status = 200, .type = parse_content_type(record.content_type), .body = record.block};
    if (page) response = read_http_response(record.block);
    if (response.status != 200) return skip(key, "HTTP status " + std::to_string(response.status));
    const std::string name(path_of(record.uri));
    const auto body = std::make_shared<StreamCursor>(allowance_.of_content(response.body));
    std::string& type = response.type.media_type;
    if (type.empty() || type == "application/octet-stream") type = media_type_of(name);
    if (type.empty() && begins_like_html(body->peek(1024))) type = kHtml;
    open({.key = key,
          .name = name,
          .media_type = type,
          .charset = response.type.charset,
          .bytes = rest_of(body),
          .depth = around.depth});
  }

  // What goes wrong within a member is its own affair, unless the archive or the source is hit.
  template <typename Archive, typename Read>
  void try_member(const Archive& archive, const std::string& key, const Read& read) {
    try {
      read();
    } catch (const LimitError&) {
      throw;
    } catch (const SourceError& error) {
      if (archive.damaged()) throw;
      reject_({.name = key, .failed = true, .reason = error.what()});
    }
  }

  std::string key_within(const Content& around, const std::string& name) {
    const std::string own = name.empty() ? "member" : name;
    return names_.add(around.key.empty() ? own : around.key + '!' + own);
  }

  void skip(const std::string& key, std::string reason) const {
    reject_({.name = key, .failed = false, .reason = std::move(reason)});
  }

  const UnpackOptions& options_;
  const MemberSink& sink_;
  const RejectionSink& reject_;
  Allowance allowance_;
  UniqueNames names_;
};

}  // namespace

bool can_unpack(std::string_view media_type, const UnpackOptions& options) {
  return is_container(media_type) || find_converter(media_type, options) != nullptr;
}

void unpack(std::string_view file_name, const std::string& media_type, const ByteStream& bytes,
            const UnpackOptions& options, const MemberSink& sink, const RejectionSink& reject) {
  Content source{.name = std::string(file_name),
                 .media_type = std::string(media_type_of(file_name)),
                 .bytes = bytes};
  if (is_compression(source.media_type)) {
    source.inner_type = media_type;
  } else if (!media_type.empty()) {
    source.media_type = media_type;
  }
  Unpacking(options, sink, reject).unpack_source(std::move(source));
}

}  // namespace dragoman
