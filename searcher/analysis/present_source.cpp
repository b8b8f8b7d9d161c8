#include "searcher/analysis/present_source.h"

namespace dragoman {

void PresentSource::init(const Xapian::Database& database) {
  has_.assign(database.get_lastdocid() + 1, false);
  count_ = 0;
  at_ = 0;
  for (auto term = database.allterms_begin(prefix_); term != database.allterms_end(prefix_);
       ++term) {
    for (auto posting = database.postlist_begin(*term); posting != database.postlist_end(*term);
         ++posting) {
      if (!has_[*posting]) ++count_;
      has_[*posting] = true;
    }
  }
}

void PresentSource::skip_to(Xapian::docid id, double) {
  if (id > at_) at_ = id;
  while (!at_end() && !has_[at_]) ++at_;
}

}  // namespace dragoman
