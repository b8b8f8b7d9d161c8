#include "indexer/format/html.h"

#include <utility>

#include "indexer/format/charset.h"
#include "indexer/format/html_lines.h"
#include "indexer/format/html_tree.h"

namespace dragoman {
namespace {

std::vector<HtmlFlags> plain_flags(const HtmlTree& tree) {
  std::vector<HtmlFlags> flags(tree.nodes().size(), 0);
  for (HtmlIndex i = 0; i < flags.size(); ++i) {
    const HtmlNode& node = tree[i];
    if (node.parent != kNoHtmlNode) flags[i] = flags[node.parent];
    if (html_layout(node.tag) == HtmlLayout::Unseen) flags[i] |= kHtmlUnseen;
    if (node.tag == HtmlTag::Pre) flags[i] |= kHtmlInPre;
    if (node.tag == HtmlTag::A) flags[i] |= kHtmlInLink;
  }
  return flags;
}

}  // namespace

RecordOrRejection read_html(std::string_view bytes, std::string_view charset) {
  DecodedText decoded = decode_text(bytes, charset);
  if (decoded.binary) return Rejection{.reason = "binary data, not text"};
  Record record = read_html_fragment(decoded.text);
  record.charset = std::move(decoded.charset);
  return record;
}

Record read_html_fragment(std::string_view utf8_html) {
  const HtmlTree tree = HtmlTree::parse(utf8_html);
  Record record;
  record.text = lay_out(tree, plain_flags(tree)).text;
  record.charset = "UTF-8";
  return record;
}

}  // namespace dragoman
