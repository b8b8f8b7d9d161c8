#include "searcher/query/analyze.h"

#include <algorithm>
#include <utility>

#include "common/text/stopwords.h"
#include "searcher/query/parse_query.h"
#include "searcher/query/spelling.h"
#include "searcher/query/vocabulary.h"

namespace dragoman {
namespace {

// Each candidate of =word is an article to read and tokenize, a tenth of a millisecond or so.
constexpr std::size_t kMaxSpellingReads = 10000;

using Nodes = std::vector<AnalyzedQuery>;

class Analyzer {
 public:
  // Words that are stop words of `stop_language` are left out; "" leaves none out.
  Analyzer(const QueryContext& context, std::string stop_language)
      : context_(context), stop_language_(std::move(stop_language)) {}

  QueryAnalysis run(const Query& query) {
    QueryAnalysis analysis;
    analysis.tree = analyze(query, text_field());
    analysis.warnings = std::move(warnings_);
    if (words_ > kMaxQueryWords) {
      analysis.tree = {};
      analysis.error = "query too long: " + std::to_string(words_) + " words, and at most " +
                       std::to_string(kMaxQueryWords) + " can be searched";
    }
    return analysis;
  }

 private:
  AnalyzedQuery analyze(const Query& query, const Field* field) {
    switch (query.kind) {
      case QueryKind::Nothing: return {};
      case QueryKind::Word:
      case QueryKind::Phrase:
      case QueryKind::Pattern:
      case QueryKind::Fuzzy:
      case QueryKind::Regex:
      case QueryKind::Form:
      case QueryKind::Written: return leaf(query, field);
      case QueryKind::Field: return analyze(query.children.front(), find_query_field(query.text));
      case QueryKind::Must: return unary(AnalyzedKind::Must, query, field);
      case QueryKind::Not: return unary(AnalyzedKind::Not, query, field);
      case QueryKind::Boost: return analyze(query.children.front(), field);
      case QueryKind::Near:
      case QueryKind::Onear:
      case QueryKind::And: return nary(AnalyzedKind::And, query, field);
      case QueryKind::Or: return nary(AnalyzedKind::Or, query, field);
      case QueryKind::Sequence: return sequence(query, field);
    }
    return {};
  }

  AnalyzedQuery unary(AnalyzedKind kind, const Query& query, const Field* field) {
    AnalyzedQuery child = analyze(query.children.front(), field);
    if (child.kind == AnalyzedKind::Nothing) return {};
    AnalyzedQuery out;
    out.kind = kind;
    out.children.push_back(std::move(child));
    return out;
  }

  AnalyzedQuery nary(AnalyzedKind kind, const Query& query, const Field* field) {
    Nodes children;
    for (const Query& child : query.children) children.push_back(analyze(child, field));
    return combine(kind, std::move(children));
  }

  // Words side by side: without the stop words, and with what two of them may be as one.
  AnalyzedQuery sequence(const Query& query, const Field* field) {
    Nodes children;
    SequenceWord before;
    for (const Query& child : query.children) {
      AnalyzedQuery part = analyze(child, field);
      SequenceWord word;
      if (child.kind == QueryKind::Word) word.form = first_form(part);
      word.is_stop = field == text_field() && part.kind == AnalyzedKind::Word && is_stop(word.form);
      if (!word.is_stop) children.push_back(std::move(part));
      children.push_back(joined(before, word, field));
      before = std::move(word);
    }
    AnalyzedQuery out = combine(AnalyzedKind::Sequence, std::move(children));
    return out.kind == AnalyzedKind::Must ? std::move(out.children.front()) : std::move(out);
  }

  struct SequenceWord {
    std::string form;  // empty where it isn't a plain word
    bool is_stop = false;
  };

  // Of stop words only an article joins: al Sahrawi, but not "for ward".
  AnalyzedQuery joined(const SequenceWord& first, const SequenceWord& second, const Field* field) {
    if (first.form.empty() || second.form.empty() || second.is_stop || is_filter(*field)) return {};
    if (first.is_stop && !is_article(first.form, second.form)) return {};
    return joined_word(first.form, second.form, field, context_);
  }

  static std::string first_form(const AnalyzedQuery& query) {
    if (query.kind == AnalyzedKind::Word) return query.form;
    const bool named =
        query.kind == AnalyzedKind::Synonym && query.children.front().kind == AnalyzedKind::Word;
    return named ? query.children.front().form : std::string();
  }

  bool is_stop(const std::string& form) const {
    return !stop_language_.empty() && is_stopword(form, stop_language_);
  }

  AnalyzedQuery leaf(const Query& query, const Field* field) {
    if (field->kind == FieldKind::Boolean) return value(query, field);
    const bool ranks = !is_filter(*field) && query.kind != QueryKind::Phrase;
    const std::vector<QueryToken> tokens = tokenize_counted(query.text, ranks);
    switch (query.kind) {
      case QueryKind::Pattern: return prefix(query, tokens, field);
      case QueryKind::Form: return form(query, tokens, field);
      case QueryKind::Phrase: return phrase(tokens, field);
      default: return is_filter(*field) ? phrase(tokens, field) : word(tokens, field);
    }
  }

  // Once the query is too long nothing more of it is read.
  std::vector<QueryToken> tokenize_counted(const std::string& text, bool with_stems) {
    if (words_ > kMaxQueryWords) return {};
    std::vector<QueryToken> tokens = tokenize_typed(text, context_, false);
    words_ += static_cast<std::size_t>(
        std::ranges::count(tokens, false, [](const auto& token) { return token.additional; }));
    if (words_ > kMaxQueryWords) return {};
    return with_stems ? tokenize_typed(text, context_, true) : tokens;
  }

  AnalyzedQuery word(const std::vector<QueryToken>& tokens, const Field* field) {
    AnalyzedQuery query = word_of_tokens(tokens, field);
    if (query.kind == AnalyzedKind::Word && is_stop(query.form)) return query;
    return with_splits(std::move(query), context_);
  }

  static AnalyzedQuery phrase(const std::vector<QueryToken>& tokens, const Field* field) {
    AnalyzedQuery query{AnalyzedKind::Phrase, field, {}, {}, {}};
    for (const QueryToken& token : tokens) {
      if (!token.additional) query.terms.push_back(token.form);
    }
    if (query.terms.empty()) return {};
    return query;
  }

  // lang:ar; of lang:en-GB the language.
  AnalyzedQuery value(const Query& query, const Field* field) {
    std::string code = lower_spelling(query.text);
    code.resize(std::min(code.size(), code.find_first_of("-_ ")));
    if (code.empty()) return {};
    if (std::ranges::find(context_.languages, code) == context_.languages.end()) {
      add_warning(warnings_, query.begin, query.end,
                  "the index holds no article in the language '" + code +
                      "'; languages are named by two letters, such as ar, en or he");
    }
    return {AnalyzedKind::Value, field, code, {}, {}};
  }

  // The one token that stands for all that was typed; nullptr where there is none.
  static const QueryToken* whole(const std::vector<QueryToken>& tokens) {
    if (tokens.size() == 1) return &tokens.front();
    const auto joined = std::ranges::find(tokens, true, &QueryToken::additional);
    const bool covers = joined != tokens.end() && joined->begin <= tokens.front().begin &&
                        joined->end >= tokens.back().end;
    return covers ? &*joined : nullptr;
  }

  AnalyzedQuery prefix(const Query& query, const std::vector<QueryToken>& tokens,
                       const Field* field) {
    const QueryToken* start = whole(tokens);
    if (start == nullptr || is_one_small_letter(start->form)) {
      add_warning(warnings_, query.begin, query.end,
                  start == nullptr ? "a star works only after a single word and is ignored here"
                                   : "a star after a single letter is ignored; write at least two");
      return is_filter(*field) ? phrase(tokens, field) : word(tokens, field);
    }
    Expansion expansion = expand_prefix(context_.database, *field, start->form, budget_);
    if (expansion.is_cut) {
      add_warning(warnings_, query.begin, query.end,
                  "too many words begin like this; only " + std::to_string(expansion.forms.size()) +
                      " of them are searched; write more letters before the star");
    }
    return {AnalyzedKind::Prefix, field, start->form, std::move(expansion.forms), {}};
  }

  // A letter of an alphabet; a Chinese one is a word and takes three bytes.
  static bool is_one_small_letter(const std::string& form) {
    return form.size() == 1 || (form.size() == 2 && static_cast<unsigned char>(form[0]) >= 0x80U);
  }

  AnalyzedQuery form(const Query& query, const std::vector<QueryToken>& tokens,
                     const Field* field) {
    const QueryToken* token = whole(tokens);
    if (token == nullptr || is_filter(*field)) return phrase(tokens, field);
    const auto candidates =
        context_.database.get_termfreq(std::string(field->prefix) + token->form);
    if (candidates > spelling_reads_) {
      add_warning(warnings_, query.begin, query.end,
                  "too many articles have this word for their spelling to be compared, so that it "
                  "is found in any; leave out the '='");
      return {AnalyzedKind::Phrase, field, {}, {token->form}, {}};
    }
    spelling_reads_ -= candidates;
    const std::string typed = query.text.substr(token->begin, token->end - token->begin);
    return {AnalyzedKind::Form, field, token->form, {lower_spelling(typed)}, {}};
  }

  const QueryContext& context_;
  std::string stop_language_;
  std::vector<QueryWarning> warnings_;
  ExpansionBudget budget_;
  std::size_t spelling_reads_ = kMaxSpellingReads;
  std::size_t words_ = 0;
};

// The forms of the words that are searched in the text itself.
void collect_forms(const Query& query, const QueryContext& context,
                   std::vector<std::string>& forms) {
  if (query.kind == QueryKind::Field) return;
  for (const Query& child : query.children) collect_forms(child, context, forms);
  if (query.kind != QueryKind::Word || forms.size() > kMaxQueryWords) return;
  for (QueryToken& token : tokenize_typed(query.text, context, false)) {
    forms.push_back(std::move(token.form));
  }
}

}  // namespace

QueryAnalysis analyze_query(const Query& query, const QueryContext& context) {
  std::vector<std::string> forms;
  collect_forms(query, context, forms);
  QueryAnalysis analysis = Analyzer(context, stopword_language(forms)).run(query);
  if (analysis.error || has_ranking_part(analysis.tree)) return analysis;
  return Analyzer(context, {}).run(query);
}

}  // namespace dragoman
