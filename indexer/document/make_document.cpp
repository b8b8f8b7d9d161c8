#include "indexer/document/make_document.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "common/index/schema.h"
#include "common/index/stem_vector.h"
#include "common/text/stopwords.h"

namespace dragoman {
namespace {

// So that no phrase reaches from one zone into the next.
constexpr Xapian::termpos kZoneGap = 10;

// Puts the terms of one text after another into a document, with running positions.
class Postings {
 public:
  Postings(Xapian::Document& document, Tokenizer& tokenizer)
      : document_(document), tokenizer_(tokenizer) {}

  // The text field's terms, and the title field's too where the text is the title.
  void add_text(std::string_view text, const std::string& language, bool is_title) {
    const Xapian::termcount weight = is_title ? kTitleWeight : 1;
    Xapian::termpos last = 0;
    for (const Token& token : tokenizer_.tokenize(text, language)) {
      last = std::max<Xapian::termpos>(last, token.position);
      add_forms(kTextField, token, weight);
      count_stem(token, language, weight);
      if (is_title) add_forms(kTitleField, token, 1);
    }
    end_text(last);
  }

  void add_words(const Field& field, std::string_view text, std::string_view language) {
    Xapian::termpos last = 0;
    for (const Token& token : tokenizer_.tokenize(text, language)) {
      last = std::max<Xapian::termpos>(last, token.position);
      document_.add_posting(term(field.prefix, token.form), start_ + token.position, 0);
    }
    end_text(last);
  }

  // Those of the text.
  const StemCounter& stems() const { return stems_; }

  // Of the first word of what comes next.
  Xapian::termpos next_position() const { return start_ + 1; }

 private:
  void end_text(Xapian::termpos last) {
    if (last > 0) start_ += last + kZoneGap;
  }

  void add_forms(const Field& field, const Token& token, Xapian::termcount weight) {
    document_.add_posting(term(field.prefix, token.form), start_ + token.position, weight);
    stem_.assign(1, 'Z');
    (stem_ += field.prefix) += token.stem;
    document_.add_term(stem_, weight);
  }

  void count_stem(const Token& token, const std::string& language, Xapian::termcount weight) {
    if (token.additional) return;
    stems_.add(token.stem, weight, [&] {
      const char first = token.form.front();
      return (first >= '0' && first <= '9') || is_stopword(token.form, language);
    });
  }

  const std::string& term(std::string_view prefix, std::string_view form) {
    (term_ = prefix) += form;
    return term_;
  }

  Xapian::Document& document_;
  Tokenizer& tokenizer_;
  StemCounter stems_;
  Xapian::termpos start_ = 0;
  std::string term_, stem_;  // kept for their memory
};

void add_zones(const Article& article, Postings& postings) {
  for (std::size_t i = 0; i < article.zones.size(); ++i) {
    const std::string_view text = zone_text(article, article.zones[i]);
    const std::string& language = zone_language(article, i);
    if (article.zones[i].kind == ZoneKind::Furniture) {
      postings.add_words(kFurnitureField, text, language);
    } else if (article.zones[i].kind != ZoneKind::Headline) {
      postings.add_text(text, language, false);
    }
  }
}

// Gives the position in the text field from which on its words are the body's: 0 where no title
// stands before them.
Xapian::termpos add_text(const Article& article, Postings& postings) {
  if (!article.title_inferred) postings.add_text(article.title, article.lang, true);
  const Xapian::termpos body = postings.next_position();
  add_zones(article, postings);
  return body > 1 ? body : 0;
}

// By folding alone words are of no language, and a query's small words of none, too.
void add_languages(const Article& article, bool stemming, Xapian::Document& document) {
  if (!article.lang.empty()) {
    document.add_boolean_term(std::string(kLangField.prefix) + article.lang);
  }
  if (!stemming) return;
  if (!article.lang.empty()) {
    document.add_boolean_term(std::string(kPartLangField.prefix) + article.lang);
  }
  for (const ForeignZone& zone : article.foreign) {
    document.add_boolean_term(std::string(kPartLangField.prefix) + zone.lang);
  }
}

void add_lines(const CountedLines& lines, Xapian::Document& document) {
  document.add_boolean_term(group_term(lines.group.hash));
  for (const std::uint64_t hash : lines.lines) document.add_boolean_term(line_term(hash));
}

// What tells which article it is, and what it is.
void add_names(const Article& article, Xapian::Document& document) {
  document.add_boolean_term(key_term(article.key));
  document.add_boolean_term(file_term(article.file));
  if (!article.id.empty()) document.add_boolean_term(id_term(article.id));
  if (!article.type.empty()) {
    document.add_boolean_term(std::string(kTypeField.prefix) + article.type);
  }
}

void add_value(Xapian::Document& document, Slot slot, const std::string& value) {
  if (!value.empty()) document.add_value(slot_number(slot), value);
}

void add_values(const Article& article, Xapian::termpos body, Xapian::Document& document) {
  add_value(document, Slot::Date, date_value(article.date));
  add_value(document, Slot::KeyHash, key_hash(article.key));
  add_value(document, Slot::Content, content_hash(article));
  add_value(document, Slot::Lang, article.lang);
  add_value(document, Slot::Source, article.source);
  add_value(document, Slot::Type, article.type);
  add_value(document, Slot::Body, body == 0 ? std::string() : Xapian::sortable_serialise(body));
  add_value(document, Slot::Copy, copy_hash(article));
}

}  // namespace

Xapian::Document make_document(const Article& article, const CountedLines& lines,
                               Tokenizer& tokenizer) {
  Xapian::Document document;
  Postings postings(document, tokenizer);
  const Xapian::termpos body = add_text(article, postings);
  postings.add_words(kSourceField, article.source, article.lang);
  postings.add_words(kAuthorField, article.author, article.lang);
  postings.add_words(kPathField, article.key, {});
  add_languages(article, tokenizer.settings().stemming, document);
  add_names(article, document);
  add_lines(lines, document);
  add_values(article, body, document);
  add_value(document, Slot::Stems, postings.stems().value());
  document.set_data(serialize(article));
  return document;
}

}  // namespace dragoman
