#include "searcher/analysis/filter_value.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "searcher/analysis/spelling.h"
#include "searcher/analysis/typed_pattern.h"
#include "searcher/query/date_range.h"
#include "searcher/query/query_field.h"

namespace dragoman {
namespace {

constexpr std::size_t kDateBytes = 8;
constexpr std::size_t kShownTypes = 12;

// Of the fields by whole values one says more than the term: the leaf that the user typed.
class FilterValue {
 public:
  FilterValue(const Query& query, const Field& field, const QueryContext& context,
              std::vector<QueryWarning>& warnings)
      : query_(query),
        field_(*find_query_field(field.name)),
        context_(context),
        warnings_(warnings) {}

  // lang:ar; of lang:en-GB the language.
  AnalyzedQuery language() const {
    std::string code = lower_spelling(query_.text);
    code.resize(std::min(code.size(), code.find_first_of("-_ ")));
    if (code.empty()) return {};
    if (query_.kind == QueryKind::Fuzzy) {
      warn("languages are named by whole codes; the '~' is ignored here");
    }
    if (std::ranges::find(context_.languages, code) == context_.languages.end()) {
      warn("the index holds no article in the language '" + code +
           "'; languages are named by two letters, such as ar, en or he");
    }
    return value(code, {std::string(field_.prefix) + code});
  }

  // type:html, type:text/html, type:application/*.
  AnalyzedQuery type() const {
    const std::string typed = lower_spelling(query_.text);
    std::vector<std::string> terms;
    std::string held;
    std::size_t count = 0;
    const std::string prefix(field_.prefix);
    const Xapian::Database& database = context_.database;
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix);
         ++term) {
      const std::string type = (*term).substr(prefix.size());
      if (++count <= kShownTypes) held += (held.empty() ? "" : ", ") + type;
      if (is_called(type, typed)) terms.push_back(*term);
    }
    if (terms.empty()) {
      warn("the index holds no article of the type '" + typed + "', but of " +
           (held.empty() ? "none at all" : held));
      terms.push_back(prefix + typed);
    }
    return value(typed, std::move(terms));
  }

  AnalyzedQuery id() const {
    std::vector<std::string> terms = {id_term(query_.text), key_term(query_.text)};
    if (std::ranges::none_of(
            terms, [&](const std::string& term) { return context_.database.term_exists(term); })) {
      warn("the index holds no article with this id");
    }
    return value(query_.text, std::move(terms));
  }

  std::optional<AnalyzedQuery> date(std::int64_t now) const {
    const auto range = parse_date_range(query_.text, now);
    if (range) return dates(range->first, range->last);
    warn(
        "this is no date, so that it is searched as words; dates are written like 2024-02-22, "
        "2024-02..2024-03 or \"last week\"");
    return std::nullopt;
  }

  // name:*
  std::optional<AnalyzedQuery> present() const {
    if (field_.kind == FieldKind::Date) {
      return dates(std::string(kDateBytes, '\0'), std::string(kDateBytes, '\xff'));
    }
    if (field_.kind == FieldKind::Text) return std::nullopt;
    if (field_.name == kIdField.name || field_.name == kPathField.name) return everything();
    AnalyzedQuery query = value("*", {});
    query.kind = AnalyzedKind::Present;
    return query;
  }

 private:
  // Whether a media type may be called `typed`: by its whole name, by its subtype or a part of
  // that (rss of application/rss+xml, ndjson of application/x-ndjson), or by a start and a star.
  static bool is_called(std::string_view type, std::string_view typed) {
    if (typed.ends_with('*')) {
      typed.remove_suffix(1);
      return type.starts_with(typed) || type.substr(type.find('/') + 1).starts_with(typed);
    }
    std::string_view subtype = type.substr(type.find('/') + 1);
    if (type == typed || subtype == typed) return true;
    if (subtype.starts_with("x-")) subtype.remove_prefix(2);
    const std::size_t plus = std::min(subtype.find('+'), subtype.size());
    return subtype == typed || subtype.substr(0, plus) == typed;
  }

  // Each article has an id and a path, and each document the empty term.
  AnalyzedQuery everything() const { return value("*", {std::string()}); }

  AnalyzedQuery value(std::string shown, std::vector<std::string> terms) const {
    return {AnalyzedKind::Value, &field_, std::move(shown), std::move(terms), {}};
  }

  AnalyzedQuery dates(const std::string& first, const std::string& last) const {
    AnalyzedQuery query = value(query_.text, {first, last});
    query.kind = AnalyzedKind::Dates;
    return query;
  }

  void warn(std::string message) const {
    add_warning(warnings_, query_.begin, query_.end, std::move(message));
  }

  const Query& query_;
  const Field& field_;
  const QueryContext& context_;
  std::vector<QueryWarning>& warnings_;
};

}  // namespace

std::optional<AnalyzedQuery> filter_value(const Query& query, const Field& field,
                                          const QueryContext& context, std::int64_t now,
                                          std::vector<QueryWarning>& warnings) {
  const FilterValue value(query, field, context, warnings);
  if (query.kind == QueryKind::Pattern && is_star(query.text)) {
    if (auto present = value.present()) return present;
    add_warning(warnings, query.begin, query.end,
                "a star alone asks whether there is any author, source, date, language or type; "
                "it is ignored here");
    return AnalyzedQuery();
  }
  if (field.kind == FieldKind::Date) return value.date(now);
  if (field.name == kTypeField.name) return value.type();
  if (field.name == kIdField.name) return value.id();
  return value.language();
}

}  // namespace dragoman
