#include "common/text/stemmer.h"

#include <libstemmer.h>

#include <algorithm>
#include <iterator>
#include <string>

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

}  // namespace

void Stemmer::Deleter::operator()(sb_stemmer* stemmer) const {
  sb_stemmer_delete(stemmer);
}

Stemmer::Stemmer(std::string_view language) {
  if (const char* name = algorithm_of(language)) stemmer_.reset(sb_stemmer_new(name, "UTF_8"));
}

std::string_view Stemmer::stem(std::string_view word) {
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
