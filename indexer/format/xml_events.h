// Elements and text of an XML document, one after the other, by libxml2, without a tree.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace dragoman {

using XmlAttributes = std::vector<std::pair<std::string_view, std::string_view>>;

// What takes them. Names come with their prefix ("content:encoded"); all views hold during the
// call. Text between two tags may come in several parts.
class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void start_element(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void end_element() = 0;
  virtual void characters(std::string_view text) = 0;
};

// Parses `xml`, which repair_xml() gave; what is wrong nevertheless is passed over. Opens neither
// files nor connections. Any thread may call it.
void parse_xml(std::string_view xml, XmlHandler& handler);

}  // namespace dragoman
