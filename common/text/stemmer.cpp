#include "common/text/stemmer.h"

#include <libstemmer.h>

#include <algorithm>
#include <iterator>

namespace dragoman {
namespace {

struct Algorithm {
  std::string_view language;
  const char* name;
};

constexpr Algorithm kAlgorithms[] = {
    {"ar", "arabic"},     {"ca", "catalan"},   {"da", "danish"},     {"de", "german"},
    {"el", "greek"},      {"en", "english"},   {"es", "spanish"},    {"eu", "basque"},
    {"fi", "finnish"},    {"fr", "french"},    {"ga", "irish"},      {"hi", "hindi"},
    {"hu", "hungarian"},  {"hy", "armenian"},  {"id", "indonesian"}, {"it", "italian"},
    {"lt", "lithuanian"}, {"nb", "norwegian"}, {"ne", "nepali"},     {"nl", "dutch"},
    {"nn", "norwegian"},  {"no", "norwegian"}, {"pt", "portuguese"}, {"ro", "romanian"},
    {"ru", "russian"},    {"sr", "serbian"},   {"sv", "swedish"},    {"ta", "tamil"},
    {"tr", "turkish"},    {"yi", "yiddish"},
};

const char* algorithm_of(std::string_view language) {
  const auto* row = std::find_if(std::begin(kAlgorithms), std::end(kAlgorithms),
                                 [&](const Algorithm& a) { return a.language == language; });
  return row == std::end(kAlgorithms) ? nullptr : row->name;
}

// An Arabic word without و or ف before an article, if a word of three letters is left.
std::string_view without_conjunction(std::string_view word) {
  constexpr std::size_t kLetter = 2;  // bytes of an Arabic letter
  for (const std::string_view prefix : {"وال", "فال", "ولل", "فلل"}) {
    if (word.starts_with(prefix) && word.size() >= prefix.size() + 3 * kLetter) {
      return word.substr(kLetter);
    }
  }
  return word;
}

}  // namespace

void Stemmer::Deleter::operator()(sb_stemmer* stemmer) const {
  sb_stemmer_delete(stemmer);
}

Stemmer::Stemmer(std::string_view language) : arabic_(language == "ar") {
  if (const char* name = algorithm_of(language)) stemmer_.reset(sb_stemmer_new(name, "UTF_8"));
}

std::string_view Stemmer::stem(std::string_view word) {
  if (!arabic_) return snowball(word);
  stemmed_ = snowball(without_conjunction(word));
  return snowball(stemmed_);
}

std::string_view Stemmer::snowball(std::string_view word) {
  if (!stemmer_) return word;
  // A stemmer that runs out of memory gives null.
  const sb_symbol* stemmed =
      sb_stemmer_stem(stemmer_.get(), reinterpret_cast<const sb_symbol*>(word.data()),
                      static_cast<int>(word.size()));
  if (!stemmed) return word;
  return {reinterpret_cast<const char*>(stemmed),
          static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
}

bool has_stemmer(std::string_view language) {
  return algorithm_of(language) != nullptr;
}

}  // namespace dragoman
