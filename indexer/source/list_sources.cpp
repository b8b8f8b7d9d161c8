#include "indexer/source/list_sources.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>

#include "indexer/source/file_time.h"
#include "indexer/source/media_type.h"

namespace dragoman {
namespace {

// The file that makes a folder an index, of Dragoman or of another program on Xapian.
constexpr const char* kIndexMark = "XAPIANDB";

struct CloseFolder {
  void operator()(DIR* folder) const { closedir(folder); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

std::optional<std::string> resolve(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> real(realpath(path.c_str(), nullptr),
                                                         &std::free);
  if (!real) return std::nullopt;
  return std::string(real.get());
}

// The absolute form of a path that doesn't exist (any more).
std::string absolute(const std::string& path) {
  if (path.starts_with('/')) return path;
  const auto here = resolve(".");
  return here.value_or("") + '/' + path;
}

class Walk {
 public:
  Walk(SourceListing& listing, const std::string& index_folder, const CanRead& can_read)
      : listing_(listing), index_folder_(index_folder), can_read_(can_read) {}

  void add_root(const std::string& given) {
    const auto root = resolve(given);
    if (!root) return add_missing_root(absolute(given), errno);
    listing_.roots.push_back(*root);
    root_ = *root;
    met_ = 0;
    struct stat info {};
    if (lstat(root->c_str(), &info) != 0) {
      fail(*root, errno);
    } else {
      visit(*root, info);
      walk_folders();
    }
    if (met_ == 0) listing_.empty_roots.push_back(*root);
  }

 private:
  void add_missing_root(const std::string& path, int error) {
    listing_.roots.push_back(path);
    listing_.empty_roots.push_back(path);
    fail(path, error);
  }

  void visit(const std::string& path, const struct stat& info) {
    if (path == index_folder_) return skip(path, "an index folder");
    switch (info.st_mode & S_IFMT) {
      case S_IFREG: return visit_file(path, info);
      case S_IFDIR: return folders_.push_back(path);
      case S_IFLNK: return skip(path, link_reason(path));
      case S_IFIFO: return skip(path, "a FIFO");
      case S_IFSOCK: return skip(path, "a socket");
      default: return skip(path, "a device");
    }
  }

  void visit_file(const std::string& path, const struct stat& info) {
    ++met_;
    const std::string_view type = media_type_of(path);
    if (!can_read_(type)) return skip(path, unreadable_type(path, type));
    listing_.files.push_back({.path = path,
                              .size = static_cast<std::uint64_t>(info.st_size),
                              .mtime_ns = nanoseconds_of(info.st_mtim)});
  }

  // Depth costs no stack: what a folder holds waits in a list.
  void walk_folders() {
    while (!folders_.empty()) {
      const std::string folder = std::move(folders_.back());
      folders_.pop_back();
      walk_folder(folder);
    }
  }

  void walk_folder(const std::string& path) {
    const int handle = open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (handle < 0) return fail(path, errno);
    const Folder folder(fdopendir(handle));
    if (!folder) {
      const int error = errno;
      close(handle);
      return fail(path, error);
    }
    if (faccessat(dirfd(folder.get()), kIndexMark, F_OK, AT_SYMLINK_NOFOLLOW) == 0) {
      return skip(path, "an index folder");
    }
    for (;;) {
      errno = 0;
      const dirent* entry = readdir(folder.get());
      if (entry == nullptr) break;
      visit_entry(dirfd(folder.get()), path, entry->d_name);
    }
    if (errno != 0) fail(path, errno);
  }

  void visit_entry(int folder, const std::string& folder_path, const char* name) {
    if (std::strcmp(name, ".") == 0 || std::strcmp(name, "..") == 0) return;
    std::string path = folder_path;
    if (path != "/") path += '/';
    path += name;
    struct stat info {};
    if (fstatat(folder, name, &info, AT_SYMLINK_NOFOLLOW) != 0) return fail(path, errno);
    if (name[0] == '.') return skip(path, "hidden");
    visit(path, info);
  }

  std::string link_reason(const std::string& path) const {
    const auto target = resolve(path);
    if (!target) return errno == ELOOP ? "a link that leads to itself" : "a link to nothing";
    if (is_below(path, *target)) return "a folder loop";
    if (is_below(*target, root_)) return "a link to what has its own place in the folder";
    return "a link out of the folder";
  }

  void skip(const std::string& path, std::string reason) {
    listing_.skipped.push_back({path, std::move(reason)});
  }

  void fail(const std::string& path, int error) {
    ++met_;
    listing_.failed.push_back({path, std::strerror(error)});
  }

  SourceListing& listing_;
  const std::string& index_folder_;
  const CanRead& can_read_;
  std::string root_;
  std::size_t met_ = 0;  // files and failures below the root
  std::vector<std::string> folders_;
};

template <typename Entry>
void sort_and_unite(std::vector<Entry>& entries) {
  std::ranges::sort(entries, {}, &Entry::path);
  const auto same_path = [](const Entry& a, const Entry& b) { return a.path == b.path; };
  entries.erase(std::unique(entries.begin(), entries.end(), same_path), entries.end());
}

}  // namespace

bool is_below(const std::string& path, const std::string& root) {
  if (!path.starts_with(root)) return false;
  return path.size() == root.size() || root.ends_with('/') || path[root.size()] == '/';
}

bool is_below_any(const std::string& path, const std::vector<std::string>& roots) {
  return std::ranges::any_of(roots, [&](const auto& root) { return is_below(path, root); });
}

SourceListing list_sources(const std::vector<std::string>& paths, const std::string& index_folder,
                           const CanRead& can_read) {
  SourceListing listing;
  const std::string index = resolve(index_folder).value_or(index_folder);
  for (const std::string& path : paths) Walk(listing, index, can_read).add_root(path);
  sort_and_unite(listing.files);
  sort_and_unite(listing.skipped);
  sort_and_unite(listing.failed);
  return listing;
}

}  // namespace dragoman
