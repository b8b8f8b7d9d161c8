#include "searcher/analysis/own_language.h"

#include "common/index/schema.h"
#include "searcher/analysis/ranking_weights.h"

namespace dragoman {

Xapian::Query own_language_part(const std::string& language) {
  auto* one = new Xapian::FixedWeightPostingSource(1);
  const Xapian::Query articles(Xapian::Query::OP_FILTER, Xapian::Query(one->release()),
                               Xapian::Query(std::string(kLangField.prefix) + language));
  return {Xapian::Query::OP_SCALE_WEIGHT, articles, kOwnLanguageWeight};
}

}  // namespace dragoman
