#include "searcher/eval/judgement_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <string_view>
#include <system_error>
#include <utility>

#include "searcher/eval/trec_file.h"

namespace dragoman {
namespace {

class OpenFile {
 public:
  OpenFile(const std::filesystem::path& path, int flags, mode_t mode)
      : path_(path), number_(open(path.c_str(), flags | O_CLOEXEC, mode)) {
    if (number_ < 0) fail();
  }
  ~OpenFile() { close(number_); }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  int number() const { return number_; }

  struct stat status() const {
    struct stat status {};
    if (fstat(number_, &status) != 0) fail();
    return status;
  }

  void write_all(std::string_view text) const {
    while (!text.empty()) {
      const ssize_t written = write(number_, text.data(), text.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) fail();
      text.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  std::string read_all() const {
    std::string text;
    char block[4096];
    for (;;) {
      const ssize_t got = read(number_, block, sizeof block);
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) fail();
      if (got == 0) return text;
      text.append(block, static_cast<std::size_t>(got));
    }
  }

  // A device has no disk to reach.
  void sync() const {
    if (fsync(number_) != 0 && errno != EINVAL && errno != EROFS) fail();
  }

  bool ends_within_line(off_t size) const {
    char last = '\n';
    return size > 0 && pread(number_, &last, 1, size - 1) == 1 && last != '\n';
  }

 private:
  [[noreturn]] void fail() const {
    throw std::system_error(errno, std::generic_category(), path_.string());
  }

  std::filesystem::path path_;
  int number_;
};

void sync_folder_of(const std::filesystem::path& path) {
  const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
  OpenFile(folder, O_RDONLY | O_DIRECTORY, 0).sync();
}

bool is_judgement_of(std::string_view line, const std::string& qid, const std::string& docno) {
  const auto columns = trec_columns(line);
  return columns.size() == 4 && columns[0] == qid && columns[2] == docno;
}

// Of the first line, with its end.
std::size_t length_of_line(std::string_view content) {
  const std::size_t end = content.find_first_of("\r\n");
  if (end == std::string_view::npos) return content.size();
  return end + (content.substr(end).starts_with("\r\n") ? 2 : 1);
}

// `content` with `line` where the judgement stood first; what repeats it is left out.
std::string with_line(std::string_view content, const std::string& qid, const std::string& docno,
                      const std::string& line) {
  std::string out;
  bool done = false;
  while (!content.empty()) {
    const std::string_view old = content.substr(0, length_of_line(content));
    if (!is_judgement_of(old, qid, docno)) {
      out += old;
    } else if (!std::exchange(done, true)) {
      out += line;
    }
    content.remove_prefix(old.size());
  }
  return out;
}

}  // namespace

JudgementFile::JudgementFile(const std::string& name) : path_(name) {
  std::error_code error;
  if (!std::filesystem::exists(path_, error) && !error) return;
  judgements_ = read_judgements(name);
  // A link stays one when what it leads to is replaced.
  path_ = std::filesystem::canonical(path_);
}

bool JudgementFile::has(const std::string& qid, const std::string& docno) const {
  const auto grades = judgements_.find(qid);
  return grades != judgements_.end() && grades->second.contains(docno);
}

void JudgementFile::set(const std::string& qid, const std::string& docno, std::int64_t grade) {
  const std::string line = qid + " 0 " + docno + ' ' + std::to_string(grade) + '\n';
  if (!has(qid, docno)) {
    append(line);
  } else if (judgements_.at(qid).at(docno) != grade) {
    replace(qid, docno, line);
  }
  judgements_[qid][docno] = grade;
}

void JudgementFile::append(const std::string& line) const {
  const bool is_new = !std::filesystem::exists(path_);
  const OpenFile file(path_, O_RDWR | O_CREAT | O_APPEND, 0666);
  const off_t size = file.status().st_size;
  try {
    file.write_all((file.ends_within_line(size) ? "\n" : "") + line);
    file.sync();
  } catch (const std::system_error&) {
    if (ftruncate(file.number(), size) != 0) errno = 0;  // a device has no length
    throw;
  }
  if (is_new) sync_folder_of(path_);
}

void JudgementFile::replace(const std::string& qid, const std::string& docno,
                            const std::string& line) const {
  const std::filesystem::path beside = path_.string() + ".new" + std::to_string(getpid());
  const OpenFile old(path_, O_RDONLY, 0);
  try {
    const OpenFile file(beside, O_WRONLY | O_CREAT | O_EXCL, old.status().st_mode & 0777);
    file.write_all(with_line(old.read_all(), qid, docno, line));
    file.sync();
    std::filesystem::rename(beside, path_);
  } catch (const std::system_error&) {
    std::error_code ignored;
    std::filesystem::remove(beside, ignored);
    throw;
  }
  sync_folder_of(path_);
}

}  // namespace dragoman
