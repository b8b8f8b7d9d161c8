#include "searcher/query/typed_form.h"

#include "searcher/query/quotes.h"
#include "searcher/query/typed_word.h"
#include "searcher/query/wildcards.h"

namespace dragoman {

TypedForm read_typed_form(std::string_view text, std::size_t at) {
  const auto quotation = read_quotation(text, at, true);
  TypedForm form;
  form.end = quotation ? quotation->end : typed_word_end(text, at);
  const std::size_t begin = quotation ? quotation->inside_begin : at;
  const std::size_t end = quotation ? quotation->inside_end : form.end;
  const std::vector<Lexeme> words = lex_plain(text.substr(begin, end - begin));
  if (words.size() != 1 || (quotation && !quotation->is_closed)) {
    form.problem = "'=' stands before single words only and is ignored here";
  } else if (read_wildcards(words.front().text).kind == WildcardKind::Pattern) {
    form.problem = "'=' and wildcards don't go together; '=' is ignored";
  } else {
    form.text = words.front().text;
  }
  return form;
}

}  // namespace dragoman
