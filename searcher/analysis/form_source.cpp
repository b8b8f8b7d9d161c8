#include "searcher/analysis/form_source.h"

#include <utility>

#include "common/index/article.h"

namespace dragoman {

FormSource::FormSource(SpelledTokens word, Deadline deadline)
    : word_(std::move(word)), deadline_(deadline) {}

Xapian::PostingSource* FormSource::clone() const {
  return new FormSource(word_, deadline_);
}

std::string FormSource::term() const {
  return std::string(word_.field().prefix) + word_.word().form;
}

void FormSource::init(const Xapian::Database& database) {
  database_ = database;
  posting_ = database_.postlist_begin(term());
  seen_ = 0;
}

Xapian::doccount FormSource::get_termfreq_est() const {
  return get_termfreq_max() / 2;
}

Xapian::doccount FormSource::get_termfreq_max() const {
  return database_.get_termfreq(term());
}

void FormSource::next(double) {
  advance_to(seen_ + 1);
}

void FormSource::skip_to(Xapian::docid id, double) {
  if (id > seen_) advance_to(id);
}

void FormSource::advance_to(Xapian::docid id) {
  if (!at_end()) posting_.skip_to(id);
  while (!at_end() && !holds_word(*posting_)) ++posting_;
  if (!at_end()) seen_ = *posting_;
}

bool FormSource::holds_word(Xapian::docid id) {
  deadline_.check();
  return word_.is_in(parse_article(database_.get_document(id).get_data()));
}

std::string FormSource::get_description() const {
  const SpelledWord& word = word_.word();
  return (word.kind == SpellingKind::Written ? "==" : "=") + word.spelling;
}

}  // namespace dragoman
