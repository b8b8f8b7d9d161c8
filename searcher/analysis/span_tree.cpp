#include "searcher/analysis/span_tree.h"

#include <algorithm>
#include <utility>

namespace dragoman {
namespace {

SpanNode forms_node(const Field* field, const std::vector<std::string>& forms) {
  SpanNode node;
  node.field = field;
  node.forms = forms;
  return node;
}

SpanNode spelled_node(const AnalyzedQuery& query) {
  SpanNode node = forms_node(query.field, {query.form});
  node.spelling = query.terms.front();
  if (query.kind == AnalyzedKind::Written) node.spelling_kind = SpellingKind::Written;
  return node;
}

SpanNode phrase_node(const AnalyzedQuery& phrase) {
  SpanNode node;
  node.kind = SpanKind::Phrase;
  node.number = phrase.number;
  for (const PhraseSlot& slot : phrase.slots) {
    node.children.push_back(forms_node(phrase.field, slot.forms));
  }
  return node.children.size() == 1 ? std::move(node.children.front()) : std::move(node);
}

SpanNode make_node(const AnalyzedQuery& query);

SpanNode group_node(SpanKind kind, const AnalyzedQuery& query) {
  SpanNode node;
  node.kind = kind;
  node.number = query.number;
  for (const AnalyzedQuery& child : query.children) node.children.push_back(make_node(child));
  return node;
}

SpanNode make_node(const AnalyzedQuery& query) {
  switch (query.kind) {
    case AnalyzedKind::Word:
      return forms_node(query.field, query.slots.empty() ? std::vector<std::string>{query.form}
                                                         : query.slots.front().forms);
    case AnalyzedKind::Forms: return forms_node(query.field, query.terms);
    case AnalyzedKind::Form:
    case AnalyzedKind::Written: return spelled_node(query);
    case AnalyzedKind::Phrase: return phrase_node(query);
    case AnalyzedKind::Near: return group_node(SpanKind::Near, query);
    case AnalyzedKind::Onear: return group_node(SpanKind::Onear, query);
    case AnalyzedKind::Must:
    case AnalyzedKind::Boost: return make_node(query.children.front());
    default: return group_node(SpanKind::Any, query);
  }
}

}  // namespace

SpanNode span_tree(const AnalyzedQuery& query) {
  SpanNode root = make_node(query);
  number_leaves(root);
  return root;
}

bool needs_spans(const AnalyzedQuery& query) {
  switch (query.kind) {
    case AnalyzedKind::Near:
    case AnalyzedKind::Onear: return true;
    case AnalyzedKind::Phrase:
      if (query.number > 0 || query.field->name == kBodyField.name) return true;
      return query.slots.size() > 1 && std::ranges::any_of(query.slots, [](const auto& slot) {
               return slot.forms.size() != 1;
             });
    case AnalyzedKind::Word:
    case AnalyzedKind::Forms: return query.field->name == kBodyField.name;
    case AnalyzedKind::Synonym: return query.children.front().field->name == kBodyField.name;
    default: return false;
  }
}

}  // namespace dragoman
