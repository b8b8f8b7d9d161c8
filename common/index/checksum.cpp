#include "common/index/checksum.h"

#include <fcntl.h>
#include <unistd.h>
#include <xxhash.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>
#include <vector>

namespace dragoman {
namespace {

constexpr std::size_t kBlock = 1 << 18;

std::string to_hex(XXH128_hash_t hash) {
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, hash);
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  for (const unsigned char byte : canonical.digest) {
    hex += kDigits[byte >> 4];
    hex += kDigits[byte & 15];
  }
  return hex;
}

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

[[noreturn]] void fail(const std::filesystem::path& file) {
  throw std::system_error(errno, std::generic_category(), file.string());
}

}  // namespace

std::string checksum(std::string_view bytes) {
  return to_hex(XXH3_128bits(bytes.data(), bytes.size()));
}

struct RunningChecksum::State {
  struct Free {
    void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
  };
  std::unique_ptr<XXH3_state_t, Free> hash{XXH3_createState()};
};

RunningChecksum::RunningChecksum() : state_(std::make_unique<State>()) {
  XXH3_128bits_reset(state_->hash.get());
}

RunningChecksum::~RunningChecksum() = default;

void RunningChecksum::add(std::string_view bytes) {
  XXH3_128bits_update(state_->hash.get(), bytes.data(), bytes.size());
}

std::string RunningChecksum::value() const {
  return to_hex(XXH3_128bits_digest(state_->hash.get()));
}

FileSum file_checksum(const std::filesystem::path& file) {
  const std::unique_ptr<std::FILE, CloseFile> in(std::fopen(file.c_str(), "rbe"));
  if (!in) fail(file);
  RunningChecksum running;
  std::vector<char> block(kBlock);
  FileSum sum;
  while (const std::size_t got = std::fread(block.data(), 1, block.size(), in.get())) {
    running.add({block.data(), got});
    sum.bytes += got;
  }
  if (std::ferror(in.get()) != 0) fail(file);
  sum.checksum = running.value();
  return sum;
}

}  // namespace dragoman
