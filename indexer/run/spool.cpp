#include "indexer/run/spool.h"

#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

namespace dragoman {
namespace {

// Written and read by one process: as its memory has it.
struct Header {
  std::uint32_t size = 0;
  std::uint32_t file = 0;
  std::uint32_t replaces = 0;
};

[[noreturn]] void fail(const std::filesystem::path& path) {
  throw std::system_error(errno == 0 ? EIO : errno, std::generic_category(), path.string());
}

}  // namespace

SpoolWriter::SpoolWriter(std::filesystem::path path)
    : path_(std::move(path)), out_(path_, std::ios::binary) {
  if (!out_) fail(path_);
}

void SpoolWriter::add(const SpooledArticle& article) {
  const Header header{static_cast<std::uint32_t>(article.data.size()), article.file,
                      article.replaces ? 1U : 0U};
  char bytes[sizeof header];
  std::memcpy(bytes, &header, sizeof header);
  out_.write(bytes, sizeof bytes);
  out_.write(article.data.data(), static_cast<std::streamsize>(article.data.size()));
  if (!out_) fail(path_);
}

std::filesystem::path SpoolWriter::finish() {
  out_.close();
  if (!out_) fail(path_);
  return path_;
}

SpoolReader::SpoolReader(std::vector<std::filesystem::path> paths) : paths_(std::move(paths)) {}

std::optional<SpooledArticle> SpoolReader::next() {
  const std::scoped_lock lock(mutex_);
  while (!in_.is_open() || in_.peek() == std::ifstream::traits_type::eof()) {
    if (opened_ == paths_.size()) return std::nullopt;
    in_ = std::ifstream(paths_[opened_++], std::ios::binary);
    if (!in_) fail(paths_[opened_ - 1]);
  }
  char bytes[sizeof(Header)];
  in_.read(bytes, sizeof bytes);
  Header header;
  std::memcpy(&header, bytes, sizeof header);
  SpooledArticle article{.file = header.file, .replaces = header.replaces != 0, .data = {}};
  if (in_) article.data.resize(header.size);
  in_.read(article.data.data(), header.size);
  if (!in_) fail(paths_[opened_ - 1]);
  return article;
}

}  // namespace dragoman
