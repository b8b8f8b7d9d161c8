#include "indexer/format/xml_events.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <exception>
#include <memory>
#include <mutex>

namespace dragoman {
namespace {

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

struct FreeParser {
  void operator()(xmlParserCtxtPtr parser) const { xmlFreeParserCtxt(parser); }
};

// No exception may cross libxml2: the first is kept, and ends the parsing.
struct Parsing {
  XmlHandler& handler;
  xmlParserCtxtPtr parser = nullptr;
  std::exception_ptr error;

  template <typename Call>
  void guard(Call call) {
    if (error) return;
    try {
      call();
    } catch (...) {
      error = std::current_exception();
      xmlStopParser(parser);
    }
  }
};

void on_start(void* user, const xmlChar* name, const xmlChar** attributes) {
  auto& parsing = *static_cast<Parsing*>(user);
  parsing.guard([&] {
    XmlAttributes all;
    for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
      all.emplace_back(view(attributes[0]), view(attributes[1]));
    }
    parsing.handler.start_element(view(name), all);
  });
}

void on_end(void* user, const xmlChar* /*name*/) {
  auto& parsing = *static_cast<Parsing*>(user);
  parsing.guard([&] { parsing.handler.end_element(); });
}

void on_characters(void* user, const xmlChar* text, int length) {
  auto& parsing = *static_cast<Parsing*>(user);
  parsing.guard([&] {
    parsing.handler.characters(
        {reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
  });
}

// The first version of the interface, whose names keep their prefix: feeds bind the usual
// prefixes, or forget to.
xmlSAXHandler make_handler() {
  xmlSAXHandler handler{};
  handler.initialized = 1;
  handler.startElement = on_start;
  handler.endElement = on_end;
  handler.characters = on_characters;
  handler.ignorableWhitespace = on_characters;
  handler.cdataBlock = on_characters;
  return handler;
}

}  // namespace

void parse_xml(std::string_view xml, XmlHandler& handler) {
  static std::once_flag once;
  std::call_once(once, xmlInitParser);
  const std::unique_ptr<xmlParserCtxt, FreeParser> parser(
      xmlCreateMemoryParserCtxt(xml.data(), static_cast<int>(xml.size())));
  if (!parser) return;
  Parsing parsing{.handler = handler, .parser = parser.get(), .error = nullptr};
  xmlCtxtUseOptions(parser.get(), XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR |
                                      XML_PARSE_NOWARNING | XML_PARSE_HUGE);
  xmlSwitchEncoding(parser.get(), XML_CHAR_ENCODING_UTF8);
  *parser->sax = make_handler();
  parser->userData = &parsing;
  xmlParseDocument(parser.get());
  if (parsing.error) std::rethrow_exception(parsing.error);
}

}  // namespace dragoman
