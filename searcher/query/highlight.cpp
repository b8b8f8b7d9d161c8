#include "searcher/query/highlight.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "searcher/query/spelling.h"

namespace dragoman {
namespace {

// Matches that overlap become one, with the words of both.
std::vector<TextMatch> united(std::vector<TextMatch> matches) {
  std::ranges::sort(matches, {}, [](const TextMatch& m) { return std::tie(m.begin, m.end); });
  std::vector<TextMatch> out;
  for (TextMatch& match : matches) {
    if (out.empty() || match.begin >= out.back().end) {
      out.push_back(std::move(match));
      continue;
    }
    out.back().end = std::max(out.back().end, match.end);
    std::ranges::copy(match.words, std::back_inserter(out.back().words));
  }
  for (TextMatch& match : out) {
    std::ranges::sort(match.words);
    match.words.erase(std::unique(match.words.begin(), match.words.end()), match.words.end());
  }
  return out;
}

}  // namespace

// One search of one text.
class Matcher::Search {
 public:
  Search(const Matcher& matcher, std::string_view text, std::span<const Token> tokens,
         TextPart part)
      : matcher_(matcher), text_(text), part_(part) {
    for (const Token& token : tokens) by_position_.push_back(&token);
    std::ranges::stable_sort(by_position_, {}, &Token::position);
  }

  std::vector<TextMatch> run() {
    for (std::size_t i = 0; i < by_position_.size(); ++i) {
      const Token& token = *by_position_[i];
      add_all(matcher_.by_form_, token.form, token);
      add_all(matcher_.by_stem_, token.stem, token);
      add_prefixes(token);
      add_spellings(token);
      add_phrases(i);
    }
    return united(std::move(matches_));
  }

 private:
  void add(const Target& target, const Token& first, const Token& last) {
    if (target.only_title && part_ != TextPart::Title) return;
    matches_.push_back({first.begin, last.end, {target.word}});
  }

  void add_all(const Targets& targets, std::string_view key, const Token& token) {
    const auto found = targets.find(key);
    if (found == targets.end()) return;
    for (const Target& target : found->second) add(target, token, token);
  }

  void add_prefixes(const Token& token) {
    for (const Target& target : matcher_.prefixes_) {
      if (token.form.starts_with(target.forms.front())) add(target, token, token);
    }
  }

  void add_spellings(const Token& token) {
    const auto found = matcher_.spellings_by_form_.find(token.form);
    if (found == matcher_.spellings_by_form_.end()) return;
    const std::string spelling = lower_spelling(text_.substr(token.begin, token.end - token.begin));
    for (const Target& target : found->second) {
      if (spelling == target.forms.front()) add(target, token, token);
    }
  }

  void add_phrases(std::size_t first) {
    const auto found = matcher_.phrases_by_first_.find(by_position_[first]->form);
    if (found == matcher_.phrases_by_first_.end()) return;
    for (const Target& target : found->second) {
      if (const Token* last = end_of_phrase(first, target.forms)) {
        add(target, *by_position_[first], *last);
      }
    }
  }

  // The last token of the phrase that begins with token `first`; nullptr where it breaks off.
  const Token* end_of_phrase(std::size_t first, const std::vector<std::string>& forms) const {
    const Token* last = by_position_[first];
    std::size_t at = first;
    for (std::size_t i = 1; i < forms.size(); ++i) {
      const std::uint32_t wanted = last->position + 1;
      while (at < by_position_.size() && by_position_[at]->position < wanted) ++at;
      while (at < by_position_.size() && by_position_[at]->position == wanted &&
             by_position_[at]->form != forms[i]) {
        ++at;
      }
      if (at == by_position_.size() || by_position_[at]->position != wanted) return nullptr;
      last = by_position_[at];
    }
    return last;
  }

  const Matcher& matcher_;
  std::string_view text_;
  TextPart part_;
  std::vector<const Token*> by_position_;
  std::vector<TextMatch> matches_;
};

Matcher::Matcher(const AnalyzedQuery& query) {
  add(query);
}

void Matcher::add(const AnalyzedQuery& query) {
  if (query.kind == AnalyzedKind::Nothing || query.kind == AnalyzedKind::Not) return;
  if (query.kind == AnalyzedKind::Synonym) {
    for (const AnalyzedQuery& child : query.children) add_leaf(child, word_count_);
    ++word_count_;
  } else if (!query.children.empty()) {
    for (const AnalyzedQuery& child : query.children) add(child);
  } else if (!is_filter(*query.field)) {
    add_leaf(query, word_count_++);
  }
}

void Matcher::add_leaf(const AnalyzedQuery& leaf, std::uint32_t word) {
  const bool only_title = leaf.field->name == kTitleField.name;
  Target target{word, only_title, {}};
  switch (leaf.kind) {
    case AnalyzedKind::Word:
      by_form_[leaf.form].push_back(target);
      for (const std::string& stem : leaf.terms) by_stem_[stem].push_back(target);
      break;
    case AnalyzedKind::Phrase:
      target.forms = leaf.terms;
      phrases_by_first_[leaf.terms.front()].push_back(std::move(target));
      break;
    case AnalyzedKind::Prefix:
      target.forms = {leaf.form};
      prefixes_.push_back(std::move(target));
      break;
    case AnalyzedKind::Form:
      target.forms = leaf.terms;
      spellings_by_form_[leaf.form].push_back(std::move(target));
      break;
    default: break;
  }
}

std::vector<TextMatch> Matcher::find(std::string_view text, std::span<const Token> tokens,
                                     TextPart part) const {
  return Search(*this, text, tokens, part).run();
}

}  // namespace dragoman
