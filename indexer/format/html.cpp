#include "indexer/format/html.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "indexer/format/charset.h"
#include "indexer/format/declared_charset.h"
#include "indexer/format/html_article.h"
#include "indexer/format/html_headline.h"
#include "indexer/format/html_metadata.h"
#include "indexer/format/html_page.h"
#include "indexer/format/html_record.h"
#include "indexer/format/html_title.h"
#include "indexer/format/html_told.h"
#include "indexer/format/html_zones.h"

namespace dragoman {
namespace {

// Running text below which a page counts as one that a script fills.
constexpr std::uint64_t kNextToNothing = 100;  // columns
constexpr std::size_t kFewestTitleWords = 3;
constexpr std::size_t kLongestTitle = 1000;  // bytes; what is longer is no title

// What the page tells of its headline, and what of that is the outlet's name.
struct Titles {
  std::vector<std::string> told;   // the best first
  std::vector<std::string> sites;  // names of the outlet
  std::string outlet;              // a name beside the headline in <title>, not yet known as one
};

std::vector<std::string> site_names(const HtmlMetadata& metadata,
                                    const std::vector<HtmlHeadingLines>& headings) {
  std::vector<std::string> sites;
  const auto add = [&](const std::string& name) {
    if (std::string plain = plain_text(name); !plain.empty()) sites.push_back(std::move(plain));
  };
  for (const HtmlHeadingLines& heading : headings) {
    if (heading.is_logo && sites.empty()) add(heading.text);
  }
  add(metadata.site);
  add(metadata.json_ld.site);
  for (const JsonLdArticle& article : metadata.json_ld.articles) {
    add(article.publisher);
    if (sites.size() > 4) break;
  }
  return sites;
}

bool is_name_of(const std::string& title, const std::vector<std::string>& sites) {
  return std::any_of(sites.begin(), sites.end(), [&](const std::string& site) {
    return fold_title(site) == fold_title(title);
  });
}

Titles find_titles(const HtmlMetadata& metadata, const std::vector<HtmlHeadingLines>& all,
                   const std::vector<std::string>& headings) {
  Titles titles;
  titles.sites = site_names(metadata, all);
  const auto add = [&](std::string title) {
    if (title.empty() || title.size() > kLongestTitle) return;
    if (!is_name_of(title, titles.sites)) titles.told.push_back(std::move(title));
  };
  std::vector<std::string> known = headings;
  if (!metadata.title.empty()) {
    add(split_page_title(metadata.title, titles.sites, headings).headline);
    known.push_back(metadata.title);
  }
  const PageTitle page = split_page_title(metadata.page_title, titles.sites, known);
  titles.outlet = page.outlet;
  // <title> alone may be no more than a section's or the outlet's name.
  const bool is_long = std::count(page.headline.begin(), page.headline.end(), ' ') + 1 >=
                           static_cast<std::ptrdiff_t>(kFewestTitleWords) ||
                       page.headline.size() > page.headline.find_first_not_of(' ') + 30;
  if (is_long || !page.outlet.empty()) add(page.headline);
  return titles;
}

std::vector<std::string> texts_of(const std::vector<HtmlHeadingLines>& headings) {
  std::vector<std::string> texts;
  for (const HtmlHeadingLines& heading : headings) {
    if (heading.is_logo) continue;
    if (heading.level <= 2 || heading.level > 6) texts.push_back(heading.text);
    if (texts.size() == 20) break;
  }
  return texts;
}

// A name beside the headline in <title> is the outlet's where the page shows it elsewhere, too.
std::string confirm_outlet(const HtmlPage& page, const std::string& outlet) {
  if (outlet.size() < 3 || is_domain_name(outlet)) return {};
  for (std::size_t i = 0; i < page.lines.lines.size(); ++i) {
    if (page.scores[i] == 0 &&
        page.lines.of(page.lines.lines[i]).find(outlet) != std::string_view::npos) {
      return outlet;
    }
  }
  const auto& nodes = page.tree.nodes();
  for (HtmlIndex i = 0; i < nodes.size(); ++i) {
    if (nodes[i].tag == HtmlTag::Img && page.tree.attribute(i, HtmlAttribute::Alt) == outlet) {
      return outlet;
    }
  }
  return {};
}

std::string body_lines(const std::string& body) {
  if (body.find('<') == std::string::npos) {
    const DecodedText decoded = decode_text(body);
    return decoded.text.empty() ? decoded.text : decoded.text + '\n';
  }
  return make_html_page(HtmlTree::parse(body)).lines.text;
}

// How much running text the page shows beside its menus, boxes and comments.
std::uint64_t text_score(const HtmlPage& page) {
  std::uint64_t total = 0;
  for (std::size_t i = 0; i < page.scores.size(); ++i) {
    const HtmlFlags flags = page.flags_of(page.lines.lines[i]);
    if ((flags & (kHtmlFurniture | kHtmlBox | kHtmlComments)) == 0) total += page.scores[i];
  }
  return total;
}

// The page with what a browser without scripts would show, where else it shows no text.
HtmlPage make_page(std::string_view utf8) {
  HtmlPage page = make_html_page(HtmlTree::parse(utf8));
  if (text_score(page) > 0) return page;
  HtmlPage with_hidden = make_html_page(page.tree, true);
  return text_score(with_hidden) > 0 ? with_hidden : page;
}

Record read_page(std::string_view utf8) {
  HtmlPage page = make_page(utf8);
  const HtmlMetadata metadata = read_html_metadata(page.tree);
  const std::vector<HtmlHeadingLines> headings = find_html_headings(page);
  const std::vector<std::string> heading_texts = texts_of(headings);
  Titles titles = find_titles(metadata, headings, heading_texts);

  std::vector<std::string> all_titles = titles.told;
  all_titles.insert(all_titles.end(), heading_texts.begin(), heading_texts.end());
  const JsonLdArticle* json = find_json_ld_article(metadata, all_titles);
  if (json != nullptr && !json->headline.empty() && json->headline.size() <= kLongestTitle) {
    titles.told.insert(titles.told.begin(), plain_text(json->headline));
  }

  HtmlTelling telling;
  telling.headline = choose_headline(page, headings, titles.told, titles.sites);
  doubt_html_roles(page, telling.headline);
  telling.region = find_html_region(page, telling.headline);

  Record record;
  record.told = tell_html_fields(page, metadata, json, telling.region);
  telling.has_author = !record.told.author.empty();
  telling.has_date = !record.told.date.empty();

  HtmlAddition addition;
  if (telling.headline) {
    record.told.title = telling.headline->text;
    if (std::string name = name_beside(metadata.page_title, record.told.title); !name.empty()) {
      titles.outlet = std::move(name);
    }
  } else if (!titles.told.empty()) {
    addition.title = record.told.title = titles.told.front();
  }
  if (record.told.source.empty()) record.told.source = confirm_outlet(page, titles.outlet);
  const bool is_empty = text_score(page) < kNextToNothing;
  if (is_empty && json != nullptr && json->body.size() > kNextToNothing) {
    addition.body = body_lines(json->body);
  }
  assemble_html_text(page, tell_html_lines(page, telling), addition,
                     telling.headline ? telling.headline->last + 1 : 0, record);
  return record;
}

}  // namespace

RecordOrRejection read_html(std::string_view bytes, std::string_view charset) {
  const std::string declared = declared_html_charset(bytes);
  DecodedText decoded = decode_text(bytes, charset.empty() ? declared : charset);
  if (decoded.binary) return Rejection{.reason = "binary data, not text"};
  Record record = read_page(decoded.text);
  record.charset = std::move(decoded.charset);
  return record;
}

Record read_html_fragment(std::string_view utf8_html) {
  HtmlPage page = make_html_page(HtmlTree::parse(utf8_html));
  const std::vector<HtmlHeadingLines> headings = find_html_headings(page);
  HtmlTelling telling;
  telling.is_fragment = true;
  if (!headings.empty() && headings.front().level == 1 && headings.front().first == 0) {
    telling.headline = headings.front();
  }
  doubt_html_roles(page, telling.headline);
  Record record;
  record.charset = "UTF-8";
  if (telling.headline) record.told.title = telling.headline->text;
  assemble_html_text(page, tell_html_lines(page, telling), {},
                     telling.headline ? telling.headline->last + 1 : 0, record);
  return record;
}

}  // namespace dragoman
