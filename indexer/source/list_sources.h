// Paths as the user gives them -> source files, without opening any.
//
// Folders are walked to the bottom. Links within what was given are never followed: what they
// lead to is either met under its own name or lies outside.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

struct SourceFile {
  std::string path;  // absolute, without links
  std::uint64_t size = 0;
  std::int64_t mtime_ns = 0;  // since 1970

  bool operator==(const SourceFile&) const = default;
};

// A path that gives nothing to read, and why.
struct RejectedPath {
  std::string path;
  std::string reason;

  bool operator==(const RejectedPath&) const = default;
};

struct SourceListing {
  std::vector<std::string> roots;     // each path given, absolute, its links resolved
  std::vector<SourceFile> files;      // by path, each once
  std::vector<RejectedPath> skipped;  // by path: not for reading (a FIFO, an unknown type...)
  std::vector<RejectedPath> failed;   // by path: can't be looked at (missing, unreadable...)
  // Roots that are missing or hold no file at all: no ground to take articles for vanished.
  std::vector<std::string> empty_roots;

  bool operator==(const SourceListing&) const = default;
};

// Whether files of a media type (empty: of a name that tells none) can be read at all, be it by a
// format's reader, a converter or as a container.
using CanRead = std::function<bool(std::string_view media_type)>;

// Lists what `paths` (files or folders) hold. `index_folder` and any other index are left out,
// with a reason; so are files whose name promises nothing that `can_read`. Never throws for what
// it finds on disk.
SourceListing list_sources(const std::vector<std::string>& paths, const std::string& index_folder,
                           const CanRead& can_read);

// Whether `path` is `root` or lies below it.
bool is_below(const std::string& path, const std::string& root);
bool is_below_any(const std::string& path, const std::vector<std::string>& roots);

}  // namespace dragoman
