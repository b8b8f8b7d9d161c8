#include "searcher/analysis/span_source.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include "common/index/schema.h"
#include "searcher/analysis/spelled_tokens.h"

namespace dragoman {
namespace {

// One form's postings.
struct Cursor {
  Xapian::docid id = 0;
  Xapian::PostingIterator posting;
};

void show(const SpanNode& node, std::string& out) {
  switch (node.kind) {
    case SpanKind::Forms:
      out += node.forms.empty() ? std::string("()") : node.forms.front();
      if (node.forms.size() > 1) out += "+" + std::to_string(node.forms.size() - 1);
      return;
    case SpanKind::Phrase: out += "(phrase " + std::to_string(node.number); break;
    case SpanKind::Any: out += "(any"; break;
    case SpanKind::Near: out += "(near " + std::to_string(node.number); break;
    case SpanKind::Onear: out += "(onear " + std::to_string(node.number); break;
  }
  for (const SpanNode& child : node.children) show(child, out += ' ');
  out += ')';
}

}  // namespace

// The postings of a leaf's forms, merged as far as they are asked for.
class SpanSource::Postings {
 public:
  Postings(const SpanNode& leaf, const Xapian::Database& database, Tokenizer& tokenizer)
      : only_body_(leaf.field->name == kBodyField.name), database_(database) {
    for (const std::string& form : leaf.forms) {
      const std::string term = std::string(leaf.field->prefix) + form;
      Xapian::PostingIterator posting = database.postlist_begin(term);
      if (posting == Xapian::PostingIterator()) continue;
      const Xapian::docid id = *posting;
      cursors_.push_back({id, std::move(posting)});
    }
    std::ranges::make_heap(cursors_, std::greater<>(), &Cursor::id);
    if (!leaf.spelling.empty()) {
      spelled_.emplace(*leaf.field,
                       SpelledWord{leaf.forms.front(), leaf.spelling, leaf.spelling_kind},
                       tokenizer);
    }
    if (only_body_) bodies_ = database.valuestream_begin(slot_number(Slot::Body));
  }

  // Documents may only be asked for in ascending order.
  std::span<const Position> positions(Xapian::docid id) {
    if (read_ == id) return positions_;
    read_ = id;
    positions_.clear();
    while (!cursors_.empty() && cursors_.front().id < id) move_first(id);
    std::size_t lists = 0;
    // Below the top those at `id` lie among the children of others at `id`.
    collect(0, id, lists);
    if (lists > 1) {
      std::ranges::sort(positions_);
      positions_.erase(std::unique(positions_.begin(), positions_.end()), positions_.end());
    }
    if (only_body_) drop_title(id);
    return positions_;
  }

  bool has_spelling() const { return spelled_.has_value(); }

  // Of the positions last asked for those whose word in `article`, that document's, is spelled as
  // the leaf says. The last positions are those of the last words: a title's may have been dropped.
  void keep_spelled(const Article& article) {
    const std::vector<bool> flags = spelled_->flags(article);
    if (flags.size() < positions_.size()) return positions_.clear();
    std::size_t word = flags.size() - positions_.size();
    std::erase_if(positions_, [&](Position) { return !flags[word++]; });
  }

 private:
  void move_first(Xapian::docid id) {
    std::ranges::pop_heap(cursors_, std::greater<>(), &Cursor::id);
    Cursor& cursor = cursors_.back();
    cursor.posting.skip_to(id);
    if (cursor.posting == Xapian::PostingIterator()) {
      cursors_.pop_back();
      return;
    }
    cursor.id = *cursor.posting;
    std::ranges::push_heap(cursors_, std::greater<>(), &Cursor::id);
  }

  void collect(std::size_t node, Xapian::docid id, std::size_t& lists) {
    if (node >= cursors_.size() || cursors_[node].id != id) return;
    const Xapian::PostingIterator& posting = cursors_[node].posting;
    for (auto at = posting.positionlist_begin(); at != posting.positionlist_end(); ++at) {
      positions_.push_back(*at);
    }
    ++lists;
    collect(2 * node + 1, id, lists);
    collect(2 * node + 2, id, lists);
  }

  void drop_title(Xapian::docid id) {
    if (bodies_ == Xapian::ValueIterator()) return;
    bodies_.skip_to(id);
    if (bodies_ == Xapian::ValueIterator() || bodies_.get_docid() != id) return;
    const auto first = static_cast<Position>(Xapian::sortable_unserialise(*bodies_));
    positions_.erase(positions_.begin(), std::ranges::lower_bound(positions_, first));
  }

  bool only_body_;
  std::optional<SpelledTokens> spelled_;
  Xapian::Database database_;
  std::vector<Cursor> cursors_;  // a heap, the lowest document first
  Xapian::ValueIterator bodies_;
  Xapian::docid read_ = 0;
  std::vector<Position> positions_;
};

SpanSource::SpanSource(SpanNode tree, Tokenizer& tokenizer, Deadline deadline)
    : tree_(std::move(tree)), tokenizer_(tokenizer), deadline_(deadline) {}

SpanSource::~SpanSource() = default;

Xapian::PostingSource* SpanSource::clone() const {
  return new SpanSource(tree_, tokenizer_, deadline_);
}

void SpanSource::init(const Xapian::Database& database) {
  database_ = database;
  documents_ = database.get_doccount();
  last_ = database.get_lastdocid();
  at_ = 0;
  leaves_.clear();
  const std::function<void(const SpanNode&)> add = [&](const SpanNode& node) {
    if (node.kind == SpanKind::Forms) leaves_.emplace_back(node, database, tokenizer_);
    for (const SpanNode& child : node.children) add(child);
  };
  add(tree_);
}

bool SpanSource::matches(Xapian::docid id) {
  deadline_.check();
  if (!has_spans(id)) return false;
  if (std::ranges::none_of(leaves_, &Postings::has_spelling)) return true;
  const Article article = parse_article(database_.get_document(id).get_data());
  for (Postings& leaf : leaves_) {
    if (leaf.has_spelling()) leaf.keep_spelled(article);
  }
  return has_spans(id);
}

bool SpanSource::has_spans(Xapian::docid id) {
  return !find_spans(tree_, [&](const SpanNode& leaf) {
            return leaves_[leaf.leaf].positions(id);
          }).empty();
}

void SpanSource::next(double min_weight) {
  skip_to(at_ + 1, min_weight);
}

void SpanSource::skip_to(Xapian::docid id, double min_weight) {
  while (!check(id, min_weight)) id = at_ + 1;
}

bool SpanSource::check(Xapian::docid id, double) {
  if (id > at_) {
    at_ = id;
    matched_ = !at_end() && matches(id);
  }
  return matched_ || at_end();
}

std::string SpanSource::get_description() const {
  std::string out;
  show(tree_, out);
  return out;
}

}  // namespace dragoman
