#include "searcher/analysis/analyze_word.h"

#include <algorithm>
#include <utility>

#include "common/text/utf8.h"
#include "searcher/expand/vocabulary.h"

namespace dragoman {
namespace {

constexpr std::size_t kMinJoinedPart = 3;

using Tokens = std::vector<QueryToken>;

AnalyzedQuery word(const QueryToken& token, const Field* field) {
  return {AnalyzedKind::Word, field, token.form, token.stems, {}};
}

AnalyzedQuery phrase(std::span<const QueryToken> parts, const Field* field) {
  std::vector<std::string> forms;
  for (const QueryToken& part : parts) forms.push_back(part.form);
  return phrase_of(field, forms);
}

// As a phrase, or as a word where it's one.
AnalyzedQuery rest_of_name(std::span<const QueryToken> rest, const Field* field) {
  return rest.size() == 1 ? word(rest.front(), field) : phrase(rest, field);
}

// Whether words follow one another with nothing between them, as in Chinese, Japanese or Thai;
// elsewhere in the text there may be marks, as in 卢克·坎克利.
bool is_unspaced(const Tokens& parts) {
  return std::ranges::adjacent_find(parts, [](const QueryToken& a, const QueryToken& b) {
           return a.end == b.begin;
         }) != parts.end();
}

AnalyzedQuery compound(const Tokens& parts, const Tokens& joined, const Field* field) {
  std::vector<AnalyzedQuery> words;
  std::vector<AnalyzedQuery> phrases;
  for (const QueryToken& token : joined) words.push_back(word(token, field));
  (parts.size() == 1 ? words : phrases).push_back(rest_of_name(parts, field));
  const std::span<const QueryToken> rest = std::span(parts).subspan(1);
  if (!rest.empty() && is_article(parts.front().form, rest.front().form)) {
    (rest.size() == 1 ? words : phrases).push_back(rest_of_name(rest, field));
  }
  std::ranges::move(phrases, std::back_inserter(words));
  return combine(AnalyzedKind::Synonym, std::move(words));
}

// Words to rank by, and their phrase to rank higher.
AnalyzedQuery unspaced_words(const Tokens& parts, const Field* field) {
  std::vector<AnalyzedQuery> children;
  for (const QueryToken& part : parts) children.push_back(word(part, field));
  children.push_back(phrase(parts, field));
  return combine(AnalyzedKind::Sequence, std::move(children));
}

bool stands_for_itself(std::string_view form) {
  const bool has_digit = std::ranges::any_of(form, [](char c) { return c >= '0' && c <= '9'; });
  return !has_digit && count_characters(form) >= kMinJoinedPart;
}

void add_stem(QueryToken& token, std::string_view stem) {
  const auto at = std::ranges::lower_bound(token.stems, stem);
  if (at == token.stems.end() || *at != stem) token.stems.emplace(at, stem);
}

}  // namespace

std::vector<QueryToken> tokenize_typed(std::string_view text, const QueryContext& context,
                                       bool with_stems) {
  Tokens out;
  for (const Token& token : context.tokenizer.tokenize(text, {})) {
    out.push_back({token.begin, token.end, token.additional, std::string(token.form), {}});
  }
  if (!with_stems) return out;
  static const std::string kNoLanguage[] = {""};
  const std::span<const std::string> languages =
      context.languages.empty() ? std::span<const std::string>(kNoLanguage) : context.languages;
  for (const std::string& language : languages) {
    const std::span<const Token> stemmed = context.tokenizer.tokenize(text, language);
    const std::size_t count = std::min(stemmed.size(), out.size());
    for (std::size_t i = 0; i < count; ++i) add_stem(out[i], stemmed[i].stem);
  }
  return out;
}

AnalyzedQuery word_of_tokens(const std::vector<QueryToken>& tokens, const Field* field) {
  Tokens parts;
  Tokens joined;
  for (const QueryToken& token : tokens) (token.additional ? joined : parts).push_back(token);
  if (parts.empty()) return {};
  if (parts.size() == 1 && joined.empty()) return word(parts.front(), field);
  if (joined.empty() && is_unspaced(parts)) return unspaced_words(parts, field);
  return compound(parts, joined, field);
}

std::vector<AnalyzedQuery> words_of_compound(std::string_view text, const Field* field,
                                             const QueryContext& context) {
  if (field->kind != FieldKind::Text || field->name == kBodyField.name) return {};
  Tokens parts = tokenize_typed(text, context, true);
  const bool is_compound =
      std::erase_if(parts, [](const QueryToken& token) { return token.additional; }) > 0;
  if (!is_compound || parts.size() < 2) return {};
  std::vector<AnalyzedQuery> words;
  for (const QueryToken& part : parts) {
    const bool is_head = words.empty() && is_article(part.form, parts[1].form);
    if (!is_head && !stands_for_itself(part.form)) return {};
    words.push_back(word(part, field));
  }
  return words;
}

AnalyzedQuery with_splits(AnalyzedQuery query, const QueryContext& context) {
  if (query.kind != AnalyzedKind::Word) return query;
  const Field* field = query.field;
  const auto splits = split_form(context.database, *field, query.form);
  std::vector<AnalyzedQuery> children;
  children.push_back(std::move(query));
  for (const auto& [head, tail] : splits) {
    children.push_back(phrase_of(field, {head, tail}));
  }
  return combine(AnalyzedKind::Synonym, std::move(children));
}

AnalyzedQuery joined_word(const std::string& first, const std::string& second, const Field* field,
                          const QueryContext& context) {
  const bool long_enough = first.size() >= kMinJoinedPart && second.size() >= kMinJoinedPart;
  if (!long_enough && !is_article(first, second)) return {};
  const std::string joined = first + second;
  if (!has_form(context.database, *field, joined)) return {};
  return word_of_tokens(tokenize_typed(joined, context, true), field);
}

bool is_article(std::string_view first, std::string_view rest) {
  if (first == "al" || first == "el" || first == "ul") return true;
  return first.size() >= 2 && first.size() <= 3 && (first[0] == 'a' || first[0] == 'e') &&
         rest.size() > first.size() && rest.starts_with(first.substr(1));
}

}  // namespace dragoman
