#include "searcher/analysis/pair_source.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>

#include "searcher/analysis/ranking_weights.h"

namespace dragoman {
namespace {

struct Occurrences {
  Xapian::docid id = 0;
  double length = 0;
  double count = 0;
};

// How many positions of `first` have one of `second` so far behind.
double count_at_distance(Xapian::PostingIterator& first, Xapian::PostingIterator& second,
                         Xapian::termpos distance) {
  double count = 0;
  auto behind = second.positionlist_begin();
  const auto end = second.positionlist_end();
  for (auto at = first.positionlist_begin(); at != first.positionlist_end(); ++at) {
    while (behind != end && *behind < *at + distance) ++behind;
    if (behind == end) break;
    if (*behind == *at + distance) ++count;
  }
  return count;
}

std::vector<Occurrences> find_occurrences(const AnalyzedQuery& pair,
                                          const Xapian::Database& database, Deadline deadline) {
  constexpr std::size_t kChecked = 256;  // documents between two looks at the clock
  std::vector<Occurrences> found;
  const std::string& first_form = pair.slots.front().form;
  const std::string& second_form = pair.slots.back().form;
  auto first = database.postlist_begin(first_form);
  auto second = database.postlist_begin(second_form);
  const auto end = Xapian::PostingIterator();
  for (std::size_t i = 1; first != end && second != end; ++i) {
    if (i % kChecked == 0) deadline.check();
    if (*first < *second) {
      first.skip_to(*second);
    } else if (*second < *first) {
      second.skip_to(*first);
    } else {
      const double count = count_at_distance(first, second, pair.number);
      if (count > 0) found.push_back({*first, static_cast<double>(first.get_doclength()), count});
      ++first;
    }
  }
  return found;
}

}  // namespace

std::vector<PairPosting> find_pair(const AnalyzedQuery& pair, const Xapian::Database& database,
                                   Deadline deadline) {
  const std::vector<Occurrences> found = find_occurrences(pair, database, deadline);
  double occurrences = 0;
  for (const Occurrences& document : found) occurrences += document.count;
  const double all = database.get_doccount();
  const double expected = all * (1 - std::pow((all - 1) / all, occurrences));
  const double rarity = std::log2((all + 1) / (expected + 0.5));
  const double burst = (occurrences + 1) / static_cast<double>(found.size());
  std::vector<PairPosting> postings;
  for (const Occurrences& document : found) {
    const double count =
        document.count *
        std::log2(1 + kLengthFactor * database.get_average_length() / document.length);
    const double weight = kPairWeight * rarity * burst * count / (count + 1);
    if (weight > 0) postings.push_back({document.id, weight});
  }
  return postings;
}

PairSource::PairSource(std::vector<PairPosting> postings, const Xapian::Database& database,
                       std::string description) {
  Index index{std::move(postings), {}, std::move(description)};
  const std::string uuids = database.get_uuid();
  for (std::size_t begin = 0; begin <= uuids.size();) {
    const std::size_t end = std::min(uuids.find(':', begin), uuids.size());
    index.segments.push_back(uuids.substr(begin, end - begin));
    begin = end + 1;
  }
  index_ = std::make_shared<const Index>(std::move(index));
}

Xapian::PostingSource* PairSource::clone() const {
  return new PairSource(index_);
}

// Xapian numbers the documents of several segments in turn.
void PairSource::init(const Xapian::Database& database) {
  const auto& segments = index_->segments;
  const auto segment = std::ranges::find(segments, database.get_uuid());
  if (segment == segments.end()) throw std::logic_error("a match in another index");
  const auto number = static_cast<Xapian::docid>(segment - segments.begin());
  const auto count = static_cast<Xapian::docid>(segments.size());
  postings_.clear();
  double greatest = 0;
  for (const PairPosting& posting : index_->postings) {
    if ((posting.id - 1) % count != number) continue;
    postings_.push_back({(posting.id - 1) / count + 1, posting.weight});
    greatest = std::max(greatest, posting.weight);
  }
  set_maxweight(greatest);
  at_ = 0;
  started_ = false;
}

Xapian::doccount PairSource::get_termfreq_est() const {
  return static_cast<Xapian::doccount>(postings_.size());
}

void PairSource::next(double) {
  if (started_) ++at_;
  started_ = true;
}

void PairSource::skip_to(Xapian::docid id, double) {
  started_ = true;
  const auto rest = postings_.begin() + static_cast<std::ptrdiff_t>(at_);
  at_ = static_cast<std::size_t>(
      std::ranges::lower_bound(rest, postings_.end(), id, {}, &PairPosting::id) -
      postings_.begin());
}

Xapian::Query pair_query(const AnalyzedQuery& pair, std::vector<PairPosting> postings,
                         const Xapian::Database& database) {
  const std::string description =
      pair.slots.front().form + " " + pair.slots.back().form + " +" + std::to_string(pair.number);
  auto* source = new PairSource(std::move(postings), database, description);
  return Xapian::Query(source->release());
}

}  // namespace dragoman
