#include "indexer/article/line_hash.h"

#include <xxhash.h>

#include <algorithm>
#include <utility>

#include "indexer/article/outlet.h"

namespace dragoman {
namespace {

// Cookie notices are the longest lines that pages repeat.
constexpr int kLongestFurniture = 400;  // columns

std::uint64_t hash_of(std::string_view text, std::uint64_t seed) {
  return XXH64(text.data(), text.size(), seed);
}

// "https://www.example.org:80/a" -> "example.org".
std::string_view host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#:"));
  if (url.starts_with("www.")) url.remove_prefix(4);
  return url;
}

// Of "/news/a.txt" "/news"; of "/news/day.zip!feed.jsonl!#17" "/news/day.zip!feed.jsonl".
std::string_view folder_of(std::string_view key) {
  const std::size_t record = key.rfind("!#");
  if (record != std::string_view::npos) return key.substr(0, record);
  return key.substr(0, key.find_last_of("/!"));
}

// As lines are compared: ASCII in lower case, a run of spaces, and but for sentences of digits, as
// one character.
void normalise(std::string_view line, std::string& out) {
  const bool is_sentence = ends_sentence(line);
  out.clear();
  for (const char c : line) {
    const bool digit = !is_sentence && c >= '0' && c <= '9';
    const bool space = c == ' ' || c == '\t' || c == '\f';
    const char kind = digit ? '0' : space ? ' ' : c;
    if ((digit || space) && !out.empty() && out.back() == kind) continue;
    out += kind >= 'A' && kind <= 'Z' ? static_cast<char>(kind + 32) : kind;
  }
}

}  // namespace

std::uint64_t group_hash(std::string_view name) {
  return hash_of(name, 0);
}

LineGroup line_group(std::string_view outlet, std::string_view url, std::string_view key) {
  LineGroup group;
  if (!outlet.empty()) {
    group.name = "outlet " + std::string(outlet);
  } else if (const std::string_view host = host_of(url); !host.empty()) {
    group.name = "site " + std::string(host);
  } else {
    group.name = "folder " + std::string(folder_of(key));
  }
  group.hash = group_hash(group.name);
  return group;
}

std::vector<std::uint64_t> hash_lines(const Page& page, const LineGroup& group) {
  std::vector<std::uint64_t> hashes;
  hashes.reserve(page.lines.size());
  std::string normal;
  for (const Line& line : page.lines) {
    if (line.columns > kLongestFurniture) {
      hashes.push_back(0);
      continue;
    }
    normalise(page.of(line), normal);
    hashes.push_back(hash_of(normal, group.hash));
  }
  return hashes;
}

std::string_view find_line(const Article& article, const LineGroup& group, std::uint64_t hash) {
  const Page page = split_page(article.text);
  const std::vector<std::uint64_t> hashes = hash_lines(page, group);
  const auto found = std::ranges::find(hashes, hash);
  if (found == hashes.end()) return {};
  return page.of(page.lines[static_cast<std::size_t>(found - hashes.begin())]);
}

CountedLines count_lines(LineGroup group, std::vector<std::uint64_t> hashes) {
  std::ranges::sort(hashes);
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  if (!hashes.empty() && hashes.front() == 0) hashes.erase(hashes.begin());
  return {std::move(group), std::move(hashes)};
}

CountedLines count_lines(const Article& article) {
  Page page = split_page(article.text);
  take_told_zones(page, article.told.zones);
  Article judged;
  judged.source = article.told.source;
  judge_source(page, judged);
  LineGroup group = line_group(judged.source, article.told.url, article.key);
  std::vector<std::uint64_t> hashes = hash_lines(page, group);
  return count_lines(std::move(group), std::move(hashes));
}

}  // namespace dragoman
