#include "searcher/analysis/typed_pattern.h"

#include <algorithm>

#include "searcher/analysis/analyze_word.h"
#include "searcher/analysis/spelling.h"

namespace dragoman {
namespace {

bool is_wildcard(char c) {
  return c == '*' || c == '?';
}

// The letters between two wildcards.
struct Piece {
  std::vector<QueryToken> tokens;
  std::string joined;        // of the tokens, where they are one compound
  bool begins_word = false;  // no sign stands before its first token
  bool ends_word = false;    // nor after its last
};

Piece read_piece(std::string_view text, const QueryContext& context) {
  Piece piece;
  const QueryToken* whole = nullptr;
  const std::vector<QueryToken> all = tokenize_typed(text, context, false);
  for (const QueryToken& token : all) {
    if (token.additional) {
      whole = &token;
    } else {
      piece.tokens.push_back(token);
    }
  }
  if (piece.tokens.empty()) return piece;
  piece.begins_word = piece.tokens.front().begin == 0;
  piece.ends_word = piece.tokens.back().end == text.size();
  const bool covers = whole != nullptr && whole->begin <= piece.tokens.front().begin &&
                      whole->end >= piece.tokens.back().end;
  if (piece.tokens.size() == 1) piece.joined = piece.tokens.front().form;
  if (covers) piece.joined = whole->form;
  return piece;
}

// Puts pieces and wildcards together again.
class PatternBuilder {
 public:
  void add_wildcard(char c) {
    if (!is_open_) begin_part();
    parts_.back() += c;
    joined_ += c;
  }

  void add(const Piece& piece) {
    if (piece.tokens.empty()) {
      is_open_ = false;
      is_joined_ = false;
      return;
    }
    if (piece.joined.empty() || (!joined_.empty() && !piece.begins_word)) is_joined_ = false;
    joined_ += piece.joined;
    for (std::size_t i = 0; i < piece.tokens.size(); ++i) {
      if (i > 0 || !is_open_ || !piece.begins_word) begin_part();
      parts_.back() += piece.tokens[i].form;
    }
    is_open_ = piece.ends_word;
    if (!is_open_) ends_word_early_ = true;
  }

  TypedPattern take() {
    const auto is_bare = [](const auto& part) { return std::ranges::all_of(part, is_wildcard); };
    const auto first = std::ranges::find_if_not(parts_, is_bare);
    if (first == parts_.end()) return {};
    const bool is_compound = parts_.size() > 1 && is_joined_ && !ends_word_early_;
    // A wildcard that no letter touches stands for nothing in particular.
    const auto last = std::find_if_not(parts_.rbegin(), parts_.rend(), is_bare).base();
    const bool lost_between = std::any_of(first, last, is_bare);
    std::erase_if(parts_, is_bare);
    return {std::move(parts_), is_compound ? std::move(joined_) : std::string(), lost_between};
  }

 private:
  void begin_part() {
    parts_.emplace_back();
    is_open_ = true;
  }

  std::vector<std::string> parts_;
  std::string joined_;
  bool is_open_ = false;  // the last part may go on
  bool is_joined_ = true;
  bool ends_word_early_ = false;
};

// \pN, a class by its one letter.
bool is_class_name(std::string_view escape) {
  return escape.size() > 2 && (escape[1] == 'p' || escape[1] == 'P') && escape[2] != '{';
}

}  // namespace

bool has_wildcard(std::string_view text) {
  return std::ranges::any_of(text, is_wildcard);
}

bool is_star(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c == '*'; });
}

TypedPattern fold_pattern(std::string_view text, const QueryContext& context) {
  PatternBuilder builder;
  for (std::size_t at = 0; at < text.size();) {
    if (is_wildcard(text[at])) {
      builder.add_wildcard(text[at++]);
      continue;
    }
    const std::size_t end = std::min(text.find_first_of("*?", at), text.size());
    builder.add(read_piece(text.substr(at, end - at), context));
    at = end;
  }
  return builder.take();
}

std::string fold_regex(std::string_view expression, Folder& folder) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80U; };
  std::string out;
  for (std::size_t at = 0; at < expression.size();) {
    std::size_t end = at + 1;
    if (expression[at] == '\\') {
      end = std::min(at + (is_class_name(expression.substr(at)) ? 3 : 2), expression.size());
      if (expression.substr(end).starts_with('{')) {
        end = std::min(expression.find('}', end), expression.size());
      }
      out += expression.substr(at, end - at);
    } else if (expression.substr(at).starts_with("(?")) {
      end = std::min(expression.find_first_of(":>)", at), expression.size());
      out += expression.substr(at, end - at);
    } else if (is_ascii(expression[at])) {
      out += lower_spelling(expression.substr(at, 1));
    } else {
      while (end < expression.size() && !is_ascii(expression[end])) ++end;
      out += folder.fold(lower_spelling(expression.substr(at, end - at)));
    }
    at = end;
  }
  return out;
}

}  // namespace dragoman
