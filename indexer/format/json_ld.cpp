#include "indexer/format/json_ld.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "common/text/utf8.h"
#include "indexer/format/json_repair.h"

namespace dragoman {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kLargestScript = std::size_t{1} << 20;
constexpr std::size_t kLongestField = 2000;  // bytes
constexpr int kDeepest = 64;
constexpr std::size_t kMostArticles = 200;
constexpr std::size_t kMostAuthors = 20;

// From the first bracket to the last, for scripts within comments or CDATA.
std::string_view without_wrapping(std::string_view script) {
  constexpr std::string_view kOpening = "<![CDATA[";
  if (const std::size_t at = script.find(kOpening); at < script.find('{')) {
    script.remove_prefix(at + kOpening.size());
    script = script.substr(0, script.rfind("]]>"));
  }
  const std::size_t begin = script.find_first_of("{[");
  const std::size_t end = script.find_last_of("}]");
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return {};
  return script.substr(begin, end + 1 - begin);
}

const Json* member(const Json& object, const char* name) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(name);
  return found == object.end() ? nullptr : &*found;
}

std::string text_of(const Json* value, std::size_t limit = kLongestField) {
  if (value == nullptr) return {};
  if (value->is_string()) {
    return std::string(cut_at_character(value->get_ref<const std::string&>(), limit));
  }
  if (value->is_number_integer()) return value->dump();
  if (value->is_array() && !value->empty()) return text_of(&value->front(), limit);
  // {"@value": "...", "@language": "en"}
  return text_of(member(*value, "@value"), limit);
}

// The objects that others refer to by "@id".
using ById = std::map<std::string, const Json*>;

bool has_type(const Json& object, const std::vector<std::string_view>& endings) {
  const Json* type = member(object, "@type");
  if (type == nullptr) return false;
  const auto fits = [&](const Json& one) {
    return one.is_string() && std::any_of(endings.begin(), endings.end(), [&](auto ending) {
             return std::string_view(one.get_ref<const std::string&>()).ends_with(ending);
           });
  };
  if (type->is_array()) return std::any_of(type->begin(), type->end(), fits);
  return fits(*type);
}

class Reader {
 public:
  explicit Reader(JsonLd& into) : into_(into) {}

  void read(const Json& root) {
    note_ids(root);
    visit(root);
  }

 private:
  void note_ids(const Json& value);
  void visit(const Json& value);
  void add_article(const Json& object);
  const Json& resolve(const Json& value) const;
  std::string name_of(const Json* value) const;
  std::string names_of(const Json* value) const;
  std::string url_of(const Json* value) const;

  JsonLd& into_;
  ById by_id_;
};

void Reader::note_ids(const Json& value) {
  if (value.is_object() && value.size() > 1) {
    if (std::string id = text_of(member(value, "@id")); !id.empty()) by_id_.emplace(id, &value);
  }
  if (!value.is_structured()) return;
  for (const Json& inner : value) note_ids(inner);
}

const Json& Reader::resolve(const Json& value) const {
  if (!value.is_object() || value.contains("name")) return value;
  const auto found = by_id_.find(text_of(member(value, "@id")));
  return found == by_id_.end() ? value : *found->second;
}

std::string Reader::name_of(const Json* value) const {
  if (value == nullptr) return {};
  if (value->is_object()) return text_of(member(resolve(*value), "name"));
  if (value->is_array()) return value->empty() ? std::string() : name_of(&value->front());
  return text_of(value);
}

std::string Reader::names_of(const Json* value) const {
  if (value == nullptr || !value->is_array()) return name_of(value);
  std::string out;
  for (std::size_t i = 0; i < std::min(value->size(), kMostAuthors); ++i) {
    const Json& one = (*value)[i];
    const std::string name = one.is_array() ? std::string() : name_of(&one);
    if (name.empty()) continue;
    if (!out.empty()) out += ", ";
    out += name;
  }
  return out;
}

std::string Reader::url_of(const Json* value) const {
  if (value != nullptr && value->is_object()) {
    std::string url = text_of(member(*value, "url"));
    return url.empty() ? text_of(member(*value, "@id")) : url;
  }
  return text_of(value);
}

void Reader::add_article(const Json& object) {
  JsonLdArticle article;
  article.headline = text_of(member(object, "headline"));
  if (article.headline.empty()) article.headline = text_of(member(object, "name"));
  article.published = text_of(member(object, "datePublished"));
  if (article.published.empty()) article.published = text_of(member(object, "dateCreated"));
  article.modified = text_of(member(object, "dateModified"));
  article.publisher = name_of(member(object, "publisher"));
  article.author = names_of(member(object, "author"));
  if (article.author.empty()) article.author = names_of(member(object, "creator"));
  const Json* lang = member(object, "inLanguage");
  article.lang = lang != nullptr && lang->is_object() ? text_of(member(*lang, "alternateName"))
                                                      : text_of(lang);
  const Json* original = member(object, "translationOfWork");
  if (original != nullptr && original->is_array() && !original->empty()) {
    original = &original->front();
  }
  if (original != nullptr) {
    article.original_lang = text_of(member(resolve(*original), "inLanguage"));
  }
  article.url = url_of(member(object, "url"));
  if (article.url.empty()) article.url = url_of(member(object, "mainEntityOfPage"));
  if (article.url.empty()) article.url = text_of(member(object, "@id"));
  article.body = text_of(member(object, "articleBody"), kLargestScript);
  into_.articles.push_back(std::move(article));
}

void Reader::visit(const Json& value) {
  if (value.is_object()) {
    if (has_type(value, {"Article", "BlogPosting", "Report", "LiveBlogPosting"}) &&
        into_.articles.size() < kMostArticles) {
      add_article(value);
    } else if (has_type(value, {"WebSite", "Organization"}) && into_.site.empty()) {
      into_.site = text_of(member(value, "name"));
    }
  }
  if (!value.is_structured()) return;
  for (const auto& [key, inner] : value.items()) {
    // Who wrote or published it is no other thing on the page, nor is the original.
    const bool is_part = key == "author" || key == "publisher" || key == "translationOfWork" ||
                         key == "isPartOf" || key == "citation" || key == "liveBlogUpdate";
    if (!is_part || value.is_array()) visit(inner);
  }
}

}  // namespace

void read_json_ld(std::string_view script, JsonLd& into) {
  if (script.size() > kLargestScript) return;
  int deepest = 0;
  const auto is_shallow = [&](int depth, Json::parse_event_t, const Json&) {
    deepest = std::max(deepest, depth);
    return depth <= kDeepest;
  };
  const Json root = Json::parse(repair_json(without_wrapping(script)), is_shallow, false);
  if (root.is_discarded() || deepest > kDeepest) return;
  Reader(into).read(root);
}

}  // namespace dragoman
