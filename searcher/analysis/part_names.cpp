#include "searcher/analysis/part_names.h"

#include <algorithm>
#include <cstdio>

#include "searcher/analysis/pair_source.h"
#include "searcher/analysis/term_queries.h"
#include "searcher/analysis/translate.h"

namespace dragoman {
namespace {

constexpr std::size_t kShownForms = 3;

std::string in_field(const Field& field, const std::string& text) {
  return field.name.empty() ? text : std::string(field.name) + ':' + text;
}

// "harb* -> harbour, harboured +3"; what stands for itself alone has no arrow.
std::string with_forms(const std::string& typed, const std::vector<std::string>& forms) {
  if (forms == std::vector<std::string>{typed}) return typed;
  std::string out = typed + " ->";
  const std::size_t shown = std::min(forms.size(), kShownForms);
  for (std::size_t i = 0; i < shown; ++i) (out += i == 0 ? " " : ", ") += forms[i];
  if (shown < forms.size()) out += " +" + std::to_string(forms.size() - shown);
  return out;
}

std::string quoted(const AnalyzedQuery& phrase) {
  std::string out = "\"";
  for (const PhraseSlot& slot : phrase.slots) (out += out.size() > 1 ? " " : "") += slot.form;
  return out + '"';
}

// What a Boost weighs, in short.
std::string outline(const AnalyzedQuery& query) {
  if (query.kind == AnalyzedKind::Phrase) return in_field(*query.field, quoted(query));
  if (query.children.empty()) return in_field(*query.field, query.form);
  std::string out;
  for (const AnalyzedQuery& child : query.children) {
    (out += out.empty() ? "" : " ") += outline(child);
  }
  return query.children.size() == 1 ? out : '(' + out + ')';
}

class Namer {
 public:
  explicit Namer(const QueryContext& context) : context_(context) {}

  void add(const AnalyzedQuery& query) {
    for (const AnalyzedQuery& child : query.children) add(child);
    const Field& field = *query.field;
    switch (query.kind) {
      case AnalyzedKind::Word: return add_word({&query});
      case AnalyzedKind::Synonym: {
        std::vector<const AnalyzedQuery*> words;
        for (const AnalyzedQuery& child : query.children) {
          if (child.kind != AnalyzedKind::Phrase) words.push_back(&child);
        }
        return add_word(words);
      }
      case AnalyzedKind::Forms:
        name(synonym_of(form_terms(field, query.terms)),
             in_field(field, with_forms(query.form, query.terms)));
        return;
      case AnalyzedKind::Form:
      case AnalyzedKind::Written:
        name(
            synonym_of(form_terms(field, {query.form})),
            in_field(field, (query.kind == AnalyzedKind::Form ? "=" : "==") + query.terms.front()));
        return;
      case AnalyzedKind::Pair:
        return name(pair_query(query, {}, context_.database),
                    in_field(field, quoted(query)) + " (side by side)");
      case AnalyzedKind::Phrase: return add_phrase(query);
      case AnalyzedKind::Boost: return add_boost(query);
      default: return;
    }
  }

  PartNames take() { return std::move(names_); }

 private:
  // Spellings of one word, whose terms count as one.
  void add_word(const std::vector<const AnalyzedQuery*>& spellings) {
    std::vector<Xapian::Query> stems;
    std::vector<Xapian::Query> forms;
    std::string shown;
    for (const AnalyzedQuery* word : spellings) {
      const bool is_word = word->kind == AnalyzedKind::Word;
      std::ranges::move(
          is_word ? stem_terms(*word->field, word->terms) : form_terms(*word->field, word->terms),
          std::back_inserter(stems));
      if (is_word) forms.push_back(form_terms(*word->field, {word->form}).front());
      (shown += shown.empty() ? "" : "/") += in_field(*word->field, word->form);
    }
    name(synonym_of(stems), shown + (forms.empty() ? " (any form)" : " (stem)"));
    if (!forms.empty()) name(scaled_forms(forms), shown + " (this form)");
  }

  void add_phrase(const AnalyzedQuery& phrase) {
    const std::string shown = in_field(*phrase.field, quoted(phrase));
    const auto terms = slot_terms(phrase);
    for (std::size_t i = 0; i < terms.size(); ++i) {
      const PhraseSlot& slot = phrase.slots[i];
      name(terms[i], in_field(*phrase.field, with_forms(slot.form, slot.forms)) +
                         (terms.size() > 1 ? " (in " + shown + ")" : " (this form)"));
    }
    const bool is_plain = std::ranges::all_of(
        phrase.slots, [](const PhraseSlot& slot) { return slot.forms.size() == 1; });
    if (terms.size() < 2 || !is_plain) return;
    name(plain_phrase(phrase), shown);
    name(phrase_as_word(phrase, plain_phrase(phrase)), shown);
  }

  void add_boost(const AnalyzedQuery& boost) {
    char weight[32];
    std::snprintf(weight, sizeof weight, "^%g", boost.weight);
    name(translate_query(boost, context_), outline(boost.children.front()) + weight);
  }

  // Of words that share a term the first gives it its name.
  void name(const Xapian::Query& part, std::string words) {
    names_.emplace(part.get_description(), std::move(words));
  }

  const QueryContext& context_;
  PartNames names_;
};

}  // namespace

PartNames name_parts(const AnalyzedQuery& query, const QueryContext& context) {
  Namer namer(context);
  namer.add(query);
  return namer.take();
}

}  // namespace dragoman
