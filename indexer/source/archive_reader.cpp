#include "indexer/source/archive_reader.h"

#include <archive.h>
#include <archive_entry.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <clocale>
#include <exception>
#include <utility>

#include "indexer/source/media_type.h"

namespace dragoman {
namespace {

constexpr std::size_t kTarBlock = 512;
constexpr std::size_t kPiece = std::size_t{64} << 10;

// libarchive turns names into the charset of the thread's locale, and loses those that have no
// place there.
class Utf8Names {
 public:
  Utf8Names() : before_(uselocale(utf8())) {}
  ~Utf8Names() { uselocale(before_); }
  Utf8Names(const Utf8Names&) = delete;
  Utf8Names& operator=(const Utf8Names&) = delete;

 private:
  // Null, which changes nothing, where the system has no such locale.
  static locale_t utf8() {
    static const locale_t locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    return locale;
  }
  locale_t before_;
};

struct FreeArchive {
  void operator()(archive* reader) const { archive_read_free(reader); }
};

std::string name_of(archive_entry* entry) {
  if (const char* name = archive_entry_pathname(entry)) return name;
  if (const char* name = archive_entry_pathname_utf8(entry)) return name;
  return {};
}

std::string kind_reason(archive_entry* entry) {
  if (archive_entry_hardlink(entry) != nullptr) return "a link";
  switch (archive_entry_filetype(entry)) {
    case AE_IFREG: return {};
    case AE_IFLNK: return "a link";
    case AE_IFIFO: return "a FIFO";
    case AE_IFSOCK: return "a socket";
    case AE_IFBLK:
    case AE_IFCHR: return "a device";
    default: return "not a regular file";
  }
}

ArchiveEntry describe(archive_entry* entry) {
  ArchiveEntry result{.name = name_of(entry)};
  result.folder = archive_entry_filetype(entry) == AE_IFDIR;
  result.size_known = archive_entry_size_is_set(entry) != 0;
  result.unreadable = kind_reason(entry);
  if (!result.unreadable.empty()) return result;
  // Holes expand to zeros, as many as a header says.
  if (archive_entry_is_encrypted(entry) != 0) {
    result.unreadable = "encrypted";
  } else if (archive_entry_sparse_count(entry) > 0) {
    result.unreadable = "a file with holes";
  }
  result.failed = !result.unreadable.empty();
  return result;
}

}  // namespace

struct ArchiveReader::State {
  std::unique_ptr<archive, FreeArchive> reader{archive_read_new()};
  std::string media_type;
  ByteStream bytes;
  bool ended = false;
  std::int64_t given = 0;    // of `bytes`, to libarchive
  std::string tail;          // the last of them
  std::exception_ptr error;  // that `bytes` threw
  FileHandle file;
  bool cut_off = false;
  bool passed_over = false;  // what should have been a member's header
  bool damaged = false;
  std::array<char, kPiece> buffer{};

  State() {
    if (!reader) throw SourceError("libarchive is out of memory");
  }

  static la_ssize_t give(archive* reader, void* data, const void** piece) {
    auto& state = *static_cast<State*>(data);
    if (state.ended) return 0;
    try {
      const std::string_view next = state.bytes();
      state.ended = next.empty();
      state.given += static_cast<std::int64_t>(next.size());
      state.keep_tail(next);
      *piece = next.data();
      return static_cast<la_ssize_t>(next.size());
    } catch (...) {
      state.error = std::current_exception();
      state.ended = true;
      archive_set_error(reader, EIO, "reading failed");
      return -1;
    }
  }

  void open_stream() { check(archive_read_open(reader.get(), this, nullptr, give, nullptr)); }

  void keep_tail(std::string_view piece) {
    if (piece.size() < kTarBlock)
      tail.append(piece).erase(0, tail.size() - std::min(tail.size(), kTarBlock));
    else
      tail = piece.substr(piece.size() - kTarBlock);
  }

  // True where there is an entry or content, false at the end.
  bool check(la_ssize_t status) {
    if (error) {
      damaged = true;
      std::rethrow_exception(error);
    }
    if (status == ARCHIVE_EOF) return false;
    if (status >= ARCHIVE_OK) return true;
    damaged = damaged || status == ARCHIVE_FATAL;
    const char* why = archive_error_string(reader.get());
    throw SourceError("damaged" + (why == nullptr ? std::string() : ": " + std::string(why)));
  }
};

ArchiveReader::ArchiveReader(std::string_view media_type, ByteStream bytes)
    : state_(std::make_unique<State>()) {
  state_->bytes = std::move(bytes);
  state_->media_type = media_type;
  archive* reader = state_->reader.get();
  if (media_type == kTar) {
    archive_read_support_format_tar(reader);
    // Behind the end of one .tar another may follow.
    state_->check(archive_read_set_format_option(reader, "tar", "read_concatenated_archives", "1"));
  } else {
    // Named rather than guessed: libarchive would undo a compression within the compression.
    const int filter = media_type == kXz     ? ARCHIVE_FILTER_XZ
                       : media_type == kZstd ? ARCHIVE_FILTER_ZSTD
                                             : ARCHIVE_FILTER_BZIP2;
    state_->check(archive_read_append_filter(reader, filter));
    state_->check(archive_read_set_format(reader, ARCHIVE_FORMAT_RAW));
  }
  state_->open_stream();
}

ArchiveReader::ArchiveReader(ZipFile zip) : state_(std::make_unique<State>()) {
  state_->file = std::move(zip.file);
  state_->cut_off = !zip.has_directory;
  if (zip.has_directory) {
    archive_read_support_format_zip(state_->reader.get());
  } else {
    archive_read_support_format_zip_streamable(state_->reader.get());
  }
  state_->check(archive_read_open_fd(state_->reader.get(), state_->file.number(), kPiece));
}

ArchiveReader::~ArchiveReader() = default;

bool ArchiveReader::next(ArchiveEntry& entry) {
  const Utf8Names names;
  archive_entry* found = nullptr;
  int status = archive_read_next_header(state_->reader.get(), &found);
  while (status == ARCHIVE_RETRY) {
    state_->passed_over = true;
    status = archive_read_next_header(state_->reader.get(), &found);
  }
  // A warning is about a name's charset or a time.
  if (!state_->check(status == ARCHIVE_WARN ? ARCHIVE_OK : status)) {
    check_end();
    return false;
  }
  entry = describe(found);
  return true;
}

// libarchive takes a .tar that is cut off between two members for a whole one.
void ArchiveReader::check_end() {
  if (state_->media_type == kTar) {
    const void* piece = nullptr;
    while (!state_->ended) State::give(state_->reader.get(), state_.get(), &piece);
    if (state_->error) state_->check(ARCHIVE_FATAL);
    state_->cut_off = state_->tail != std::string(kTarBlock, '\0');
  }
  state_->damaged = state_->cut_off || state_->passed_over;
  if (state_->cut_off) throw SourceError("damaged: the end of the archive is missing");
  if (state_->passed_over) throw SourceError("damaged: some of its members can't be found");
}

std::string_view ArchiveReader::read() {
  la_ssize_t got = ARCHIVE_RETRY;
  while (got == ARCHIVE_RETRY) {
    got = archive_read_data(state_->reader.get(), state_->buffer.data(), state_->buffer.size());
  }
  state_->check(got);
  return {state_->buffer.data(), static_cast<std::size_t>(got)};
}

bool ArchiveReader::has_more() {
  archive* reader = state_->reader.get();
  const std::int64_t understood = archive_filter_bytes(reader, -1);
  const void* piece = nullptr;
  while (!state_->ended && state_->given == understood) State::give(reader, state_.get(), &piece);
  if (state_->error) state_->check(ARCHIVE_FATAL);
  return state_->given != understood;
}

bool ArchiveReader::damaged() const {
  return state_->damaged;
}

ByteStream decompress(std::string_view media_type, ByteStream compressed) {
  struct Decompression {
    std::string type;
    ByteStream compressed;
    std::unique_ptr<ArchiveReader> reader;  // once it is read
  };
  const auto state = std::make_shared<Decompression>(
      Decompression{.type = std::string(media_type), .compressed = std::move(compressed)});
  return [state]() -> std::string_view {
    if (!state->reader) {
      state->reader = std::make_unique<ArchiveReader>(state->type, std::move(state->compressed));
      ArchiveEntry content;
      state->reader->next(content);
    }
    const std::string_view piece = state->reader->read();
    // libarchive takes what isn't bzip2 at all for the end of bzip2.
    if (piece.empty() && state->reader->has_more()) throw SourceError("damaged: no " + state->type);
    return piece;
  };
}

}  // namespace dragoman
