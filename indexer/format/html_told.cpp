#include "indexer/format/html_told.h"

#include <algorithm>
#include <string_view>

#include "common/text/utf8.h"
#include "indexer/format/html_byline.h"
#include "indexer/format/html_title.h"

namespace dragoman {
namespace {

constexpr std::size_t kLongestField = 500;       // bytes
constexpr std::size_t kLongestAuthorText = 100;  // of an element that names an author
constexpr std::ptrdiff_t kMostAuthorSpaces = 7;

constexpr std::string_view kNobody[] = {"admin", "administrator", "webmaster", "editor", "root",
                                        "user",  "guest",         "author",    "default"};

std::string bounded(std::string text) {
  if (text.size() > kLongestField) text.clear();
  return text;
}

bool is_address(std::string_view text) {
  return text.find("://") != std::string_view::npos || text.starts_with("www.") ||
         text.find('@') != std::string_view::npos || is_domain_name(text);
}

// `text` if it may be the name of a person, else nothing.
std::string author_or_nothing(const std::string& text, const std::string& outlet) {
  const std::string folded = fold_title(text);
  const bool is_nobody =
      std::find(std::begin(kNobody), std::end(kNobody), folded) != std::end(kNobody);
  if (folded.empty() || is_nobody || is_address(text) || folded == fold_title(outlet)) return {};
  return bounded(text);
}

bool is_in_article(const HtmlPage& page, const HtmlRegion& region, HtmlIndex i) {
  if ((page.flags[i] & (kHtmlFurniture | kHtmlComments | kHtmlUnseen)) != 0) return false;
  return region.root == kNoHtmlNode || i < page.tree[region.root].end;
}

bool has_name(const HtmlPage& page, HtmlIndex i, std::string_view part) {
  for (const HtmlAttribute attribute :
       {HtmlAttribute::Class, HtmlAttribute::ItemProp, HtmlAttribute::Id}) {
    if (page.tree.attribute(i, attribute).find(part) != std::string_view::npos) return true;
  }
  return false;
}

// How sure a date in the page's own markup is that of its publication; 0: it isn't one.
int rate_time(const HtmlPage& page, HtmlIndex i) {
  const bool is_microdata = page.tree.attribute(i, HtmlAttribute::ItemProp).find("datePublished") !=
                            std::string_view::npos;
  if (is_microdata || page.tree.has_attribute(i, HtmlAttribute::Pubdate)) return 3;
  if (page.tree[i].tag != HtmlTag::Time) return 0;
  return has_name(page, i, "update") || has_name(page, i, "odified") ? 1 : 2;
}

struct MarkedTime {
  std::string value;
  int rate = 0;
};

MarkedTime find_marked_time(const HtmlPage& page, const HtmlRegion& region) {
  MarkedTime best;
  for (HtmlIndex i = 0; i < page.own.size(); ++i) {
    if (page.tree[i].tag == HtmlTag::Text) continue;
    std::string_view value = page.tree.attribute(i, HtmlAttribute::Datetime);
    if (value.empty()) value = page.tree.attribute(i, HtmlAttribute::Content);
    if (value.empty()) continue;
    const int rate = rate_time(page, i);
    // An hour alone is no date.
    const bool is_date = value.find_first_of("0123456789") != std::string_view::npos &&
                         value.size() >= 8 && !value.starts_with("PT");
    if (rate <= best.rate || !is_date || !is_in_article(page, region, i)) continue;
    best = {bounded(squeeze_text(value)), rate};
  }
  return best;
}

// The text of a small element without the times in it, up to what parts a name from another matter.
std::string byline_text(const HtmlPage& page, HtmlIndex i) {
  std::string text;
  for (HtmlIndex at = i; at < page.tree[i].end; ++at) {
    if ((page.flags[at] & (kHtmlTime | kHtmlUnseen)) != 0) continue;
    if (page.tree[at].tag != HtmlTag::Text) continue;
    (text += cut_at_character(page.tree.text(at), kLongestField)) += ' ';
  }
  text = squeeze_text(text);
  for (const std::string_view bar : {" |", " ·", " •", " –", " —", " - ", ","}) {
    const std::size_t at = text.find(bar);
    if (at != std::string::npos && at > 0) text.resize(at);
  }
  return squeeze_text(text);
}

// The text of elements that name the author, if they are short.
std::string find_marked_author(const HtmlPage& page, const HtmlRegion& region,
                               const std::string& outlet) {
  std::string found;
  const HtmlNode* last = nullptr;
  for (HtmlIndex i = 0; i < page.own.size(); ++i) {
    const HtmlNode& node = page.tree[i];
    if ((page.own[i] & kHtmlAuthorName) == 0 || !is_in_article(page, region, i)) continue;
    // An author element within another says it again.
    if (last != nullptr && i < last->end) continue;
    if (node.end - i > 20) continue;
    const std::string byline = byline_text(page, i);
    const std::string text(without_byline_opening(byline));
    const bool is_name = text.size() <= kLongestAuthorText &&
                         text.find_first_of("0123456789:|") == std::string::npos &&
                         std::count(text.begin(), text.end(), ' ') <= kMostAuthorSpaces;
    if (!is_name || author_or_nothing(text, outlet).empty()) continue;
    last = &node;
    if (found.find(text) != std::string::npos) continue;
    if (!found.empty()) found += ", ";
    found += text;
    if (found.size() > kLongestField / 2) break;
  }
  return found;
}

}  // namespace

bool is_domain_name(std::string_view text) {
  const std::size_t dot = text.rfind('.');
  return text.find(' ') == std::string_view::npos && dot != std::string_view::npos && dot > 0 &&
         text.size() - dot > 2 && fold_title(text.substr(dot)).size() == text.size() - dot - 1;
}

Told tell_html_fields(const HtmlPage& page, const HtmlMetadata& metadata, const JsonLdArticle* json,
                      const HtmlRegion& region) {
  static const JsonLdArticle kNone;
  const JsonLdArticle& ld = json == nullptr ? kNone : *json;
  const auto first_of = [](std::initializer_list<std::string> values) {
    for (const std::string& value : values) {
      std::string text = bounded(plain_text(value));
      if (!text.empty()) return text;
    }
    return std::string();
  };
  Told told;
  told.source = first_of({metadata.site, ld.publisher});
  if (is_domain_name(told.source)) told.source = bounded(plain_text(ld.publisher));
  if (is_domain_name(told.source)) told.source.clear();
  const MarkedTime time = find_marked_time(page, region);
  told.date = first_of({ld.published, metadata.published, time.rate > 1 ? time.value : "",
                        ld.modified, metadata.modified, time.value});
  for (const std::string& author : {plain_text(ld.author), metadata.author}) {
    if (told.author.empty()) told.author = author_or_nothing(author, told.source);
  }
  if (told.author.empty()) told.author = find_marked_author(page, region, told.source);
  told.lang = first_of({metadata.lang, ld.lang});
  told.source_lang = first_of({ld.original_lang, metadata.original_lang});
  told.url = first_of({metadata.url, ld.url});
  return told;
}

}  // namespace dragoman
