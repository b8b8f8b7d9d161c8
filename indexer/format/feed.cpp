#include "indexer/format/feed.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "common/text/blank.h"
#include "indexer/format/charset.h"
#include "indexer/format/declared_charset.h"
#include "indexer/format/feed_item.h"
#include "indexer/format/html.h"
#include "indexer/format/html_tags.h"
#include "indexer/format/passage.h"
#include "indexer/format/xml_events.h"
#include "indexer/format/xml_repair.h"

namespace dragoman {
namespace {

enum class RootKind : std::uint8_t { None, Feed, Html, Other };

std::string lower(std::string_view name) {
  std::string out(name);
  std::ranges::transform(out, out.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  return out;
}

std::string_view prefix_of(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
}

std::string_view find_attribute(const XmlAttributes& attributes, std::string_view name) {
  const auto found = std::ranges::find(attributes, name, &XmlAttributes::value_type::first);
  return found == attributes.end() ? std::string_view() : found->second;
}

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (c == '&' || c == '<' || c == '"') {
      out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : "&quot;";
    } else {
      out += c;
    }
  }
}

bool has_end_tag(std::string_view name) {
  const HtmlTag tag = html_tag(name);
  return tag != HtmlTag::Br && tag != HtmlTag::Hr && tag != HtmlTag::Img;
}

// The text of one element, with the elements in it written as HTML.
class FieldCapture {
 public:
  void begin(FeedField field, std::string_view type) {
    field_ = field;
    text_ = {.text = {}, .type = lower(type), .has_markup = false};
    name_.clear();
    open_.clear();
  }

  FeedField field() const { return field_; }
  bool is_nested() const { return !open_.empty(); }

  void start_element(const std::string& name, const XmlAttributes& attributes) {
    if (!text_.has_markup) {
      std::string escaped;
      append_escaped(escaped, text_.text);
      text_.text = std::move(escaped);
      text_.has_markup = true;
    }
    (text_.text += '<') += name;
    for (const auto& [attribute, value] : attributes) {
      ((text_.text += ' ') += attribute) += "=\"";
      append_escaped(text_.text, value);
      text_.text += '"';
    }
    text_.text += '>';
    open_.push_back(name);
  }

  void end_element() {
    if (has_end_tag(open_.back())) ((text_.text += "</") += open_.back()) += '>';
    open_.pop_back();
  }

  void characters(std::string_view text) {
    if (text_.has_markup) {
      append_escaped(text_.text, text);
    } else {
      text_.text += text;
    }
    // <author><name>..., <source><title>...
    if (!open_.empty() && (open_.back() == "name" || open_.back() == "title")) name_ += text;
  }

  FeedText finish() {
    const bool names = field_ == FeedField::Author || field_ == FeedField::Source;
    if (names && !name_.empty()) text_ = {.text = std::move(name_), .type = "text"};
    field_ = FeedField::None;
    return std::move(text_);
  }

 private:
  FeedField field_ = FeedField::None;
  FeedText text_;
  std::string name_;
  std::vector<std::string> open_;
};

class FeedReader final : public XmlHandler {
 public:
  explicit FeedReader(const RecordSink& sink) : sink_(sink) {}

  RootKind root() const { return root_; }
  const std::string& root_name() const { return root_name_; }
  std::uint64_t items() const { return items_; }

  void start_element(std::string_view qualified, const XmlAttributes& attributes) override {
    const std::string name = own_name(qualified);
    if (capture_.field() != FeedField::None) {
      capture_.start_element(name, attributes);
      return;
    }
    if (path_.empty()) {
      root_prefix_ = prefix_of(qualified);
      begin_root(name, attributes);
    }
    path_.push_back(name);
    if (root_ != RootKind::Feed) return;
    if (item_depth_ == 0 && (name == "item" || name == "entry")) {
      item_depth_ = path_.size();
      item_ = {};
      item_.lang = find_attribute(attributes, "xml:lang");
    } else if (item_depth_ > 0 && path_.size() == item_depth_ + 1) {
      begin_field(name, attributes);
    } else if (is_channel_field(name)) {
      capture_.begin(feed_field(name), find_attribute(attributes, "type"));
    }
  }

  void end_element() override {
    if (capture_.is_nested()) {
      capture_.end_element();
      return;
    }
    const FeedField field = capture_.field();
    if (field != FeedField::None) {
      if (item_depth_ > 0) {
        keep(field, capture_.finish());
      } else {
        keep_of_channel(field, capture_.finish());
      }
    }
    if (item_depth_ == path_.size()) end_item();
    path_.pop_back();
  }

  void characters(std::string_view text) override {
    if (capture_.field() != FeedField::None) capture_.characters(text);
  }

 private:
  // Lower case, and without the prefix of Atom, or of the root.
  std::string own_name(std::string_view qualified) const {
    const std::string_view prefix = prefix_of(qualified);
    const bool drops = !prefix.empty() && (path_.empty() || prefix == root_prefix_ ||
                                           prefix == "atom" || prefix == "a10");
    return lower(drops ? qualified.substr(prefix.size() + 1) : qualified);
  }

  void begin_root(const std::string& name, const XmlAttributes& attributes) {
    root_name_ = name;
    const bool is_feed = name == "rss" || name == "rdf" || name == "feed" || name == "channel";
    root_ = is_feed ? RootKind::Feed : name == "html" ? RootKind::Html : RootKind::Other;
    channel_.lang = find_attribute(attributes, "xml:lang");
  }

  bool is_channel_field(std::string_view name) const {
    if (item_depth_ > 0 || path_.size() < 2) return false;
    const std::string& parent = path_[path_.size() - 2];
    const FeedField field = feed_field(name);
    return (parent == "channel" || parent == "feed") &&
           (field == FeedField::Title || field == FeedField::Language);
  }

  void begin_field(std::string_view name, const XmlAttributes& attributes) {
    const FeedField field = feed_field(name);
    const std::string_view href = find_attribute(attributes, "href");
    if (field == FeedField::Link && !href.empty()) {
      const std::string_view relation = find_attribute(attributes, "rel");
      const bool is_page = relation.empty() || relation == "alternate";
      if (is_page) keep(field, {.text = std::string(href), .type = {}});
      return;
    }
    capture_.begin(field, find_attribute(attributes, "type"));
  }

  // Of several the first, but all authors.
  void keep(FeedField field, FeedText text) {
    FeedText& kept = item_[field];
    if (trim_blank(text.text).empty()) return;
    if (trim_blank(kept.text).empty()) {
      kept = std::move(text);
    } else if (field == FeedField::Author) {
      (kept.text += ", ") += text.text;
    }
  }

  void keep_of_channel(FeedField field, FeedText text) {
    std::string& kept = field == FeedField::Title ? channel_.title : channel_.lang;
    std::string line = field_line(std::move(text.text));
    if (!line.empty()) kept = std::move(line);
  }

  void end_item() {
    item_depth_ = 0;
    Record record = make_feed_record(std::move(item_), channel_, ++items_);
    if (trim_blank(record.text).empty()) {
      sink_(Rejection{.name = std::move(record.name), .reason = "empty"});
    } else {
      sink_(std::move(record));
    }
  }

  const RecordSink& sink_;
  RootKind root_ = RootKind::None;
  std::string root_name_;
  std::string root_prefix_;
  FeedChannel channel_;
  FeedItem item_;
  FieldCapture capture_;
  std::vector<std::string> path_;  // the elements that are open, but within a captured field
  std::size_t item_depth_ = 0;     // of the item's element; 0 outside
  std::uint64_t items_ = 0;
};

}  // namespace

void read_feed(std::string_view bytes, std::string_view charset, const RecordSink& sink) {
  const std::string declared = declared_xml_charset(bytes);
  const DecodedText decoded = decode_text(bytes, charset.empty() ? declared : charset);
  if (decoded.binary) return sink(Rejection{.reason = "binary data, not text"});
  const RepairedXml xml = repair_xml(decoded.text);
  const RecordSink with_charset = [&](RecordOrRejection found) {
    if (auto* record = std::get_if<Record>(&found)) record->charset = decoded.charset;
    sink(std::move(found));
  };
  FeedReader reader(with_charset);
  parse_xml(xml.text, reader);
  switch (reader.root()) {
    case RootKind::None:
      return sink(Rejection{.failed = true, .reason = "not XML: there is no element in it"});
    case RootKind::Html: return sink(read_html(bytes, charset));
    case RootKind::Other:
      return sink(
          Rejection{.reason = "XML with root element " + reader.root_name() + " is no feed"});
    case RootKind::Feed: break;
  }
  if (xml.cut_short) {
    sink(Rejection{.name = "#" + std::to_string(reader.items() + 1),
                   .failed = true,
                   .reason = "the feed breaks off here"});
  } else if (reader.items() == 0) {
    sink(Rejection{.reason = "empty"});
  }
}

}  // namespace dragoman
