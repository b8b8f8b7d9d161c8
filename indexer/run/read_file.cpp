#include "indexer/run/read_file.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "common/index/schema.h"
#include "indexer/article/make_article.h"

namespace dragoman {
namespace {

// More than so many broken or empty records, and the file isn't what it seems to be.
constexpr std::size_t kMostRejections = 10'000;

// The type given by the user where the name doesn't tell any, else empty.
std::string given_type(const std::string& path, const ReadOptions& options) {
  const bool compressed = is_compression(media_type_of(path));
  const std::string name = compressed ? without_compression(path) : path;
  return media_type_of(name).empty() ? options.media_type : std::string();
}

// The records of a file get their keys here.
class FileReader {
 public:
  FileReader(const std::string& path, const ReadOptions& options, const FileSinks& sinks)
      : path_(path), options_(options), sinks_(sinks) {}

  void read_member(const Member& member) {
    if (!has_reader(member.media_type)) {
      const std::string& name = member.name.empty() ? path_ : member.name;
      sinks_.rejection({.name = member.name, .reason = unreadable_type(name, member.media_type)});
      return;
    }
    read_records(member.media_type, member.bytes, member.charset, options_.format,
                 [&](RecordOrRejection found) {
                   if (auto* record = std::get_if<Record>(&found)) {
                     add(member, std::move(*record));
                   } else {
                     auto& rejection = std::get<Rejection>(found);
                     rejection.name = joined(member.name, rejection.name);
                     reject(std::move(rejection));
                   }
                 });
  }

 private:
  static std::string joined(const std::string& member, const std::string& record) {
    return member.empty() || record.empty() ? member + record : member + '!' + record;
  }

  void reject(Rejection rejection) {
    if (++rejections_ > kMostRejections) {
      throw SourceError("more than " + std::to_string(kMostRejections) +
                        " records of it give no article; is it what its name says?");
    }
    sinks_.rejection(std::move(rejection));
  }

  void add(const Member& member, Record record) {
    std::string name = joined(member.name, record.name);
    Article article = make_article(std::move(record));
    article.type = member.document_type;
    article.file = path_;
    if (path_ == kStandardInput) name = lasting_name(article);
    article.key = unique_key(name);
    sinks_.article(std::move(article));
  }

  // Of an article from standard input, which has no lines to be counted the next time.
  static std::string lasting_name(const Article& article) {
    if (!article.id.empty()) return '#' + article.id;
    return '#' + key_term(content_hash(article)).substr(kKeyField.prefix.size());
  }

  // Ids may repeat within a file: the second "#17" is "#17~2".
  std::string unique_key(const std::string& name) {
    const std::string key = name.empty() ? path_ : path_ + '!' + name;
    std::string unique = key;
    for (std::size_t n = 2; !keys_.insert(key_hash(unique)).second; ++n) {
      unique = key + '~' + std::to_string(n);
    }
    return unique;
  }

  const std::string& path_;
  const ReadOptions& options_;
  const FileSinks& sinks_;
  std::unordered_set<std::string> keys_;  // their hashes
  std::size_t rejections_ = 0;
};

}  // namespace

bool can_read(std::string_view media_type, const ReadOptions& options) {
  if (media_type.empty()) return !options.media_type.empty();
  return has_reader(media_type) || can_unpack(media_type, options.unpack);
}

bool is_in_failed_part(std::string_view key, std::string_view path, const SourceEntry& entry) {
  return std::ranges::any_of(entry.rejected, [&](const RejectedPart& part) {
    const std::string start = std::string(path) + '!' + part.name;
    return part.failed && key.starts_with(start) &&
           (key.size() == start.size() || key[start.size()] == '!');
  });
}

void read_file(const std::string& path, const ByteStream& bytes, const ReadOptions& options,
               const FileSinks& sinks) {
  FileReader reader(path, options, sinks);
  unpack(
      path, given_type(path, options), bytes, options.unpack,
      [&](const Member& member) { reader.read_member(member); }, sinks.rejection);
}

}  // namespace dragoman
