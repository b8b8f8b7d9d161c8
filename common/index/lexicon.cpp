#include "common/index/lexicon.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <stdexcept>
#include <system_error>

#include "common/index/error.h"

namespace dragoman {
namespace {

static_assert(std::endian::native == std::endian::little, "the lexicon is read where it lies");

constexpr std::string_view kMagic = "DRLEX001";
constexpr std::size_t kHeadBytes = 24;

std::uint32_t read_u32(const char* at) {
  std::uint32_t number = 0;
  std::memcpy(&number, at, sizeof number);
  return number;
}

std::uint64_t read_u64(const char* at) {
  std::uint64_t number = 0;
  std::memcpy(&number, at, sizeof number);
  return number;
}

template <typename Number>
void append_number(std::string& out, Number number) {
  char bytes[sizeof number];
  std::memcpy(bytes, &number, sizeof number);
  out.append(bytes, sizeof number);
}

class FileDescriptor {
 public:
  explicit FileDescriptor(int number) : number_(number) {}
  ~FileDescriptor() {
    if (number_ >= 0) ::close(number_);
  }
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;
  int get() const { return number_; }

 private:
  int number_;
};

[[noreturn]] void throw_damaged() {
  throw IndexError("a segment's lexicon is damaged; build the index anew with --rebuild");
}

[[noreturn]] void throw_unreadable(const std::filesystem::path& file) {
  throw IndexError(file.string() + ": " + std::generic_category().message(errno) +
                   "; if no disk is at fault, use dragoman-index --rebuild");
}

// Forms and frequencies of a database's terms without a prefix, in their order.
class LexiconWriter {
 public:
  void add(const std::string& form, Xapian::doccount frequency) {
    (forms_ += form) += '\n';
    if (forms_.size() > std::numeric_limits<std::uint32_t>::max()) {
      throw std::length_error("more than 4 GiB of different words in one segment");
    }
    append_number(ends_, static_cast<std::uint32_t>(forms_.size() - 1));
    append_number(frequencies_, static_cast<std::uint32_t>(frequency));
  }

  std::string finish() const {
    std::string out(kMagic);
    append_number(out, static_cast<std::uint64_t>(ends_.size() / 4));
    append_number(out, static_cast<std::uint64_t>(forms_.size()));
    return out + ends_ + frequencies_ + forms_;
  }

 private:
  std::string ends_, frequencies_, forms_;
};

}  // namespace

Lexicon::Lexicon(std::shared_ptr<const void> owner, std::string_view bytes)
    : owner_(std::move(owner)) {
  if (bytes.size() < kHeadBytes || !bytes.starts_with(kMagic)) throw_damaged();
  const std::uint64_t count = read_u64(bytes.data() + 8);
  const std::uint64_t size = read_u64(bytes.data() + 16);
  if (count > bytes.size() || size > bytes.size() ||
      kHeadBytes + count * 8 + size != bytes.size()) {
    throw_damaged();
  }
  count_ = count;
  ends_ = bytes.data() + kHeadBytes;
  frequencies_ = ends_ + count * 4;
  forms_ = bytes.substr(kHeadBytes + count * 8);
  if (count > 0 ? read_u32(ends_ + (count - 1) * 4) + 1 != size : size != 0) throw_damaged();
}

Lexicon Lexicon::open(const std::filesystem::path& file) {
  const FileDescriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat status {};
  if (descriptor.get() < 0 || ::fstat(descriptor.get(), &status) != 0) throw_unreadable(file);
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size < kHeadBytes) {
    throw IndexError(file.string() + ": damaged; build the index anew with --rebuild");
  }
  void* bytes = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor.get(), 0);
  if (bytes == MAP_FAILED) throw_unreadable(file);
  const std::shared_ptr<const void> owner(
      bytes, [size](const void* mapped) { ::munmap(const_cast<void*>(mapped), size); });
  return {owner, {static_cast<const char*>(bytes), size}};
}

Lexicon Lexicon::from_bytes(std::string bytes) {
  const auto owner = std::make_shared<const std::string>(std::move(bytes));
  return {owner, *owner};
}

std::string_view Lexicon::form(std::size_t i) const {
  const std::size_t begin = i == 0 ? 0 : std::size_t{read_u32(ends_ + (i - 1) * 4)} + 1;
  const std::size_t end = read_u32(ends_ + i * 4);
  if (begin > end || end >= forms_.size()) throw_damaged();
  return forms_.substr(begin, end - begin);
}

std::string_view Lexicon::forms(std::size_t begin, std::size_t end) const {
  if (begin >= end) return {};
  const char* first = form(begin).data();
  const std::string_view last = form(end - 1);
  if (last.data() < first) throw_damaged();
  return {first, static_cast<std::size_t>(last.data() + last.size() + 1 - first)};
}

std::uint32_t Lexicon::frequency(std::size_t i) const {
  return read_u32(frequencies_ + i * 4);
}

std::size_t Lexicon::form_at(std::size_t offset, std::size_t first) const {
  std::size_t low = first;
  std::size_t step = 1;
  while (low + step < count_ && read_u32(ends_ + (low + step) * 4) < offset) {
    low += step;
    step *= 2;
  }
  std::size_t high = std::min(low + step, count_);
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (read_u32(ends_ + middle * 4) < offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

std::size_t Lexicon::lower_bound(std::string_view wanted) const {
  std::size_t low = 0;
  std::size_t high = count_;
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (form(middle) < wanted) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

std::string make_lexicon(const Xapian::Database& database) {
  // A prefix begins with a capital letter, an exact form is in lower case.
  LexiconWriter writer;
  const auto end = database.allterms_end();
  auto term = database.allterms_begin();
  for (; term != end && (*term)[0] < 'A' && static_cast<unsigned char>((*term)[0]) < 0x80U;
       ++term) {
    writer.add(*term, term.get_termfreq());
  }
  term.skip_to("[");
  for (; term != end; ++term) writer.add(*term, term.get_termfreq());
  return writer.finish();
}

}  // namespace dragoman
