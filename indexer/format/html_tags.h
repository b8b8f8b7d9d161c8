// The elements of HTML that reading a page needs to tell apart, and how they are laid out.
#pragma once

#include <cstdint>
#include <string_view>

namespace dragoman {

enum class HtmlTag : std::uint8_t {
  Text,  // a run of characters, not an element
  Other,
  A,
  Abbr,
  Address,
  Article,
  Aside,
  Blockquote,
  Body,
  Br,
  Button,
  Caption,
  Cite,
  Code,
  Datalist,
  Dd,
  Details,
  Dialog,
  Div,
  Dl,
  Dt,
  Em,
  Fieldset,
  Figcaption,
  Figure,
  Footer,
  Form,
  Frameset,
  H1,
  H2,
  H3,
  H4,
  H5,
  H6,
  Head,
  Header,
  Hr,
  Html,
  Iframe,
  Img,
  Input,
  Label,
  Legend,
  Li,
  Link,
  Main,
  Menu,
  Meta,
  Nav,
  Noscript,
  Object,
  Ol,
  Optgroup,
  Option,
  P,
  Pre,
  Rp,
  Rt,
  Script,
  Section,
  Select,
  Span,
  Strong,
  Style,
  Summary,
  Svg,
  Table,
  Tbody,
  Td,
  Template,
  Textarea,
  Tfoot,
  Th,
  Thead,
  Time,
  Title,
  Tr,
  Ul,
  Video,
};

// How an element's text stands to that around it.
enum class HtmlLayout : std::uint8_t {
  Inline,
  Line,       // begins and ends a line
  Paragraph,  // a blank line before and after it
  Cell,       // parted from its neighbours on the line by a tab
  Unseen,     // no text that shows
};

// `name` in lower case.
HtmlTag html_tag(std::string_view name);

HtmlLayout html_layout(HtmlTag tag);

inline bool is_html_heading(HtmlTag tag) {
  return tag >= HtmlTag::H1 && tag <= HtmlTag::H6;
}

}  // namespace dragoman
