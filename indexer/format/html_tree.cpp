#include "indexer/format/html_tree.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <new>
#include <utility>

#include "common/text/utf8.h"

namespace dragoman {
namespace {

constexpr std::size_t kMostAttributeBytes = std::size_t{4} * 1024;
constexpr std::size_t kMostContentBytes = std::size_t{64} * 1024;
// libxml2 looks through all open elements for the one that a stray end tag means: so many looks
// take about a second.
constexpr std::uint64_t kMostLooks = 300'000'000;
// It compares each attribute of a tag with all those before it, and counts two slots for each.
constexpr int kMostAttributeSlots = 2000;

constexpr std::pair<std::string_view, HtmlAttribute> kAttributes[] = {
    {"alt", HtmlAttribute::Alt},
    {"aria-hidden", HtmlAttribute::AriaHidden},
    {"charset", HtmlAttribute::Charset},
    {"class", HtmlAttribute::Class},
    {"content", HtmlAttribute::Content},
    {"datetime", HtmlAttribute::Datetime},
    {"hidden", HtmlAttribute::Hidden},
    {"href", HtmlAttribute::Href},
    {"http-equiv", HtmlAttribute::HttpEquiv},
    {"id", HtmlAttribute::Id},
    {"itemprop", HtmlAttribute::ItemProp},
    {"itemtype", HtmlAttribute::ItemType},
    {"lang", HtmlAttribute::Lang},
    {"name", HtmlAttribute::Name},
    {"open", HtmlAttribute::Open},
    {"property", HtmlAttribute::Property},
    {"pubdate", HtmlAttribute::Pubdate},
    {"rel", HtmlAttribute::Rel},
    {"role", HtmlAttribute::Role},
    {"style", HtmlAttribute::Style},
    {"type", HtmlAttribute::Type},
    {"xml:lang", HtmlAttribute::Lang},
};

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

bool is_json_ld(std::string_view type) {
  return type.starts_with("application/ld+json");
}

struct FreeContext {
  void operator()(htmlParserCtxtPtr context) const { htmlFreeParserCtxt(context); }
};

}  // namespace

// Takes libxml2's events.
class HtmlTreeBuilder {
 public:
  void parse(std::string_view utf8);
  HtmlTree take() { return std::move(tree_); }

  void start(std::string_view name, const xmlChar** attributes);
  void end();
  void add(std::string_view characters);
  // libxml2 ignores an end tag that a forgotten one within stands against ("</article>" after an
  // open div); HTML 5, which it doesn't know, closes both.
  void close_through(HtmlTag tag);
  void count_looks();
  // What libxml2 reads next, up to `most` bytes.
  std::string_view next_piece(std::size_t most);

 private:
  // An element that libxml2 takes for open.
  struct Open {
    HtmlIndex node;
    HtmlIndex parent;  // of what comes next: itself, or what it stood in once it is closed
    bool is_closed;
  };

  HtmlIndex parent() const { return open_.empty() ? kNoHtmlNode : open_.back().parent; }
  HtmlIndex size() const { return static_cast<HtmlIndex>(tree_.nodes_.size()); }
  void push_input();
  void add_attribute(std::string_view name, std::string_view value);

  HtmlTree tree_;
  std::vector<Open> open_;
  bool keeps_text_ = true;
  std::string_view unread_;
  std::uint64_t looks_ = 0;
  htmlParserCtxtPtr context_ = nullptr;
};

namespace {

HtmlTreeBuilder& builder(void* user) {
  return *static_cast<HtmlTreeBuilder*>(user);
}

void on_start(void* user, const xmlChar* name, const xmlChar** attributes) {
  builder(user).start(view(name), attributes);
}

void on_end(void* user, const xmlChar* /*name*/) {
  builder(user).end();
}

void on_text(void* user, const xmlChar* text, int length) {
  builder(user).add({reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
}

int on_read(void* user, char* buffer, int size) {
  const std::string_view piece = builder(user).next_piece(static_cast<std::size_t>(size));
  std::ranges::copy(piece, buffer);
  return static_cast<int>(piece.size());
}

bool is_section(HtmlTag tag) {
  switch (tag) {
    case HtmlTag::Article:
    case HtmlTag::Aside:
    case HtmlTag::Footer:
    case HtmlTag::Header:
    case HtmlTag::Main:
    case HtmlTag::Nav:
    case HtmlTag::Ol:
    case HtmlTag::Section:
    case HtmlTag::Ul: return true;
    default: return false;
  }
}

void on_error(void* user, xmlErrorPtr error) {
  builder(user).count_looks();
  if (error == nullptr || error->code != XML_ERR_TAG_NAME_MISMATCH || error->str1 == nullptr)
    return;
  const HtmlTag tag = html_tag(error->str1);
  if (is_section(tag)) builder(user).close_through(tag);
}

xmlSAXHandler make_handler() {
  xmlSAXHandler handler{};
  handler.startElement = on_start;
  handler.endElement = on_end;
  handler.characters = on_text;
  handler.ignorableWhitespace = on_text;
  handler.cdataBlock = on_text;
  handler.serror = on_error;
  handler.initialized = XML_SAX2_MAGIC;  // else `serror` isn't called
  return handler;
}

}  // namespace

void HtmlTreeBuilder::parse(std::string_view utf8) {
  static std::once_flag once;
  std::call_once(once, xmlInitParser);
  const std::unique_ptr<htmlParserCtxt, FreeContext> context(htmlNewParserCtxt());
  if (!context) throw std::bad_alloc();
  context_ = context.get();
  unread_ = utf8;
  push_input();
  htmlCtxtUseOptions(context_, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                   HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  xmlSwitchEncoding(context_, XML_CHAR_ENCODING_UTF8);
  *context_->sax = make_handler();
  context_->userData = this;
  htmlParseDocument(context_);
  while (!open_.empty()) end();
}

// Piece by piece, for that is the only way to stop libxml2 within a tag.
void HtmlTreeBuilder::push_input() {
  xmlParserInputBufferPtr buffer =
      xmlParserInputBufferCreateIO(on_read, nullptr, this, XML_CHAR_ENCODING_NONE);
  if (buffer == nullptr) throw std::bad_alloc();
  xmlParserInputPtr input = xmlNewIOInputStream(context_, buffer, XML_CHAR_ENCODING_NONE);
  if (input == nullptr) {
    xmlFreeParserInputBuffer(buffer);
    throw std::bad_alloc();
  }
  inputPush(context_, input);
}

std::string_view HtmlTreeBuilder::next_piece(std::size_t most) {
  if (context_->maxatts > kMostAttributeSlots) return {};
  const std::string_view piece = cut_at_character(unread_, most);
  unread_.remove_prefix(piece.size());
  return piece;
}

void HtmlTreeBuilder::start(std::string_view name, const xmlChar** attributes) {
  HtmlNode node;
  node.tag = html_tag(name);
  node.parent = parent();
  node.begin = static_cast<std::uint32_t>(tree_.values_.size());
  for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
    add_attribute(view(attributes[0]), view(attributes[1]));
  }
  node.end_value = static_cast<std::uint32_t>(tree_.values_.size());
  const HtmlIndex index = size();
  open_.push_back({index, index, false});
  tree_.nodes_.push_back(node);
  const bool is_code = node.tag == HtmlTag::Script || node.tag == HtmlTag::Style;
  keeps_text_ = !is_code || is_json_ld(tree_.attribute(index, HtmlAttribute::Type));
}

void HtmlTreeBuilder::add_attribute(std::string_view name, std::string_view value) {
  const auto* const known =
      std::find_if(std::begin(kAttributes), std::end(kAttributes),
                   [name](const auto& attribute) { return attribute.first == name; });
  if (known == std::end(kAttributes)) return;
  const bool is_content = known->second == HtmlAttribute::Content;
  value = cut_at_character(value, is_content ? kMostContentBytes : kMostAttributeBytes);
  const auto begin = static_cast<std::uint32_t>(tree_.characters_.size());
  tree_.characters_ += value;
  const auto end = static_cast<std::uint32_t>(tree_.characters_.size());
  tree_.values_.push_back({known->second, begin, end});
}

void HtmlTreeBuilder::end() {
  if (open_.empty()) return;
  if (!open_.back().is_closed) tree_.nodes_[open_.back().node].end = size();
  open_.pop_back();
  keeps_text_ = true;
}

void HtmlTreeBuilder::close_through(HtmlTag tag) {
  std::size_t at = open_.size();
  const auto is_it = [&] {
    return !open_[at].is_closed && tree_.nodes_[open_[at].node].tag == tag;
  };
  // A cell keeps what is in it.
  while (at > 0) {
    --at;
    if (is_it()) break;
    const HtmlTag between = tree_.nodes_[open_[at].node].tag;
    if (at == 0 || between == HtmlTag::Td || between == HtmlTag::Th) return;
  }
  if (at == 0) return;
  const HtmlIndex outer = open_[at - 1].parent;
  for (; at < open_.size(); ++at) {
    if (!open_[at].is_closed) tree_.nodes_[open_[at].node].end = size();
    open_[at] = {open_[at].node, outer, true};
  }
}

void HtmlTreeBuilder::add(std::string_view characters) {
  if (!keeps_text_ || open_.empty()) return;
  const auto begin = static_cast<std::uint32_t>(tree_.characters_.size());
  tree_.characters_ += characters;
  const auto end = static_cast<std::uint32_t>(tree_.characters_.size());
  HtmlNode& last = tree_.nodes_.back();
  if (last.tag == HtmlTag::Text && last.parent == parent() && last.end_value == begin) {
    last.end_value = end;
    return;
  }
  tree_.nodes_.push_back({parent(), size() + 1, begin, end, HtmlTag::Text});
}

void HtmlTreeBuilder::count_looks() {
  looks_ += static_cast<std::uint64_t>(context_->nameNr);
  if (looks_ > kMostLooks) xmlStopParser(context_);
}

HtmlTree HtmlTree::parse(std::string_view utf8) {
  HtmlTreeBuilder builder;
  builder.parse(utf8);
  return builder.take();
}

std::string_view HtmlTree::text(HtmlIndex i) const {
  const HtmlNode& node = nodes_[i];
  return std::string_view(characters_).substr(node.begin, node.end_value - node.begin);
}

std::string_view HtmlTree::attribute(HtmlIndex i, HtmlAttribute which) const {
  const HtmlNode& node = nodes_[i];
  if (node.tag == HtmlTag::Text) return {};
  for (std::uint32_t at = node.begin; at < node.end_value; ++at) {
    const Value& value = values_[at];
    if (value.which != which) continue;
    return std::string_view(characters_).substr(value.begin, value.end - value.begin);
  }
  return {};
}

bool HtmlTree::has_attribute(HtmlIndex i, HtmlAttribute which) const {
  return attribute(i, which).data() != nullptr;
}

std::string HtmlTree::raw_text(HtmlIndex i) const {
  std::string out;
  for (HtmlIndex at = i; at < nodes_[i].end; ++at) {
    if (nodes_[at].tag == HtmlTag::Text) out += text(at);
  }
  return out;
}

}  // namespace dragoman
