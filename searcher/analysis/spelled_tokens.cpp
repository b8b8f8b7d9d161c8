#include "searcher/analysis/spelled_tokens.h"

#include <algorithm>

namespace dragoman {
namespace {

bool is_prose(const Zone& zone) {
  return zone.kind != ZoneKind::Furniture && zone.kind != ZoneKind::Headline;
}

}  // namespace

bool SpelledTokens::is_in(const Article& article) {
  const bool in_title = field_.name != kBodyField.name && !article.title_inferred;
  if (in_title && has_spelling(article.title, article.lang)) return true;
  if (field_.name == kTitleField.name) return false;
  for (std::size_t i = 0; i < article.zones.size(); ++i) {
    const Zone& zone = article.zones[i];
    if (is_prose(zone) && has_spelling(zone_text(article, zone), zone_language(article, i))) {
      return true;
    }
  }
  return false;
}

// No token goes across white space. What lies between is tokenized only where the spelling
// stands in it: that is some five times as fast as tokenizing the whole text.
bool SpelledTokens::has_spelling(std::string_view text, std::string_view language) {
  constexpr std::string_view kSpace = " \t\r\n";
  for (std::size_t at = text.find_first_not_of(kSpace); at < text.size();
       at = text.find_first_not_of(kSpace, at)) {
    const std::string_view run = text.substr(at, text.find_first_of(kSpace, at) - at);
    if (spelling_of(run, word_.kind).find(word_.spelling) != std::string::npos &&
        std::ranges::any_of(tokenizer_.tokenize(run, language), [&](const Token& token) {
          return token.form == word_.form && is_spelled(run, token);
        })) {
      return true;
    }
    at += run.size();
  }
  return false;
}

bool SpelledTokens::is_spelled(std::string_view text, const Token& token) const {
  return spelling_of(text.substr(token.begin, token.end - token.begin), word_.kind) ==
         word_.spelling;
}

std::vector<bool> SpelledTokens::flags(const Article& article) {
  std::vector<bool> flags;
  const auto add = [&](std::string_view text, std::string_view language) {
    for (const Token& token : tokenizer_.tokenize(text, language)) {
      if (token.form == word_.form) flags.push_back(is_spelled(text, token));
    }
  };
  if (!article.title_inferred) add(article.title, article.lang);
  if (field_.name == kTitleField.name) return flags;
  for (std::size_t i = 0; i < article.zones.size(); ++i) {
    if (is_prose(article.zones[i])) {
      add(zone_text(article, article.zones[i]), zone_language(article, i));
    }
  }
  return flags;
}

}  // namespace dragoman
