#include "indexer/format/html_tags.h"

#include <unordered_map>

namespace dragoman {
namespace {

struct TagInfo {
  std::string_view name;
  HtmlTag tag;
  HtmlLayout layout;
};

using enum HtmlLayout;

// The layout is that of the rendering section of the HTML standard, margins as blank lines.
constexpr TagInfo kTags[] = {
    {"#text", HtmlTag::Text, Inline},
    {"a", HtmlTag::A, Inline},
    {"abbr", HtmlTag::Abbr, Inline},
    {"address", HtmlTag::Address, Line},
    {"amp-list", HtmlTag::Other, Inline},
    {"applet", HtmlTag::Object, Inline},
    {"article", HtmlTag::Article, Paragraph},
    {"aside", HtmlTag::Aside, Paragraph},
    {"audio", HtmlTag::Video, Unseen},
    {"b", HtmlTag::Strong, Inline},
    {"blockquote", HtmlTag::Blockquote, Paragraph},
    {"body", HtmlTag::Body, Paragraph},
    {"br", HtmlTag::Br, Inline},
    {"button", HtmlTag::Button, Line},
    {"canvas", HtmlTag::Svg, Unseen},
    {"caption", HtmlTag::Caption, Line},
    {"center", HtmlTag::Div, Line},
    {"cite", HtmlTag::Cite, Inline},
    {"code", HtmlTag::Code, Inline},
    {"datalist", HtmlTag::Datalist, Unseen},
    {"dd", HtmlTag::Dd, Line},
    {"details", HtmlTag::Details, Paragraph},
    {"dialog", HtmlTag::Dialog, Paragraph},
    {"dir", HtmlTag::Ul, Paragraph},
    {"div", HtmlTag::Div, Line},
    {"dl", HtmlTag::Dl, Paragraph},
    {"dt", HtmlTag::Dt, Line},
    {"em", HtmlTag::Em, Inline},
    {"embed", HtmlTag::Object, Inline},
    {"fieldset", HtmlTag::Fieldset, Paragraph},
    {"figcaption", HtmlTag::Figcaption, Paragraph},
    {"figure", HtmlTag::Figure, Paragraph},
    {"footer", HtmlTag::Footer, Paragraph},
    {"form", HtmlTag::Form, Paragraph},
    {"frameset", HtmlTag::Frameset, Inline},
    {"h1", HtmlTag::H1, Paragraph},
    {"h2", HtmlTag::H2, Paragraph},
    {"h3", HtmlTag::H3, Paragraph},
    {"h4", HtmlTag::H4, Paragraph},
    {"h5", HtmlTag::H5, Paragraph},
    {"h6", HtmlTag::H6, Paragraph},
    {"head", HtmlTag::Head, Line},  // what belongs there doesn't show; other things do
    {"header", HtmlTag::Header, Paragraph},
    {"hgroup", HtmlTag::Div, Line},
    {"hr", HtmlTag::Hr, Paragraph},
    {"html", HtmlTag::Html, Paragraph},
    {"iframe", HtmlTag::Iframe, Unseen},
    {"img", HtmlTag::Img, Inline},
    {"input", HtmlTag::Input, Inline},
    {"label", HtmlTag::Label, Line},
    {"legend", HtmlTag::Legend, Line},
    {"li", HtmlTag::Li, Line},
    {"link", HtmlTag::Link, Unseen},
    {"main", HtmlTag::Main, Paragraph},
    {"menu", HtmlTag::Menu, Paragraph},
    {"meta", HtmlTag::Meta, Unseen},
    {"nav", HtmlTag::Nav, Paragraph},
    {"noembed", HtmlTag::Noscript, Unseen},
    {"noframes", HtmlTag::Noscript, Unseen},
    {"noscript", HtmlTag::Noscript, Unseen},
    {"object", HtmlTag::Object, Inline},
    {"ol", HtmlTag::Ol, Paragraph},
    {"optgroup", HtmlTag::Optgroup, Line},
    {"option", HtmlTag::Option, Line},
    {"p", HtmlTag::P, Paragraph},
    {"plaintext", HtmlTag::Pre, Paragraph},
    {"pre", HtmlTag::Pre, Paragraph},
    {"rp", HtmlTag::Rp, Unseen},
    {"rt", HtmlTag::Rt, Unseen},
    {"script", HtmlTag::Script, Unseen},
    {"search", HtmlTag::Form, Paragraph},
    {"section", HtmlTag::Section, Paragraph},
    {"select", HtmlTag::Select, Line},
    {"span", HtmlTag::Span, Inline},
    {"strong", HtmlTag::Strong, Inline},
    {"style", HtmlTag::Style, Unseen},
    {"summary", HtmlTag::Summary, Line},
    {"svg", HtmlTag::Svg, Unseen},
    {"table", HtmlTag::Table, Paragraph},
    {"tbody", HtmlTag::Tbody, Line},
    {"td", HtmlTag::Td, Cell},
    {"template", HtmlTag::Template, Unseen},
    {"textarea", HtmlTag::Textarea, Unseen},
    {"tfoot", HtmlTag::Tfoot, Line},
    {"th", HtmlTag::Th, Cell},
    {"thead", HtmlTag::Thead, Line},
    {"time", HtmlTag::Time, Inline},
    {"title", HtmlTag::Title, Unseen},
    {"tr", HtmlTag::Tr, Line},
    {"tt", HtmlTag::Code, Inline},
    {"ul", HtmlTag::Ul, Paragraph},
    {"video", HtmlTag::Video, Unseen},
    {"xmp", HtmlTag::Pre, Paragraph},
};

std::unordered_map<std::string_view, HtmlTag> tags_by_name() {
  std::unordered_map<std::string_view, HtmlTag> tags;
  for (const TagInfo& info : kTags) tags.emplace(info.name, info.tag);
  return tags;
}

// Where several elements share a tag, they share its layout.
struct Layouts {
  HtmlLayout of[256] = {};
  constexpr Layouts() {
    for (const TagInfo& info : kTags) of[static_cast<std::size_t>(info.tag)] = info.layout;
  }
};

}  // namespace

HtmlTag html_tag(std::string_view name) {
  static const std::unordered_map<std::string_view, HtmlTag> tags = tags_by_name();
  const auto found = tags.find(name);
  return found == tags.end() ? HtmlTag::Other : found->second;
}

HtmlLayout html_layout(HtmlTag tag) {
  static constexpr Layouts kLayouts;
  return kLayouts.of[static_cast<std::size_t>(tag)];
}

}  // namespace dragoman
