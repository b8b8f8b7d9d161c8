// A page of HTML as a tree in one flat vector, which later stages walk without recursion however
// deep it is. libxml2 parses; what no stage asks for (most attributes, scripts) isn't kept.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/format/html_tags.h"

namespace dragoman {

enum class HtmlAttribute : std::uint8_t {
  Alt,
  AriaHidden,
  Charset,
  Class,
  Content,
  Datetime,
  Hidden,
  Href,
  HttpEquiv,
  Id,
  ItemProp,
  ItemType,
  Lang,
  Name,
  Open,
  Property,
  Pubdate,
  Rel,
  Role,
  Style,
  Type,
};

// Indexes of nodes; nodes stand in the order of the page, parents before children.
using HtmlIndex = std::uint32_t;
inline constexpr HtmlIndex kNoHtmlNode = UINT32_MAX;

struct HtmlNode {
  HtmlIndex parent = kNoHtmlNode;
  HtmlIndex end = 0;            // one past the last node below this one
  std::uint32_t begin = 0;      // of a text node its characters, of an element its attributes
  std::uint32_t end_value = 0;  // likewise
  HtmlTag tag = HtmlTag::Other;
};

class HtmlTree {
 public:
  // `utf8` well-formed. Of an attribute at most 4 KiB are kept, of one named content 64 KiB; of
  // scripts only JSON-LD. Linear in the size of `utf8`: parsing stops where a tag has attributes by
  // the thousand, or elements are left open by the ten thousands.
  static HtmlTree parse(std::string_view utf8);

  const std::vector<HtmlNode>& nodes() const { return nodes_; }
  const HtmlNode& operator[](HtmlIndex i) const { return nodes_[i]; }
  // REQUIRES: a text node.
  std::string_view text(HtmlIndex i) const;
  // Empty where the element has none, or is a text node.
  std::string_view attribute(HtmlIndex i, HtmlAttribute which) const;
  bool has_attribute(HtmlIndex i, HtmlAttribute which) const;
  // All characters below `i`, as they stand in the source.
  std::string raw_text(HtmlIndex i) const;

 private:
  friend class HtmlTreeBuilder;
  struct Value {
    HtmlAttribute which;
    std::uint32_t begin;
    std::uint32_t end;
  };

  std::vector<HtmlNode> nodes_;
  std::vector<Value> values_;
  std::string characters_;
};

}  // namespace dragoman
