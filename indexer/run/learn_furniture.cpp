#include "indexer/run/learn_furniture.h"

#include <algorithm>
#include <utility>

#include "common/index/schema.h"
#include "indexer/article/learned_furniture.h"

namespace dragoman {
namespace {

std::int64_t frequency(const Xapian::Database* live, const std::string& term) {
  return live == nullptr ? 0 : static_cast<std::int64_t>(live->get_termfreq(term));
}

bool is_recurrent_count(std::int64_t articles, std::int64_t of) {
  return articles > 0 && of > 0 &&
         is_recurrent(static_cast<std::uint64_t>(articles), static_cast<std::uint64_t>(of));
}

}  // namespace

void LineCounts::add_all(LineCounts&& other) {
  std::vector<std::uint32_t> numbers;
  for (std::size_t i = 0; i < other.groups_.size(); ++i) {
    const std::uint32_t number = group_number({other.groups_[i].name, other.group_hashes_[i]});
    groups_[number].articles += other.groups_[i].articles;
    numbers.push_back(number);
  }
  lines_.reserve(lines_.size() + other.lines_.size());
  for (Line line : other.lines_) {
    line.group = numbers[line.group];
    lines_.push_back(line);
  }
  other = LineCounts();
}

FurnitureTable LineCounts::learn(const FurnitureTable& before, const Xapian::Database* live) {
  for (const LearnedLine& row : before.lines) {
    lines_.push_back({row.hash, group_number({row.group, group_hash(row.group)}), 0});
  }
  std::ranges::sort(lines_, {}, &Line::hash);
  std::vector<std::int64_t> of;
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    of.push_back(groups_[i].articles + frequency(live, group_term(group_hashes_[i])));
  }
  FurnitureTable table;
  for (auto line = lines_.begin(); line != lines_.end();) {
    const std::uint64_t hash = line->hash;
    const std::uint32_t group = line->group;
    std::int64_t articles = 0;
    for (; line != lines_.end() && line->hash == hash; ++line) articles += line->articles;
    articles += frequency(live, line_term(hash));
    if (!is_recurrent_count(articles, of[group])) continue;
    const LearnedLine* known = before.find(hash);
    table.lines.push_back({hash, static_cast<std::uint64_t>(articles),
                           static_cast<std::uint64_t>(of[group]), groups_[group].name,
                           known == nullptr ? std::string() : known->line});
  }
  *this = LineCounts();
  return table;
}

void LineCounts::count(const CountedLines& lines, std::int32_t articles) {
  const std::uint32_t number = group_number(lines.group);
  groups_[number].articles += articles;
  for (const std::uint64_t hash : lines.lines) lines_.push_back({hash, number, articles});
}

std::uint32_t LineCounts::group_number(const LineGroup& group) {
  const auto [found, is_new] =
      group_numbers_.emplace(group.hash, static_cast<std::uint32_t>(groups_.size()));
  if (is_new) {
    groups_.push_back({});
    group_hashes_.push_back(group.hash);
  }
  Group& known = groups_[found->second];
  if (known.name.empty()) known.name = group.name;
  return found->second;
}

}  // namespace dragoman
