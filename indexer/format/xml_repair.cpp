#include "indexer/format/xml_repair.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "common/text/utf8.h"

namespace dragoman {
namespace {

constexpr std::size_t kDeepestNesting = 128;
constexpr std::size_t kMostAttributes = 64;
constexpr std::size_t kLongestEntity = 12;
constexpr std::size_t kNowhere = std::string_view::npos;

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

// Of the letters that may, ASCII's: no feed uses others, but text has "<–20%".
bool begins_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool is_in_name(char c) {
  return begins_name(c) || (c >= '0' && c <= '9') || c == ':' || c == '-' || c == '.';
}

bool is_character(std::uint32_t c) {
  return (c >= 0x20 || c == '\t' || c == '\n') && (c < 0xD800 || c > 0xDFFF) && c <= 0x10FFFF &&
         c != 0xFFFE && c != 0xFFFF;
}

// The code point that the digits of "#8217" or "#x2019" are for; 0 where they are none.
std::uint32_t numbered_character(std::string_view name) {
  const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
  std::uint32_t value = 0;
  for (char c : name.substr(hex ? 2 : 1)) {
    c = static_cast<char>(c | 0x20);
    const bool is_digit = c >= '0' && c <= '9';
    if (!is_digit && !(hex && c >= 'a' && c <= 'f')) return 0;
    const auto digit = static_cast<std::uint32_t>(is_digit ? c - '0' : c - 'a' + 10);
    value = std::min<std::uint32_t>(value * (hex ? 16 : 10) + digit, 0x110000);
  }
  return value;
}

// Appends what the entity called `name` stands for; false where there is none of this name.
bool append_entity(std::string_view name, std::string& out) {
  constexpr std::string_view kXmlNames[] = {"amp", "lt", "gt", "quot", "apos"};
  if (std::ranges::find(kXmlNames, name) != std::end(kXmlNames)) {
    ((out += '&') += name) += ';';
    return true;
  }
  std::uint32_t c = 0;
  if (name.starts_with('#')) {
    c = numbered_character(name);
    if (!is_character(c)) c = 0xFFFD;
  } else {
    const std::string terminated(name);
    const auto* entity = htmlEntityLookup(reinterpret_cast<const xmlChar*>(terminated.c_str()));
    if (entity == nullptr) return false;
    c = entity->value;
  }
  if (c == '&' || c == '<') {
    out += c == '&' ? "&amp;" : "&lt;";
  } else {
    append_utf8(out, c);
  }
  return true;
}

// Text between tags, or the inside of an attribute.
void append_text(std::string_view text, std::string& out) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '&') {
      const std::size_t end = text.substr(at, kLongestEntity).find(';');
      if (end != kNowhere && end > 1 && append_entity(text.substr(at + 1, end - 1), out)) {
        at += end;
      } else {
        out += "&amp;";
      }
    } else if (c == '<' || c == '>' || c == '"') {
      out += c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&quot;";
    } else {
      out += c == '\f' ? ' ' : c;
    }
  }
}

// Where a closing mark is next. Asking with growing positions costs one pass over the text.
class NextMark {
 public:
  NextMark(std::string_view text, std::string_view mark) : text_(text), mark_(mark) {}

  std::size_t from(std::size_t at) {
    if (next_ != kNowhere && next_ < at) next_ = text_.find(mark_, at);
    return next_;
  }

 private:
  std::string_view text_;
  std::string_view mark_;
  std::size_t next_ = 0;
};

class XmlRepairer {
 public:
  explicit XmlRepairer(std::string_view xml) : xml_(xml) {}

  RepairedXml repair() {
    while (at_ < xml_.size() && !is_root_closed_) step();
    result_.cut_short = !open_.empty();
    while (!open_.empty()) close_innermost();
    return std::move(result_);
  }

 private:
  void step() {
    const std::size_t tag = std::min(xml_.find('<', at_), xml_.size());
    if (!open_.empty()) append_text(xml_.substr(at_, tag - at_), result_.text);
    at_ = tag;
    if (at_ == xml_.size()) return;
    const std::string_view rest = xml_.substr(at_);
    const char next = rest.size() > 1 ? rest[1] : ' ';
    if (rest.starts_with("<!--")) return skip_to(comment_end_, 4, 3);
    if (rest.starts_with("<![CDATA[")) return read_cdata();
    if (next == '?') return skip_to(instruction_end_, 2, 2);
    if (next == '!' && open_.empty()) return skip_doctype();
    if (next == '/' && rest.size() > 2 && begins_name(rest[2])) return read_end_tag();
    if (begins_name(next)) return read_start_tag();
    escape_bracket();
  }

  // What is no tag after all.
  void escape_bracket() {
    if (!open_.empty()) result_.text += "&lt;";
    ++at_;
  }

  void skip_to(NextMark& mark, std::size_t opening, std::size_t closing) {
    const std::size_t end = mark.from(at_ + opening);
    if (end == kNowhere) return escape_bracket();
    at_ = end + closing;
  }

  void skip_doctype() {
    const std::size_t end = std::min(xml_.find_first_of("[>", at_), xml_.size());
    at_ = end + 1;
    if (end == xml_.size() || xml_[end] == '>') return;
    const std::size_t subset_end = subset_end_.from(end);
    if (subset_end != kNowhere) at_ = subset_end + 2;
  }

  void read_cdata() {
    constexpr std::size_t kOpening = 9;
    const std::size_t end = cdata_end_.from(at_ + kOpening);
    const std::string_view content =
        xml_.substr(at_ + kOpening, end == kNowhere ? end : end - at_ - kOpening);
    if (!open_.empty()) append_literally(content);
    at_ = end == kNowhere ? xml_.size() : end + 3;
  }

  void append_literally(std::string_view text) {
    for (const char c : text) {
      if (c == '&') {
        result_.text += "&amp;";
      } else if (c == '<' || c == '>') {
        result_.text += c == '<' ? "&lt;" : "&gt;";
      } else {
        result_.text += c == '\f' ? ' ' : c;
      }
    }
  }

  std::string_view read_name() {
    const std::size_t begin = at_;
    while (at_ < xml_.size() && is_in_name(xml_[at_])) ++at_;
    return xml_.substr(begin, at_ - begin);
  }

  void skip_space() {
    while (at_ < xml_.size() && is_space(xml_[at_])) ++at_;
  }

  void read_start_tag() {
    ++at_;
    const std::string_view name = read_name();
    std::string attributes;
    const bool is_empty = read_attributes(attributes);
    if (is_empty && open_.empty()) return;  // a root without anything in it is none
    const bool is_too_deep = open_.size() >= kDeepestNesting;
    if (is_too_deep) {
      if (!is_empty) ++ignored_;
      return;
    }
    ((result_.text += '<') += name) += attributes;
    result_.text += is_empty ? "/>" : ">";
    if (!is_empty) open_.push_back(name);
  }

  // Up to the end of the tag; whether that says that the element is empty.
  bool read_attributes(std::string& out) {
    std::vector<std::string_view> names;
    bool is_empty = false;
    while (at_ < xml_.size() && xml_[at_] != '<') {
      const char c = xml_[at_];
      if (c == '>') {
        ++at_;
        break;
      }
      is_empty = c == '/' || (is_empty && is_space(c));
      if (begins_name(c)) {
        read_attribute(names, out);
      } else {
        ++at_;
      }
    }
    return is_empty;
  }

  void read_attribute(std::vector<std::string_view>& names, std::string& out) {
    const std::string_view name = read_name();
    skip_space();
    std::string_view value;
    if (at_ < xml_.size() && xml_[at_] == '=') {
      ++at_;
      skip_space();
      value = read_value();
    }
    if (names.size() == kMostAttributes || std::ranges::find(names, name) != names.end()) return;
    names.push_back(name);
    ((out += ' ') += name) += "=\"";
    append_text(value, out);
    out += '"';
  }

  std::string_view read_value() {
    if (at_ == xml_.size()) return {};
    const char quote = xml_[at_];
    if (quote == '"' || quote == '\'') {
      NextMark& mark = quote == '"' ? double_quote_ : single_quote_;
      const std::size_t end = mark.from(at_ + 1);
      const std::size_t begin = at_ + 1;
      if (end != kNowhere) {
        at_ = end + 1;
        return xml_.substr(begin, end - begin);
      }
    }
    const std::size_t begin = at_;
    at_ = std::min(xml_.find_first_of(" \t\r\n\f<>", at_), xml_.size());
    return xml_.substr(begin, at_ - begin);
  }

  // Closes the element that it names, with all that stands open in it. One that names none that
  // is open nearby means nothing.
  void read_end_tag() {
    at_ += 2;
    const std::string_view name = read_name();
    at_ = std::min(xml_.find_first_of("<>", at_), xml_.size());
    if (at_ < xml_.size() && xml_[at_] == '>') ++at_;
    if (ignored_ > 0) {
      --ignored_;
      return;
    }
    const auto found = std::find(open_.rbegin(), open_.rend(), name);
    if (found == open_.rend()) return;
    for (auto count = found - open_.rbegin(); count >= 0; --count) close_innermost();
    is_root_closed_ = open_.empty();
  }

  void close_innermost() {
    ((result_.text += "</") += open_.back()) += '>';
    open_.pop_back();
  }

  std::string_view xml_;
  std::size_t at_ = 0;
  NextMark comment_end_{xml_, "-->"};
  NextMark instruction_end_{xml_, "?>"};
  NextMark cdata_end_{xml_, "]]>"};
  NextMark subset_end_{xml_, "]>"};
  NextMark double_quote_{xml_, "\""};
  NextMark single_quote_{xml_, "'"};
  std::vector<std::string_view> open_;
  std::size_t ignored_ = 0;  // elements open beyond the deepest nesting
  bool is_root_closed_ = false;
  RepairedXml result_;
};

}  // namespace

RepairedXml repair_xml(std::string_view xml) {
  return XmlRepairer(xml).repair();
}

}  // namespace dragoman
