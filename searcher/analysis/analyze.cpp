#include "searcher/analysis/analyze.h"

#include <algorithm>
#include <utility>

#include "searcher/analysis/leaf_analyzer.h"
#include "searcher/analysis/spans.h"
#include "searcher/analysis/stop_language.h"
#include "searcher/analysis/word_pairs.h"
#include "searcher/query/parse_query.h"

namespace dragoman {
namespace {

using Nodes = std::vector<AnalyzedQuery>;

constexpr std::size_t kDateBytes = 8;

bool has_positions(const AnalyzedQuery& query) {
  return query.kind != AnalyzedKind::Value && query.kind != AnalyzedKind::Dates &&
         query.kind != AnalyzedKind::Present && query.kind != AnalyzedKind::Nothing;
}

bool is_in_text(const AnalyzedQuery& query) {
  return has_positions(query) && !is_filter(query);
}

// Whether it may be near to others, some of them `in_text`: an outlet's words have places, too, but
// near one another alone.
bool has_place(const AnalyzedQuery& query, bool in_text) {
  return in_text ? is_in_text(query) : has_positions(query);
}

class Analyzer {
 public:
  // As LeafAnalyzer's: stop words are left out.
  Analyzer(const QueryContext& context, std::int64_t now, std::optional<std::string> stop_language)
      : context_(context), leaves_(context, now, std::move(stop_language), warnings_) {}

  QueryAnalysis run(const Query& query) {
    QueryAnalysis analysis;
    analysis.tree = analyze(query, text_field());
    analysis.warnings = std::move(warnings_);
    if (leaves_.words() > kMaxQueryWords) {
      analysis.tree = {};
      analysis.error = "query too long: " + std::to_string(leaves_.words()) +
                       " words, and at most " + std::to_string(kMaxQueryWords) + " can be searched";
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
      case QueryKind::Written: return leaves_.analyze(query, field);
      case QueryKind::Field: return analyze(query.children.front(), find_query_field(query.text));
      case QueryKind::Must: return unary(AnalyzedKind::Must, query, field);
      case QueryKind::Not: return unary(AnalyzedKind::Not, query, field);
      case QueryKind::Boost: return boost(query, analyze(query.children.front(), field));
      case QueryKind::Near: return near(AnalyzedKind::Near, query, field);
      case QueryKind::Onear: return near(AnalyzedKind::Onear, query, field);
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

  AnalyzedQuery boost(const Query& query, AnalyzedQuery child) {
    if (child.kind == AnalyzedKind::Nothing) return child;
    if (is_filter(child) || child.kind == AnalyzedKind::Not) {
      warn(query, "what only filters has no weight; leave out the ^");
      return child;
    }
    AnalyzedQuery out;
    out.kind = AnalyzedKind::Boost;
    out.weight = query.weight;
    out.children.push_back(std::move(child));
    return out;
  }

  // Filters among the operands narrow what the others find near one another.
  AnalyzedQuery near(AnalyzedKind kind, const Query& query, const Field* field) {
    Nodes parts = parts_of(query, field, query.number);
    Nodes operands;
    Nodes filters;
    const bool in_text = std::ranges::any_of(parts, is_in_text);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (parts[i].kind == AnalyzedKind::Nothing) continue;
      if (has_place(parts[i], in_text)) {
        operands.push_back(std::move(parts[i]));
      } else {
        warn(query.children[i],
             "this has no place in the text to be near to; it is taken as a filter");
        filters.push_back(std::move(parts[i]));
      }
    }
    if (query.number > kMaxNearDistance) {
      warn(query, "NEAR/" + std::to_string(kMaxNearDistance) +
                      " is the farthest; for words anywhere in an article write AND");
    }
    filters.insert(filters.begin(), near_of(kind, query, std::move(operands)));
    return combine(AnalyzedKind::And, std::move(filters));
  }

  // Too many are nested, the first ones innermost.
  AnalyzedQuery near_of(AnalyzedKind kind, const Query& query, Nodes operands) {
    if (operands.size() > kMaxNearOperands) {
      warn(query, "more than " + std::to_string(kMaxNearOperands) +
                      " things near one another are looked for in groups, the first ones first");
    }
    while (operands.size() > kMaxNearOperands) {
      const auto first = operands.begin() + kMaxNearOperands;
      Nodes inner(std::make_move_iterator(operands.begin()), std::make_move_iterator(first));
      operands.erase(operands.begin(), first);
      operands.insert(operands.begin(), near_node(kind, query, std::move(inner)));
    }
    return near_node(kind, query, std::move(operands));
  }

  static AnalyzedQuery near_node(AnalyzedKind kind, const Query& query, Nodes operands) {
    AnalyzedQuery out = combine(kind, std::move(operands));
    if (out.kind == kind) out.number = std::min(query.number, kMaxNearDistance);
    return out;
  }

  // What stands in a NEAR has positions: words in all their forms, phrases, alternatives.
  AnalyzedQuery operand(const Query& query, const Field* field, std::uint32_t distance) {
    switch (query.kind) {
      case QueryKind::Field:
        return operand(query.children.front(), find_query_field(query.text), distance);
      case QueryKind::Must: return operand(query.children.front(), field, distance);
      case QueryKind::Boost: return boost(query, operand(query.children.front(), field, distance));
      case QueryKind::Not:
        warn(query,
             "NOT has no meaning inside of NEAR and is ignored with what it takes away; "
             "write it after the NEAR");
        return {};
      case QueryKind::Near: return near(AnalyzedKind::Near, query, field);
      case QueryKind::Onear: return near(AnalyzedKind::Onear, query, field);
      case QueryKind::And:
        warn(query, "AND inside of NEAR asks for all of these near one another, too");
        return near_of(AnalyzedKind::Near, with_number(query, distance),
                       operands(query, field, distance));
      case QueryKind::Sequence:
        warn(query,
             "words side by side inside of NEAR are taken as alternatives; write OR "
             "between them, or quotes around them");
        return combine(AnalyzedKind::Or, operands(query, field, distance));
      case QueryKind::Or: return combine(AnalyzedKind::Or, operands(query, field, distance));
      default: return with_positions(query, leaves_.analyze(query, field));
    }
  }

  Nodes operands(const Query& query, const Field* field, std::uint32_t distance) {
    Nodes parts = parts_of(query, field, distance);
    Nodes out;
    const bool in_text = std::ranges::any_of(parts, is_in_text);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (parts[i].kind == AnalyzedKind::Nothing) continue;
      if (has_place(parts[i], in_text)) {
        out.push_back(std::move(parts[i]));
      } else {
        warn(query.children[i], "this has no place in the text to be near to and is ignored");
      }
    }
    return out;
  }

  // The operands of a NEAR or of what stands in one, by the children that they are of.
  Nodes parts_of(const Query& query, const Field* field, std::uint32_t distance) {
    Nodes parts;
    for (const Query& child : query.children) parts.push_back(operand(child, field, distance));
    return parts;
  }

  static Query with_number(const Query& query, std::uint32_t number) {
    Query out{
        .kind = query.kind, .text = {}, .begin = query.begin, .end = query.end, .children = {}};
    out.number = number;
    return out;
  }

  // Of words written without spaces the phrase alone tells where they stand.
  AnalyzedQuery with_positions(const Query& typed, AnalyzedQuery leaf) {
    if (leaf.kind == AnalyzedKind::Sequence) {
      if (leaf.children.back().kind == AnalyzedKind::Phrase) {
        leaf = AnalyzedQuery(leaf.children.back());
      } else {
        leaf.kind = AnalyzedKind::Or;
      }
    }
    leaves_.add_positions(leaf, typed);
    return leaf;
  }

  // Words side by side: without the stop words, and with what two of them may be as one.
  AnalyzedQuery sequence(const Query& query, const Field* field) {
    Words words{.pairs = WordPairs(context_.database)};
    for (const Query& child : query.children) {
      AnalyzedQuery part = analyze(child, field);
      Nodes parts = child.kind == QueryKind::Word && query.children.size() > 1
                        ? words_of_compound(child.text, field, context_)
                        : Nodes();
      if (parts.empty()) {
        add(std::move(part), child, field, words);
      } else {
        add_compound(std::move(part), std::move(parts), child, field, words);
      }
    }
    Nodes children = std::move(words.nodes);
    if (hold_every_date(children)) {
      warn(query,
           "dates side by side are alternatives, and every date is one of these; for those between "
           "them write AND, or date:2024-02..2024-03");
    }
    AnalyzedQuery out = combine(AnalyzedKind::Sequence, std::move(children));
    return out.kind == AnalyzedKind::Must ? std::move(out.children.front()) : std::move(out);
  }

  // Whether a range without an end and one without a start meet: date:>=2024 date:<2025.
  static bool hold_every_date(const Nodes& nodes) {
    const std::string least(kDateBytes, '\0');
    const std::string greatest(kDateBytes, '\xff');
    std::string since = greatest;
    std::string until = least;
    for (const AnalyzedQuery& node : nodes) {
      if (node.kind != AnalyzedKind::Dates) continue;
      const bool starts = node.terms.front() != least;
      const bool ends = node.terms.back() != greatest;
      if (starts && !ends) since = std::min(since, node.terms.front());
      if (ends && !starts) until = std::max(until, node.terms.back());
    }
    return since <= until;
  }

  struct SequenceWord {
    std::string form;  // empty where it isn't a plain word
    AnalyzedQuery part;
    bool is_stop = false;
  };

  // What has been read of a sequence.
  struct Words {
    Nodes nodes;
    SequenceWord last;
    WordPairs pairs;
  };

  // `within_compound`: the word before is of the same compound, which is looked for as a whole.
  void add(AnalyzedQuery part, const Query& typed, const Field* field, Words& words,
           bool within_compound = false) {
    SequenceWord word;
    if (typed.kind == QueryKind::Word) {
      word.form = first_form(part);
      word.part = part;
    }
    word.is_stop =
        field == text_field() && part.kind == AnalyzedKind::Word && leaves_.is_stop(word.form);
    if (!word.is_stop) words.nodes.push_back(std::move(part));
    if (!within_compound) words.nodes.push_back(joined(words.last, word, field, typed));
    words.nodes.push_back(words.pairs.next(field == text_field() ? word.form : "", word.is_stop));
    words.last = std::move(word);
  }

  // Beside other words a compound is its parts side by side, since many texts have but one of them
  // near the matter, and itself for the articles that don't have them all.
  void add_compound(AnalyzedQuery whole, Nodes parts, const Query& typed, const Field* field,
                    Words& words) {
    Nodes needed;
    for (AnalyzedQuery& part : parts) {
      if (!leaves_.is_stop(part.form)) needed.push_back(part);
      add(std::move(part), typed, field, words, &part != &parts.front());
    }
    if (needed.empty()) {
      words.nodes.push_back(std::move(whole));
    } else {
      words.nodes.push_back(
          without(std::move(whole), combine(AnalyzedKind::And, std::move(needed))));
    }
  }

  // `query` in the articles that don't match `others`.
  static AnalyzedQuery without(AnalyzedQuery query, AnalyzedQuery others) {
    AnalyzedQuery negation;
    negation.kind = AnalyzedKind::Not;
    negation.children.push_back(std::move(others));
    return combine(AnalyzedKind::And, {std::move(query), std::move(negation)});
  }

  // Two words as one, for the articles that don't have both: where a text has cease-fire, all three
  // are in the index, and it would count for more than two. Of stop words only an article joins: al
  // Sahrawi, but not "for ward".
  AnalyzedQuery joined(const SequenceWord& first, const SequenceWord& second, const Field* field,
                       const Query& typed) {
    if (first.form.empty() || second.form.empty() || second.is_stop || is_filter(*field)) return {};
    if (first.is_stop && !is_article(first.form, second.form)) return {};
    AnalyzedQuery joined = joined_word(first.form, second.form, field, context_);
    if (joined.kind == AnalyzedKind::Nothing) return joined;
    if (field->name == kBodyField.name) leaves_.add_positions(joined, typed);
    return without(std::move(joined), first.is_stop
                                          ? second.part
                                          : combine(AnalyzedKind::And, {first.part, second.part}));
  }

  static std::string first_form(const AnalyzedQuery& query) {
    if (query.kind == AnalyzedKind::Word) return query.form;
    const bool named =
        query.kind == AnalyzedKind::Synonym && query.children.front().kind == AnalyzedKind::Word;
    return named ? query.children.front().form : std::string();
  }

  void warn(const Query& query, std::string message) {
    add_warning(warnings_, query.begin, query.end, std::move(message));
  }

  const QueryContext& context_;
  std::vector<QueryWarning> warnings_;
  LeafAnalyzer leaves_;
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

QueryAnalysis analyze_query(const Query& query, const QueryContext& context, std::int64_t now) {
  std::vector<std::string> forms;
  collect_forms(query, context, forms);
  const std::string language = stop_language(forms, context);
  QueryAnalysis analysis = Analyzer(context, now, language).run(query);
  analysis.language = language;
  if (analysis.error || has_ranking_part(analysis.tree)) return analysis;
  return Analyzer(context, now, std::nullopt).run(query);
}

}  // namespace dragoman
