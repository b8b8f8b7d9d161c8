#include "tests/unit/searcher/small_index.h"

#include <algorithm>

#include "common/index/schema.h"
#include "common/index/stem_vector.h"
#include "common/text/stopwords.h"

namespace dragoman {
namespace {

Article article(std::string title, std::string body, std::string lang, std::string source,
                std::string furniture = {}) {
  Article out;
  out.title = std::move(title);
  out.lang = std::move(lang);
  out.source = std::move(source);
  out.text = out.title + "\n" + body + "\n" + furniture;
  const auto head = static_cast<std::uint32_t>(out.title.size());
  const auto end = head + 1 + static_cast<std::uint32_t>(body.size());
  out.zones = {{ZoneKind::Headline, 0, head}, {ZoneKind::Body, head + 1, end}};
  if (!furniture.empty()) {
    out.zones.push_back(
        {ZoneKind::Furniture, end + 1, static_cast<std::uint32_t>(out.text.size())});
  }
  return out;
}

// Adds the terms of `text` to a field; gives the position after its last.
Xapian::termpos add_text(Xapian::Document& document, Tokenizer& tokenizer, const Field& field,
                         std::string_view text, std::string_view lang, Xapian::termpos offset) {
  Xapian::termpos last = offset;
  for (const Token& token : tokenizer.tokenize(text, lang)) {
    last = offset + token.position;
    document.add_posting(std::string(field.prefix) + std::string(token.form), last,
                         field.kind == FieldKind::Text ? 1 : 0);
    if (field.kind == FieldKind::Text) {
      document.add_term("Z" + std::string(field.prefix) + std::string(token.stem));
    }
  }
  return last;
}

// The stems of the article's text.
std::string stems_of(const Article& article, Tokenizer& tokenizer) {
  StemCounter counter;
  for (const Zone& zone : article.zones) {
    if (zone.kind == ZoneKind::Furniture) continue;
    for (const Token& token : tokenizer.tokenize(zone_text(article, zone), article.lang)) {
      counter.add(token.stem, 1, [&] { return is_stopword(token.form, article.lang); });
    }
  }
  return counter.value();
}

void add_value(Xapian::Document& document, Slot slot, const std::string& value) {
  if (!value.empty()) document.add_value(slot_number(slot), value);
}

// What tells which article it is, and what it is.
void add_names(const Article& article, Xapian::Document& document) {
  document.add_boolean_term(key_term(article.key));
  document.add_boolean_term(file_term(article.file));
  if (!article.id.empty()) document.add_boolean_term(id_term(article.id));
  document.add_boolean_term(std::string(kTypeField.prefix) + article.type);
  for (const Field& field : {kLangField, kPartLangField}) {
    document.add_boolean_term(std::string(field.prefix) + article.lang);
  }
}

void add_values(const Article& article, Xapian::Document& document) {
  add_value(document, Slot::Date, date_value(article.date));
  add_value(document, Slot::KeyHash, key_hash(article.key));
  add_value(document, Slot::Content, content_hash(article));
  add_value(document, Slot::Lang, article.lang);
  add_value(document, Slot::Source, article.source);
  add_value(document, Slot::Type, article.type);
  add_value(document, Slot::Copy, copy_hash(article));
}

Xapian::Document document_of(const Article& article, Tokenizer& tokenizer) {
  Xapian::Document document;
  Xapian::termpos at = 0;
  for (const Zone& zone : article.zones) {
    const bool furniture = zone.kind == ZoneKind::Furniture;
    at = 100 + add_text(document, tokenizer, furniture ? kFurnitureField : kTextField,
                        zone_text(article, zone), article.lang, at);
    if (zone.kind == ZoneKind::Headline) {
      add_value(document, Slot::Body, Xapian::sortable_serialise(at + 1));
    }
  }
  add_text(document, tokenizer, kTitleField, article.title, article.lang, 0);
  add_text(document, tokenizer, kSourceField, article.source, article.lang, 0);
  add_text(document, tokenizer, kAuthorField, article.author, article.lang, 0);
  add_text(document, tokenizer, kPathField, article.key, {}, 0);
  add_names(article, document);
  add_values(article, document);
  add_value(document, Slot::Stems, stems_of(article, tokenizer));
  document.set_data(serialize(article));
  return document;
}

std::vector<Xapian::docid> matches(const SmallIndex& index, const Xapian::Query& query) {
  Xapian::Enquire enquire(index.database);
  enquire.set_query(query);
  std::vector<Xapian::docid> ids;
  const Xapian::MSet found = enquire.get_mset(0, 100);
  for (auto hit = found.begin(); hit != found.end(); ++hit) ids.push_back(*hit);
  return ids;
}

std::string joined(const std::vector<Xapian::docid>& ids) {
  std::string out;
  for (const Xapian::docid id : ids) {
    if (!out.empty()) out += ' ';
    out += std::to_string(id);
  }
  return out;
}

// What isn't in an article's text: where it stands, and of some what fields would tell.
std::vector<Article> with_metadata(std::vector<Article> articles) {
  for (std::size_t i = 0; i < articles.size(); ++i) {
    Article& article = articles[i];
    article.file = article.key = "/news/" + std::to_string(i + 1) + ".txt";
    article.type = "text/plain";
  }
  const auto tell = [&](std::size_t number, std::string date, std::string author, std::string id,
                        std::string type, std::string key) {
    Article& article = articles[number - 1];
    article.date = std::move(date);
    article.date_from = "metadata";
    article.author = std::move(author);
    article.id = std::move(id);
    article.type = std::move(type);
    article.key = std::move(key);
    article.file = article.key.substr(0, article.key.find('!'));
  };
  tell(1, "2024-02-22T09:14:00+02:00", "Lena Voss", "", "text/html", "/news/herald/strike.html");
  tell(2, "2024-02-23", "Jorunn Petersen-Aalbek", "k-42", "application/jsonl",
       "/news/2024/feed.jsonl!#k-42");
  tell(3, "2024-02-24", "Lena Mátyás", "k-43", "application/jsonl", "/news/2024/feed.jsonl!#k-43");
  tell(4, "2024-03-01T23:30:00-02:00", "", "urn:post:7", "application/xml",
       "/news/2024/post.rss!#urn:post:7");
  tell(7, "2023-12-31", "Zoé Lacombe", "", "text/html", "/news/courrier/greve.html");
  tell(9, "2024-02-25T06:00:00Z", "سلمى حداد", "", "application/pdf",
       "/news/day.zip!مساء/ميناء.pdf");
  return articles;
}

}  // namespace

const std::vector<Article>& small_articles() {
  static const std::vector<Article> articles = with_metadata({
      article("Harbour strike ends", "Dockers of Rovik went back to work after the strike.", "en",
              "The Northern Herald"),
      article("Ceasefire holds", "The ceasefire was holding on Monday, said Ismail Qadi.", "en",
              "Stern"),
      article("Cease-fire talks", "Rovik wants a cease-fire. Ismaïl Qadi talked of little else.",
              "en", "Stern"),
      article("Truce near", "Both sides will cease fire at dawn, the talks having ended.", "en",
              "Morning Post"),
      article("Al-Sahrawi speaks", "Commander al-Sahrawi met strikers and harboured no grudge.",
              "en", "Morning Post"),
      article("Sahrawi in Rovik", "ISMAIL met Sahrawi there; example.com has the pictures.", "en",
              "The New Herald"),
      article("Grève au port", "Les grévistes attendent devant l'Élysée.", "fr", "Le Courrier"),
      article("Le port rouvre", "La grève est finie, dit un message reçu de elysee.", "fr",
              "Le Courrier du Nord"),
      article("إضراب في الميناء", "عاد العمال إلى الميناء بعد المفاوضات.", "ar", "الميناء اليوم"),
      article("هدنة", "بدأت المفاوضات والهدنة قريبة.", "ar", "الميناء اليوم"),
      article("Rain", "Rain fell on the harbour.", "en", "Morning Post",
              "Leave a reply on the strike"),
      article("To be or not to be", "The reply of the dockers was short.", "en",
              "The Northern Herald"),
  });
  return articles;
}

Xapian::WritableDatabase new_segment(const TempFolder& folder, std::size_t number) {
  return Xapian::WritableDatabase((folder.path() / std::to_string(number)).string(),
                                  Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
}

SmallIndex::SmallIndex(std::size_t segments, const std::vector<Article>& articles) {
  std::vector<Xapian::WritableDatabase> parts;
  for (std::size_t i = 0; i < segments; ++i) {
    parts.push_back(new_segment(folder, i));
  }
  std::size_t next = 0;
  for (const Article& each : articles) {
    parts[next++ % segments].add_document(document_of(each, tokenizer));
  }
  for (Xapian::WritableDatabase& part : parts) {
    part.commit();
    database.add_database(part);
    lexicons.push_back(Lexicon::from_bytes(make_lexicon(part)));
  }
}

std::string ranked_hits(const SmallIndex& index, const Xapian::Query& query) {
  return joined(matches(index, query));
}

std::string hits(const SmallIndex& index, const Xapian::Query& query) {
  std::vector<Xapian::docid> ids = matches(index, query);
  std::ranges::sort(ids);
  return joined(ids);
}

}  // namespace dragoman
