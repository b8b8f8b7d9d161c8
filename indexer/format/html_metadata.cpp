#include "indexer/format/html_metadata.h"

#include <algorithm>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/format/html_lines.h"
#include "indexer/format/html_title.h"

namespace dragoman {
namespace {

struct MetaName {
  std::string_view name;  // in lower case; of `name`, `property`, `itemprop` or `http-equiv`
  std::string HtmlMetadata::*field;
};

// The best names of a field first.
constexpr MetaName kMetaNames[] = {
    {"og:title", &HtmlMetadata::title},
    {"twitter:title", &HtmlMetadata::title},
    {"parsely-title", &HtmlMetadata::title},
    {"sailthru.title", &HtmlMetadata::title},
    {"dc.title", &HtmlMetadata::title},
    {"dcterms.title", &HtmlMetadata::title},
    {"headline", &HtmlMetadata::title},
    {"title", &HtmlMetadata::title},
    {"og:site_name", &HtmlMetadata::site},
    {"application-name", &HtmlMetadata::site},
    {"apple-mobile-web-app-title", &HtmlMetadata::site},
    {"dc.publisher", &HtmlMetadata::site},
    {"dcterms.publisher", &HtmlMetadata::site},
    {"article:published_time", &HtmlMetadata::published},
    {"og:article:published_time", &HtmlMetadata::published},
    {"article:published", &HtmlMetadata::published},
    {"datepublished", &HtmlMetadata::published},
    {"parsely-pub-date", &HtmlMetadata::published},
    {"sailthru.date", &HtmlMetadata::published},
    {"dcterms.issued", &HtmlMetadata::published},
    {"dc.date.issued", &HtmlMetadata::published},
    {"dcterms.created", &HtmlMetadata::published},
    {"dc.date.created", &HtmlMetadata::published},
    {"dcterms.date", &HtmlMetadata::published},
    {"dc.date", &HtmlMetadata::published},
    {"citation_publication_date", &HtmlMetadata::published},
    {"publish-date", &HtmlMetadata::published},
    {"publish_date", &HtmlMetadata::published},
    {"publishdate", &HtmlMetadata::published},
    {"publication_date", &HtmlMetadata::published},
    {"pubdate", &HtmlMetadata::published},
    {"cxenseparse:recs:publishtime", &HtmlMetadata::published},
    {"originalpublicationdate", &HtmlMetadata::published},
    {"article_date_original", &HtmlMetadata::published},
    {"og:pubdate", &HtmlMetadata::published},
    {"datecreated", &HtmlMetadata::published},
    {"date", &HtmlMetadata::published},
    {"article:modified_time", &HtmlMetadata::modified},
    {"og:updated_time", &HtmlMetadata::modified},
    {"datemodified", &HtmlMetadata::modified},
    {"dcterms.modified", &HtmlMetadata::modified},
    {"dc.date.modified", &HtmlMetadata::modified},
    {"lastmod", &HtmlMetadata::modified},
    {"last-modified", &HtmlMetadata::modified},
    {"author", &HtmlMetadata::author},
    {"article:author", &HtmlMetadata::author},
    {"parsely-author", &HtmlMetadata::author},
    {"sailthru.author", &HtmlMetadata::author},
    {"byl", &HtmlMetadata::author},
    {"dc.creator", &HtmlMetadata::author},
    {"dcterms.creator", &HtmlMetadata::author},
    {"og:article:author", &HtmlMetadata::author},
    {"content-language", &HtmlMetadata::lang},
    {"og:locale", &HtmlMetadata::lang},
    {"dc.language", &HtmlMetadata::lang},
    {"dcterms.language", &HtmlMetadata::lang},
    {"inlanguage", &HtmlMetadata::lang},
    {"language", &HtmlMetadata::lang},
    {"original-language", &HtmlMetadata::original_lang},
    {"original_language", &HtmlMetadata::original_lang},
    {"source-language", &HtmlMetadata::original_lang},
    {"source_language", &HtmlMetadata::original_lang},
    {"translated-from", &HtmlMetadata::original_lang},
    {"translation-source-language", &HtmlMetadata::original_lang},
    {"og:url", &HtmlMetadata::url},
};

constexpr std::size_t kLongestField = 2000;  // bytes
constexpr std::size_t kNotFound = std::size(kMetaNames);

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  return out;
}

std::size_t find_meta_name(std::string_view name) {
  const std::string key = lower(name);
  for (std::size_t i = 0; i < kNotFound; ++i) {
    if (kMetaNames[i].name == key) return i;
  }
  return kNotFound;
}

class Collector {
 public:
  explicit Collector(const HtmlTree& tree) : tree_(tree) {}

  HtmlMetadata run();

 private:
  void read_meta(HtmlIndex i);
  void read_link(HtmlIndex i);
  void read_lang(HtmlIndex i);
  void offer(std::size_t rank, std::string_view value);

  const HtmlTree& tree_;
  HtmlMetadata out_;
  std::string canonical_;
  std::string html_lang_;
  bool titled_ = false;
  std::vector<std::pair<std::string HtmlMetadata::*, std::size_t>> ranks_;  // of what was taken
};

// The best name counts, of equals the first; of authors all with the same name.
void Collector::offer(std::size_t rank, std::string_view value) {
  const auto field = kMetaNames[rank].field;
  std::string text = plain_text(cut_at_character(value, kLongestField));
  if (text.empty()) return;
  const auto taken = std::find_if(ranks_.begin(), ranks_.end(),
                                  [field](const auto& pair) { return pair.first == field; });
  if (taken == ranks_.end()) {
    ranks_.emplace_back(field, rank);
  } else if (taken->second == rank && field == &HtmlMetadata::author) {
    const bool is_new = out_.author.find(text) == std::string::npos && out_.author.size() < 1000;
    if (is_new) (out_.author += ", ") += text;
    return;
  } else if (taken->second <= rank) {
    return;
  } else {
    taken->second = rank;
  }
  out_.*field = std::move(text);
}

void Collector::read_meta(HtmlIndex i) {
  const std::string_view content = tree_.attribute(i, HtmlAttribute::Content);
  if (content.empty()) return;
  for (const HtmlAttribute key : {HtmlAttribute::Property, HtmlAttribute::Name,
                                  HtmlAttribute::ItemProp, HtmlAttribute::HttpEquiv}) {
    const std::string_view name = tree_.attribute(i, key);
    if (name.empty()) continue;
    if (const std::size_t rank = find_meta_name(name); rank != kNotFound) offer(rank, content);
  }
}

void Collector::read_link(HtmlIndex i) {
  if (canonical_.empty() && lower(tree_.attribute(i, HtmlAttribute::Rel)) == "canonical") {
    canonical_ = tree_.attribute(i, HtmlAttribute::Href);
  }
}

void Collector::read_lang(HtmlIndex i) {
  const std::string_view lang = tree_.attribute(i, HtmlAttribute::Lang);
  if (html_lang_.empty() && !lang.empty()) html_lang_ = plain_text(lang);
}

HtmlMetadata Collector::run() {
  for (HtmlIndex i = 0; i < tree_.nodes().size(); ++i) {
    switch (tree_[i].tag) {
      case HtmlTag::Html:
      case HtmlTag::Body: read_lang(i); break;
      case HtmlTag::Meta: read_meta(i); break;
      case HtmlTag::Link: read_link(i); break;
      case HtmlTag::Script: read_json_ld(tree_.raw_text(i), out_.json_ld); break;
      case HtmlTag::Title:
        // That of a picture drawn in SVG is another.
        if (!titled_ &&
            (tree_[i].parent == kNoHtmlNode || tree_[tree_[i].parent].tag != HtmlTag::Svg)) {
          out_.page_title = plain_text(cut_at_character(tree_.raw_text(i), kLongestField));
          titled_ = true;
        }
        break;
      default: break;
    }
  }
  if (!canonical_.empty()) out_.url = plain_text(canonical_);
  if (!html_lang_.empty()) out_.lang = html_lang_;
  if (out_.site.empty()) out_.site = plain_text(out_.json_ld.site);
  return std::move(out_);
}

// The path of an address, without its host and what is only for counting readers.
std::string_view address_path(std::string_view url) {
  if (const std::size_t scheme = url.find("://"); scheme != std::string_view::npos) {
    url.remove_prefix(scheme + 3);
    url.remove_prefix(std::min(url.find('/'), url.size()));
  }
  url = url.substr(0, url.find_first_of("?#"));
  while (url.ends_with('/')) url.remove_suffix(1);
  return url;
}

}  // namespace

std::string plain_text(std::string_view text) {
  std::string laid_out;
  if (text.find_first_of("&<") != std::string_view::npos) {
    const HtmlTree tree = HtmlTree::parse(text);
    laid_out = lay_out(tree, std::vector<HtmlFlags>(tree.nodes().size(), 0)).text;
    text = laid_out;
  }
  return squeeze_text(text);
}

HtmlMetadata read_html_metadata(const HtmlTree& tree) {
  return Collector(tree).run();
}

const JsonLdArticle* find_json_ld_article(const HtmlMetadata& metadata,
                                          const std::vector<std::string>& titles) {
  const std::vector<JsonLdArticle>& articles = metadata.json_ld.articles;
  const std::string_view path = address_path(metadata.url);
  for (const JsonLdArticle& article : articles) {
    if (!path.empty() && address_path(article.url) == path) return &article;
  }
  for (const JsonLdArticle& article : articles) {
    const auto agrees = [&](const std::string& title) {
      return titles_agree(plain_text(article.headline), title);
    };
    if (std::any_of(titles.begin(), titles.end(), agrees)) return &article;
  }
  // Without anything to compare with, the only one is believed.
  if (articles.size() != 1) return nullptr;
  const bool comparable = !articles.front().headline.empty() && !titles.empty();
  return comparable ? nullptr : &articles.front();
}

}  // namespace dragoman
