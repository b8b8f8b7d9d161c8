#include "indexer/format/html_roles.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

#include "indexer/format/html_names.h"

namespace dragoman {
namespace {

struct RoleName {
  std::string_view role;
  HtmlTag tag;  // that means the same
};

// https://www.w3.org/TR/html-aria/
constexpr RoleName kRoles[] = {
    {"navigation", HtmlTag::Nav},     {"menu", HtmlTag::Nav},
    {"menubar", HtmlTag::Nav},        {"toolbar", HtmlTag::Nav},
    {"contentinfo", HtmlTag::Footer}, {"banner", HtmlTag::Header},
    {"search", HtmlTag::Form},        {"complementary", HtmlTag::Aside},
    {"form", HtmlTag::Form},          {"dialog", HtmlTag::Form},
    {"alertdialog", HtmlTag::Form},   {"main", HtmlTag::Main},
    {"article", HtmlTag::Article},    {"button", HtmlTag::Button},
};

HtmlTag meant_tag(const HtmlTree& tree, HtmlIndex i) {
  const std::string_view role = tree.attribute(i, HtmlAttribute::Role);
  const auto* const found = std::find_if(std::begin(kRoles), std::end(kRoles),
                                         [role](const RoleName& r) { return r.role == role; });
  return role.empty() || found == std::end(kRoles) ? tree[i].tag : found->tag;
}

constexpr std::pair<bool HtmlNames::*, HtmlFlags> kFlagsOfNames[] = {
    {&HtmlNames::furniture, kHtmlFurniture},       {&HtmlNames::box, kHtmlBox},
    {&HtmlNames::comments, kHtmlComments},         {&HtmlNames::logo, kHtmlLogo},
    {&HtmlNames::headline, kHtmlHeadlineName},     {&HtmlNames::body, kHtmlBodyName},
    {&HtmlNames::standfirst, kHtmlStandfirstName}, {&HtmlNames::credit, kHtmlCreditName},
    {&HtmlNames::author, kHtmlAuthorName},         {&HtmlNames::quote, kHtmlQuoteBox},
};

HtmlFlags flags_of_names(std::string_view names) {
  const HtmlNames found = read_html_names(names);
  HtmlFlags flags = 0;
  for (const auto& [member, flag] : kFlagsOfNames) {
    if (found.*member) flags |= flag;
  }
  return flags;
}

class RoleReader {
 public:
  RoleReader(const HtmlTree& tree, bool show_hidden) : tree_(tree), show_hidden_(show_hidden) {}

  HtmlFlags read(HtmlIndex i, HtmlFlags around);

 private:
  HtmlFlags read_tag(HtmlTag tag, HtmlFlags around) const;
  HtmlFlags read_names(HtmlIndex i, HtmlTag tag);
  bool is_unseen(HtmlIndex i, HtmlTag tag) const;

  const HtmlTree& tree_;
  const bool show_hidden_;
  std::unordered_map<std::string_view, HtmlFlags> known_;  // pages repeat few names often
};

bool RoleReader::is_unseen(HtmlIndex i, HtmlTag tag) const {
  if (tag == HtmlTag::Noscript) return !show_hidden_;
  if (html_layout(tag) == HtmlLayout::Unseen) return true;
  if (show_hidden_) return false;
  // Some pages hide their whole body until a script shows it.
  if (tag == HtmlTag::Html || tag == HtmlTag::Body) return false;
  if (tree_[i].tag == HtmlTag::Dialog && !tree_.has_attribute(i, HtmlAttribute::Open)) return true;
  const bool is_menu = tag == HtmlTag::Nav || tag == HtmlTag::Ul || tag == HtmlTag::Menu;
  return tree_.has_attribute(i, HtmlAttribute::Hidden) ||
         (is_menu && tree_.attribute(i, HtmlAttribute::AriaHidden) == "true") ||
         hides_by_style(tree_.attribute(i, HtmlAttribute::Style));
}

HtmlFlags RoleReader::read_tag(HtmlTag tag, HtmlFlags around) const {
  const bool in_article = (around & kHtmlInArticle) != 0;
  if (is_html_heading(tag)) return kHtmlHeading;
  switch (tag) {
    case HtmlTag::A: return kHtmlInLink;
    case HtmlTag::Pre: return kHtmlInPre;
    case HtmlTag::Time: return kHtmlTime;
    case HtmlTag::Li: return kHtmlListItem;
    case HtmlTag::Article:
    case HtmlTag::Main: return kHtmlInArticle;
    case HtmlTag::Nav:
    case HtmlTag::Form:
    case HtmlTag::Button:
    case HtmlTag::Select:
    case HtmlTag::Label:
    case HtmlTag::Legend:
    case HtmlTag::Menu: return kHtmlFurniture | kHtmlByTag;
    case HtmlTag::Footer: return (in_article ? kHtmlBox : kHtmlFurniture) | kHtmlByTag;
    case HtmlTag::Aside: return (in_article ? kHtmlBox : kHtmlFurniture) | kHtmlByTag;
    case HtmlTag::Header: return in_article ? 0 : kHtmlFurniture | kHtmlInHeader | kHtmlByTag;
    default: return 0;
  }
}

HtmlFlags RoleReader::read_names(HtmlIndex i, HtmlTag tag) {
  HtmlFlags flags = 0;
  for (const HtmlAttribute attribute :
       {HtmlAttribute::Class, HtmlAttribute::Id, HtmlAttribute::ItemProp, HtmlAttribute::Rel}) {
    const std::string_view names = tree_.attribute(i, attribute);
    if (names.empty()) continue;
    const auto [known, is_new] = known_.try_emplace(names, 0);
    if (is_new) known->second = flags_of_names(names);
    flags |= known->second;
  }
  // The names of what holds the article tell of the page's state and of its topics.
  const bool is_whole = tag == HtmlTag::Html || tag == HtmlTag::Body || tag == HtmlTag::Main ||
                        tag == HtmlTag::Article;
  return is_whole ? flags & kHtmlBodyName : flags;
}

HtmlFlags RoleReader::read(HtmlIndex i, HtmlFlags around) {
  if (tree_[i].tag == HtmlTag::Text) return 0;
  const HtmlTag tag = meant_tag(tree_, i);
  if (is_unseen(i, tree_[i].tag)) return kHtmlUnseen;
  HtmlFlags flags = read_tag(tag, around) | read_names(i, tag);
  // An anchor that leads nowhere is a place to jump to, and is often left open.
  if (!tree_.has_attribute(i, HtmlAttribute::Href)) flags &= ~kHtmlInLink;
  if (tree_.attribute(i, HtmlAttribute::ItemType).ends_with("Comment")) flags |= kHtmlComments;
  return flags;
}

}  // namespace

bool hides_by_style(std::string_view style) {
  std::string squeezed;
  for (const char c : style) {
    if (c != ' ' && c != '\t' && c != '\n') {
      squeezed += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
  }
  for (const std::string_view hiding : {"display:none", "visibility:hidden"}) {
    const std::size_t at = squeezed.find(hiding);
    if (at != std::string::npos && (at == 0 || squeezed[at - 1] == ';')) return true;
  }
  return false;
}

std::vector<HtmlFlags> own_html_flags(const HtmlTree& tree, bool show_hidden) {
  RoleReader reader(tree, show_hidden);
  std::vector<HtmlFlags> own(tree.nodes().size(), 0);
  std::vector<bool> in_article(own.size(), false);
  for (HtmlIndex i = 0; i < own.size(); ++i) {
    const HtmlIndex parent = tree[i].parent;
    const bool inside = parent != kNoHtmlNode && in_article[parent];
    own[i] = reader.read(i, inside ? kHtmlInArticle : 0);
    in_article[i] = inside || (own[i] & kHtmlInArticle) != 0;
  }
  return own;
}

std::vector<HtmlFlags> inherit(const HtmlTree& tree, std::vector<HtmlFlags> own) {
  for (HtmlIndex i = 0; i < own.size(); ++i) {
    if (tree[i].parent != kNoHtmlNode) own[i] |= own[tree[i].parent];
  }
  return own;
}

}  // namespace dragoman
