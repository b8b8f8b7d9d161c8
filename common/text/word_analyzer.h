// One word -> its form and its stem: lower-cased, stemmed with its marks still on, then both
// folded. For one thread at a time.
#pragma once

#include <string>
#include <string_view>

#include "common/text/fold.h"
#include "common/text/stemmer.h"

namespace dragoman {

struct WordForms {
  std::string form;
  std::string stem;

  bool operator==(const WordForms&) const = default;
};

// Languages whose small I has no dot.
bool is_turkic(std::string_view language);

// `word` without apostrophes, initials' full stops and invisible characters, numbers in one
// spelling; lower-cased and composed, marks on.
std::string plain_word(std::string_view word, bool turkic);

// Form and stem of a plain_word(), each of at most kMaxTokenBytes. The form is empty where the
// word has neither letter nor digit.
WordForms analyze_word(std::string_view plain, Folder& folder, Stemmer& stemmer);

}  // namespace dragoman
