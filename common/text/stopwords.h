// Words that carry no meaning of their own, by language. They are in the index, so that
// phrases find them, and are left out of ranking at query time.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

// Whether `form` (folded, as Tokenizer gives it) is a stop word of `language` (ISO 639-1).
bool is_stopword(std::string_view form, std::string_view language);

bool has_stopwords(std::string_view language);

// The language among those with a list whose stop words cover most of `forms`: what a query
// is written in, as far as its small words tell. Empty where none of them is a stop word;
// English wins a tie, then the first by code.
std::string stopword_language(std::span<const std::string> forms);

}  // namespace dragoman
