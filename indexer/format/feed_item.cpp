#include "indexer/format/feed_item.h"

#include <algorithm>
#include <utility>

#include "common/text/blank.h"
#include "indexer/format/passage.h"
#include "indexer/format/record_name.h"

namespace dragoman {
namespace {

struct FeedName {
  std::string_view name;
  FeedField field;
};

constexpr FeedName kNames[] = {
    {"title", FeedField::Title},
    {"guid", FeedField::Id},
    {"id", FeedField::Id},
    {"link", FeedField::Link},
    {"pubdate", FeedField::Published},
    {"published", FeedField::Published},
    {"issued", FeedField::Published},
    {"dcterms:issued", FeedField::Published},
    {"dcterms:created", FeedField::Published},
    {"dc:date", FeedField::Dated},
    {"date", FeedField::Dated},
    {"updated", FeedField::Updated},
    {"modified", FeedField::Updated},
    {"dcterms:modified", FeedField::Updated},
    {"author", FeedField::Author},
    {"dc:creator", FeedField::Author},
    {"content:encoded", FeedField::Encoded},
    {"content", FeedField::Content},
    {"description", FeedField::Description},
    {"summary", FeedField::Description},
    {"dc:description", FeedField::Description},
    {"source", FeedField::Source},
    {"language", FeedField::Language},
    {"dc:language", FeedField::Language},
};

bool is_blank_text(const FeedText& text) {
  return trim_blank(text.text).empty();
}

// Content may be a picture, or stand elsewhere.
bool is_text(const FeedText& text) {
  const std::string_view type = text.type;
  return type.empty() || type == "html" || type == "xhtml" || type.starts_with("text") ||
         type == "application/xhtml+xml";
}

Passage passage_of(FeedText text) {
  if (text.has_markup || text.type.ends_with("html")) return html_passage(std::move(text.text));
  if (text.type.starts_with("text")) return plain_passage(std::move(text.text));
  return field_passage(std::move(text.text));
}

std::string line_of(FeedText text) {
  return plain_line(passage_of(std::move(text)).text);
}

// "press@gull.example (Ida Marr)" -> "Ida Marr".
std::string author_of(FeedText text) {
  std::string author = line_of(std::move(text));
  const std::size_t open = author.find(" (");
  const bool is_address = author.find('@') < open && author.ends_with(')');
  return is_address ? author.substr(open + 2, author.size() - open - 3) : author;
}

std::string first_of(std::initializer_list<FeedText> texts) {
  const auto* const found =
      std::ranges::find_if(texts, [](const FeedText& text) { return !is_blank_text(text); });
  return found == texts.end() ? std::string() : plain_line(found->text);
}

}  // namespace

FeedField feed_field(std::string_view name) {
  const auto* const found = std::ranges::find(kNames, name, &FeedName::name);
  return found == std::end(kNames) ? FeedField::None : found->field;
}

Record make_feed_record(FeedItem item, const FeedChannel& channel, std::uint64_t number) {
  Record record;
  record.charset = "UTF-8";
  record.id = plain_line(item[FeedField::Id].text);
  Told& told = record.told;
  told.url = plain_line(item[FeedField::Link].text);
  record.name = record_name(record.id.empty() ? told.url : record.id, number);
  if (told.url.empty() && record.id.starts_with("http")) told.url = record.id;
  told.title = line_of(std::move(item[FeedField::Title]));
  told.date =
      first_of({item[FeedField::Published], item[FeedField::Dated], item[FeedField::Updated]});
  told.author = author_of(std::move(item[FeedField::Author]));
  told.source = line_of(std::move(item[FeedField::Source]));
  if (told.source.empty()) told.source = channel.title;
  told.lang = plain_line(item[FeedField::Language].text);
  if (told.lang.empty()) told.lang = item.lang.empty() ? channel.lang : item.lang;

  FeedText body;
  for (const FeedField field : {FeedField::Encoded, FeedField::Content, FeedField::Description}) {
    if (is_blank_text(item[field]) || !is_text(item[field]) || !is_blank_text(body)) continue;
    body = std::move(item[field]);
    item[field] = {};
  }
  const Passage summary = passage_of(std::move(item[FeedField::Description]));
  set_text(record, summary.text, passage_of(std::move(body)));
  return record;
}

}  // namespace dragoman
