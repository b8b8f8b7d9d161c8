// Snowball's stemmers, by language.
#pragma once

#include <memory>
#include <string_view>

struct sb_stemmer;

namespace dragoman {

// For one thread at a time.
class Stemmer {
 public:
  // Without a stemmer for `language` (ISO 639-1) words stay as they are.
  explicit Stemmer(std::string_view language);

  // Whether there is a stemmer for the language.
  explicit operator bool() const { return stemmer_ != nullptr; }

  // The stem of `word`, which is in lower case, composed and with its marks. The view holds
  // until the next call, and no longer than `word`.
  std::string_view stem(std::string_view word);

 private:
  struct Deleter {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::unique_ptr<sb_stemmer, Deleter> stemmer_;
};

bool has_stemmer(std::string_view language);

}  // namespace dragoman
