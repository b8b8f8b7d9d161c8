#include "searcher/analysis/leaf_analyzer.h"

#include <algorithm>
#include <utility>

#include "common/text/stopwords.h"
#include "searcher/analysis/filter_value.h"
#include "searcher/analysis/query_caps.h"
#include "searcher/analysis/spans.h"
#include "searcher/analysis/spelling.h"
#include "searcher/analysis/typed_pattern.h"
#include "searcher/query/parse_query.h"

namespace dragoman {
namespace {

// What vocabularies know the field by: the body's words are the text's.
const Field& vocabulary_field(const Field& field) {
  return field.name == kBodyField.name ? *text_field() : field;
}

bool in_body(const Field& field) {
  return field.name == kBodyField.name;
}

// A letter of an alphabet; a Chinese one is a word and takes three bytes.
bool is_one_small_letter(std::string_view form) {
  return form.size() == 1 || (form.size() == 2 && static_cast<unsigned char>(form[0]) >= 0x80U);
}

bool is_too_wide(std::string_view pattern) {
  std::string letters(pattern);
  std::erase(letters, '*');
  return letters.size() < pattern.size() && is_one_small_letter(letters);
}

AnalyzedQuery forms_of(const Field* field, PhraseSlot slot) {
  return {AnalyzedKind::Forms, field, std::move(slot.form), std::move(slot.forms), {}};
}

// One slot is a word, more are a phrase.
AnalyzedQuery word_or_phrase(const Field* field, std::vector<PhraseSlot> slots) {
  if (slots.empty()) return {};
  if (slots.size() == 1) return forms_of(field, std::move(slots.front()));
  AnalyzedQuery query{AnalyzedKind::Phrase, field, {}, {}, {}};
  query.slots = std::move(slots);
  return query;
}

// The one token that stands for all that was typed; nullptr where there is none.
const QueryToken* whole(const std::vector<QueryToken>& tokens) {
  if (tokens.size() == 1) return &tokens.front();
  const auto joined = std::ranges::find(tokens, true, &QueryToken::additional);
  const bool covers = joined != tokens.end() && joined->begin <= tokens.front().begin &&
                      joined->end >= tokens.back().end;
  return covers ? &*joined : nullptr;
}

std::vector<std::string> forms_in_order(const std::vector<QueryToken>& tokens) {
  std::vector<std::string> forms;
  for (const QueryToken& token : tokens) {
    if (!token.additional) forms.push_back(token.form);
  }
  return forms;
}

AnalyzedQuery phrase_or_nothing(const Field* field, const std::vector<QueryToken>& tokens) {
  const std::vector<std::string> forms = forms_in_order(tokens);
  return forms.empty() ? AnalyzedQuery() : phrase_of(field, forms);
}

}  // namespace

LeafAnalyzer::LeafAnalyzer(const QueryContext& context, std::int64_t now,
                           std::optional<std::string> stop_language,
                           std::vector<QueryWarning>& warnings)
    : context_(context),
      now_(now),
      stop_language_(std::move(stop_language)),
      warnings_(warnings),
      spelling_reads_(kMaxSpellingReads) {}

bool LeafAnalyzer::is_stop(const std::string& form) const {
  return stop_language_ && (is_stopword(form, *stop_language_) || is_article(form, {}));
}

AnalyzedQuery LeafAnalyzer::analyze(const Query& query, const Field* field) {
  AnalyzedQuery analyzed = leaf(query, field);
  if (in_body(*field)) add_positions(analyzed, query);
  return analyzed;
}

AnalyzedQuery LeafAnalyzer::leaf(const Query& query, const Field* field) {
  const bool asks_for_any = query.kind == QueryKind::Pattern && is_star(query.text);
  if (field->kind == FieldKind::Boolean || field->kind == FieldKind::Date || asks_for_any) {
    if (auto filter = filter_value(query, *field, context_, now_, warnings_)) return *filter;
    field = text_field();  // with a warning
  }
  switch (query.kind) {
    case QueryKind::Pattern: return pattern(query, field);
    case QueryKind::Fuzzy: return fuzzy(query, field);
    case QueryKind::Regex: return regex(query, field);
    case QueryKind::Form:
    case QueryKind::Written: return spelled(query, field);
    case QueryKind::Phrase: return phrase(query, field);
    default: break;
  }
  if (is_filter(*field)) return phrase_or_nothing(field, tokenize_counted(query.text, false));
  return word(tokenize_counted(query.text, true), field);
}

// Once the query is too long nothing more of it is read.
std::vector<QueryToken> LeafAnalyzer::tokenize_counted(const std::string& text, bool with_stems) {
  if (words_ > kMaxQueryWords) return {};
  std::vector<QueryToken> tokens = tokenize_typed(text, context_, false);
  words_ += static_cast<std::size_t>(
      std::ranges::count(tokens, false, [](const auto& token) { return token.additional; }));
  if (words_ > kMaxQueryWords) return {};
  return with_stems ? tokenize_typed(text, context_, true) : tokens;
}

AnalyzedQuery LeafAnalyzer::word(const std::vector<QueryToken>& tokens, const Field* field) {
  AnalyzedQuery query = word_of_tokens(tokens, field);
  if (query.kind == AnalyzedKind::Word && is_stop(query.form)) return query;
  return with_splits(std::move(query), context_);
}

// Words without wildcards are read together: how a text is parted hangs on what stands around.
AnalyzedQuery LeafAnalyzer::phrase(const Query& query, const Field* field) {
  AnalyzedQuery phrase{AnalyzedKind::Phrase, field, {}, {}, {}};
  phrase.number = std::min(query.number, kMaxNearDistance);
  constexpr std::string_view kSpace = " \t\r\n";
  std::string plain;
  const auto add_plain = [&] {
    for (const std::string& form : forms_in_order(tokenize_counted(plain, false))) {
      phrase.slots.push_back({form, {form}});
    }
    plain.clear();
  };
  for (std::size_t at = 0; at < query.text.size();) {
    const std::size_t end = std::min(query.text.find_first_of(kSpace, at), query.text.size());
    const std::string word = query.text.substr(at, end - at);
    const TypedPattern typed = has_wildcard(word) ? fold_pattern(word, context_) : TypedPattern{};
    const bool expands = std::ranges::any_of(
        typed.parts, [](const std::string& part) { return has_wildcard(part); });
    if (expands) {
      add_plain();
      for (const std::string& part : typed.parts) {
        phrase.slots.push_back(pattern_slot(part, query, field));
      }
    } else {
      (plain += word) += ' ';
    }
    at = std::min(query.text.find_first_not_of(kSpace, end), query.text.size());
  }
  add_plain();
  return phrase.slots.empty() ? AnalyzedQuery() : phrase;
}

AnalyzedQuery LeafAnalyzer::pattern(const Query& query, const Field* field) {
  const TypedPattern typed = fold_pattern(query.text, context_);
  if (typed.parts.empty()) {
    warn(query, "there is no letter beside the wildcards; they are ignored");
    return {};
  }
  // Beside other words, and where there are few, a single letter says enough.
  const bool too_wide =
      typed.parts.size() == 1 && !is_filter(*field) && is_too_wide(typed.parts.front());
  const bool expands =
      std::ranges::any_of(typed.parts, [](const std::string& part) { return has_wildcard(part); });
  // At an end of a path or a name it stands for whatever else there is.
  if (too_wide) {
    warn(query, "a star after a single letter is ignored; write at least two");
  } else if (typed.lost_between || (!expands && !is_filter(*field))) {
    warn(query, "a wildcard works only beside letters and is ignored here");
  }
  if (!too_wide && expands) return wildcard_word(typed, query, field);
  const std::vector<QueryToken> tokens = tokenize_counted(query.text, !is_filter(*field));
  return is_filter(*field) ? phrase_or_nothing(field, tokens) : word(tokens, field);
}

AnalyzedQuery LeafAnalyzer::wildcard_word(const TypedPattern& typed, const Query& query,
                                          const Field* field) {
  std::vector<PhraseSlot> slots;
  for (const std::string& part : typed.parts) slots.push_back(pattern_slot(part, query, field));
  if (typed.joined.empty() || is_filter(*field)) return word_or_phrase(field, std::move(slots));
  // Of a compound one way to write it may well be missing.
  const std::size_t warnings = warnings_.size();
  PhraseSlot joined = pattern_slot(typed.joined, query, field);
  if (joined.forms.empty()) warnings_.resize(std::min(warnings, warnings_.size()));
  return compound(std::move(slots), std::move(joined), field);
}

// Joined, in parts, and without an Arabic article: as of a word without wildcards.
AnalyzedQuery LeafAnalyzer::compound(std::vector<PhraseSlot> parts, PhraseSlot joined,
                                     const Field* field) {
  std::vector<AnalyzedQuery> words;
  std::vector<AnalyzedQuery> phrases;
  const auto add = [&](std::vector<PhraseSlot> slots) {
    AnalyzedQuery query = word_or_phrase(field, std::move(slots));
    (query.kind == AnalyzedKind::Phrase ? phrases : words).push_back(std::move(query));
  };
  words.push_back(forms_of(field, std::move(joined)));
  if (parts.size() > 1 && is_article(parts[0].form, parts[1].form)) {
    add({parts.begin() + 1, parts.end()});
  }
  add(std::move(parts));
  std::ranges::move(phrases, std::back_inserter(words));
  return combine(AnalyzedKind::Synonym, std::move(words));
}

PhraseSlot LeafAnalyzer::pattern_slot(const std::string& pattern, const Query& query,
                                      const Field* field) {
  if (!has_wildcard(pattern)) return {pattern, {pattern}};
  Expansion expansion = expand_pattern(vocabulary(), vocabulary_field(*field), pattern, budget_);
  return {pattern, found(std::move(expansion), pattern, query)};
}

// The small parts of a name (al, ibn) stay as they are: too much is like them.
PhraseSlot LeafAnalyzer::fuzzy_slot(const std::string& form, const Query& query,
                                    const Field* field) {
  constexpr std::size_t kMinBytes = 4;
  if (form.size() < kMinBytes) return {form, {form}};
  const std::string shown = form + '~' + std::to_string(query.number);
  Expansion expansion =
      expand_fuzzy(vocabulary(), vocabulary_field(*field), form, query.number, budget_);
  return {shown, found(std::move(expansion), shown, query)};
}

AnalyzedQuery LeafAnalyzer::fuzzy(const Query& query, const Field* field) {
  const std::vector<QueryToken> tokens = tokenize_counted(query.text, false);
  const QueryToken* all = whole(tokens);
  if (tokens.size() == 1) {
    // Typed alone, a short word is meant.
    const std::string shown = all->form + '~' + std::to_string(query.number);
    Expansion expansion =
        expand_fuzzy(vocabulary(), vocabulary_field(*field), all->form, query.number, budget_);
    return forms_of(field, {shown, found(std::move(expansion), shown, query)});
  }
  std::vector<PhraseSlot> slots;
  for (const std::string& form : forms_in_order(tokens)) {
    slots.push_back(fuzzy_slot(form, query, field));
  }
  if (all == nullptr || slots.size() < 2 || is_filter(*field)) {
    return word_or_phrase(field, std::move(slots));
  }
  const std::size_t warnings = warnings_.size();
  PhraseSlot joined = fuzzy_slot(all->form, query, field);
  if (joined.forms.empty()) warnings_.resize(std::min(warnings, warnings_.size()));
  return compound(std::move(slots), std::move(joined), field);
}

AnalyzedQuery LeafAnalyzer::regex(const Query& query, const Field* field) {
  Folder folder(context_.tokenizer.settings().fold_marks);
  RegexExpansion expanded =
      expand_regex(vocabulary(), vocabulary_field(*field), fold_regex(query.text, folder), budget_);
  if (expanded.error.empty()) {
    const std::string shown = '/' + query.text + '/';
    return forms_of(field, {shown, found(std::move(expanded.expansion), shown, query)});
  }
  warn(query,
       "this regular expression can't be read (" + expanded.error + "); it is searched as words");
  std::vector<AnalyzedQuery> words;
  const bool ranks = !is_filter(*field);
  for (const QueryToken& token : tokenize_counted(query.text, ranks)) {
    words.push_back(ranks ? word({token}, field) : phrase_of(field, {token.form}));
  }
  return combine(AnalyzedKind::Sequence, std::move(words));
}

AnalyzedQuery LeafAnalyzer::spelled(const Query& query, const Field* field) {
  const std::vector<QueryToken> tokens = tokenize_counted(query.text, false);
  const QueryToken* token = whole(tokens);
  if (token == nullptr || is_filter(*field)) return phrase_or_nothing(field, tokens);
  const auto candidates = context_.database.get_termfreq(std::string(field->prefix) + token->form);
  const bool is_form = query.kind == QueryKind::Form;
  if (candidates > spelling_reads_) {
    warn(query,
         "too many articles have this word for their spelling to be compared, so that it "
         "is found in any; leave out the '" +
             std::string(is_form ? "=" : "==") + "'");
    return phrase_of(field, {token->form});
  }
  spelling_reads_ -= candidates;
  const std::string typed = query.text.substr(token->begin, token->end - token->begin);
  return {is_form ? AnalyzedKind::Form : AnalyzedKind::Written,
          field,
          token->form,
          {is_form ? lower_spelling(typed) : written_spelling(typed)},
          {}};
}

void LeafAnalyzer::add_positions(AnalyzedQuery& query, const Query& typed) {
  for (AnalyzedQuery& child : query.children) add_positions(child, typed);
  if (query.kind != AnalyzedKind::Word || !query.slots.empty()) return;
  Expansion expansion = expand_stems(vocabulary(), vocabulary_field(*query.field), query.form,
                                     query.terms, context_.languages, context_.tokenizer, budget_);
  if (expansion.is_cut) {
    warn(typed, "too many forms of this word; only " + std::to_string(expansion.forms.size()) +
                    " of them are looked for here");
  }
  if (expansion.forms.empty()) expansion.forms.push_back(query.form);
  query.slots.push_back({query.form, std::move(expansion.forms)});
}

std::vector<std::string> LeafAnalyzer::found(Expansion expansion, const std::string& shown,
                                             const Query& query) {
  if (expansion.is_cut) {
    warn(query, "too many words are like " + shown + "; only the " +
                    std::to_string(expansion.forms.size()) +
                    " that most articles have are searched; write more letters");
  } else if (expansion.forms.empty()) {
    warn(query, "no word of the index is like " + shown);
  }
  return std::move(expansion.forms);
}

void LeafAnalyzer::warn(const Query& query, std::string message) {
  add_warning(warnings_, query.begin, query.end, std::move(message));
}

}  // namespace dragoman
