#include "tests/unit/indexer/source/packing.h"

#include <archive.h>
#include <archive_entry.h>
#include <sys/stat.h>
#include <zlib.h>

#include <cstdint>
#include <memory>
#include <stdexcept>

#include "indexer/source/media_type.h"

namespace dragoman {
namespace {

struct FreeWriter {
  void operator()(archive* writer) const { archive_write_free(writer); }
};
using Writer = std::unique_ptr<archive, FreeWriter>;

la_ssize_t append(archive*, void* to, const void* bytes, std::size_t size) {
  static_cast<std::string*>(to)->append(static_cast<const char*>(bytes), size);
  return static_cast<la_ssize_t>(size);
}

void check(la_ssize_t status) {
  if (status < ARCHIVE_WARN) throw std::runtime_error("libarchive can't write this");
}

void write_member(archive* writer, const Packed& member, bool size_known) {
  const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(),
                                                                            &archive_entry_free);
  archive_entry_set_pathname(entry.get(), member.name.c_str());
  archive_entry_set_perm(entry.get(), 0644);
  archive_entry_set_filetype(entry.get(), member.kind == 'd'   ? AE_IFDIR
                                          : member.kind == 'l' ? AE_IFLNK
                                          : member.kind == 'p' ? AE_IFIFO
                                                               : AE_IFREG);
  if (member.kind == 'l') archive_entry_set_symlink(entry.get(), "target");
  if (member.kind == 'f' && size_known) {
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(member.content.size()));
  }
  check(archive_write_header(writer, entry.get()));
  if (member.kind == 'f') {
    check(archive_write_data(writer, member.content.data(), member.content.size()));
  }
}

std::string written(Writer writer, const std::vector<Packed>& members, bool sizes_known = true) {
  std::string bytes;
  check(archive_write_set_bytes_in_last_block(writer.get(), 1));
  check(archive_write_open(writer.get(), &bytes, nullptr, append, nullptr));
  for (const Packed& member : members) write_member(writer.get(), member, sizes_known);
  check(archive_write_close(writer.get()));
  return bytes;
}

std::string little_endian(std::uint64_t value, int bytes) {
  std::string result;
  for (int i = 0; i < bytes; ++i) result += static_cast<char>(value >> (8 * i) & 0xff);
  return result;
}

// What a .zip's two headers of a file have in common.
std::string zip_fields(const Packed& member) {
  const auto* bytes = reinterpret_cast<const Bytef*>(member.content.data());
  const auto sum = crc32(0, bytes, static_cast<uInt>(member.content.size()));
  return little_endian(0, 2) + little_endian(0, 2) + little_endian(0, 4) + little_endian(sum, 4) +
         little_endian(member.content.size(), 4) + little_endian(member.content.size(), 4) +
         little_endian(member.name.size(), 2) + little_endian(0, 2);
}

}  // namespace

std::string tar_of(const std::vector<Packed>& members) {
  Writer writer(archive_write_new());
  check(archive_write_set_format_gnutar(writer.get()));
  return written(std::move(writer), members);
}

std::string streamed_zip_of(const std::vector<Packed>& members) {
  Writer writer(archive_write_new());
  check(archive_write_set_format_zip(writer.get()));
  return written(std::move(writer), members, false);
}

std::string stored_zip_of(const std::vector<Packed>& members) {
  std::string files;
  std::string directory;
  for (const Packed& member : members) {
    directory += "PK\x01\x02" + little_endian(20, 2) + little_endian(20, 2) + zip_fields(member) +
                 little_endian(0, 2) + little_endian(0, 2) + little_endian(0, 2) +
                 little_endian(0, 4) + little_endian(files.size(), 4) + member.name;
    files +=
        "PK\x03\x04" + little_endian(20, 2) + zip_fields(member) + member.name + member.content;
  }
  return files + directory + "PK\x05\x06" + little_endian(0, 4) + little_endian(members.size(), 2) +
         little_endian(members.size(), 2) + little_endian(directory.size(), 4) +
         little_endian(files.size(), 4) + little_endian(0, 2);
}

std::string compressed(std::string_view media_type, const std::string& bytes) {
  Writer writer(archive_write_new());
  check(media_type == kGzip   ? archive_write_add_filter_gzip(writer.get())
        : media_type == kXz   ? archive_write_add_filter_xz(writer.get())
        : media_type == kZstd ? archive_write_add_filter_zstd(writer.get())
                              : archive_write_add_filter_bzip2(writer.get()));
  check(archive_write_set_format_raw(writer.get()));
  return written(std::move(writer), {{"content", bytes}});
}

std::string warc_record(const std::string& type, const std::string& uri,
                        const std::string& content_type, const std::string& block) {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + uri +
         "\r\nWARC-Date: 2026-02-03T04:05:06Z\r\nContent-Type: " + content_type +
         "\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

std::string warc_page(const std::string& uri, const std::string& status, const std::string& headers,
                      const std::string& body) {
  return warc_record("response", uri, "application/http; msgtype=response",
                     "HTTP/1.1 " + status + "\r\n" + headers + "\r\n" + body);
}

}  // namespace dragoman
