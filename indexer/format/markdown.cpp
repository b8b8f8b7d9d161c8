#include "indexer/format/markdown.h"

#include <cmark.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string>
#include <utility>

#include "indexer/format/charset.h"
#include "indexer/format/field_names.h"
#include "indexer/format/fields_told.h"
#include "indexer/format/front_matter.h"
#include "indexer/format/passage.h"

namespace dragoman {
namespace {

// cmark takes up to 200 bytes of memory for each of the text, and time that grows with the
// square of the images that aren't closed, and with lines times the depth of lists and quotes.
constexpr std::size_t kMostBytes = std::size_t{1} << 20;
constexpr std::size_t kMostImages = 500;
constexpr std::size_t kDeepestContainers = 50;
constexpr std::size_t kWidestIndent = 100;  // columns

constexpr int kHeadingBlocks = 3;  // so many blocks may come before a headline

// Quotes and lists that the line opens, or goes on with.
std::size_t count_containers(std::string_view line) {
  std::size_t count = 0;
  std::size_t at = 0;
  while (at < line.size()) {
    const char c = line[at];
    const bool is_bullet = c == '-' || c == '+' || c == '*' || c == '.' || c == ')';
    const bool is_digit = c >= '0' && c <= '9';
    if (c != '>' && c != ' ' && c != '\t' && !is_bullet && !is_digit) break;
    if (c == '>' || is_bullet) ++count;
    ++at;
  }
  return count;
}

bool is_affordable(std::string_view text) {
  if (text.size() > kMostBytes) return false;
  std::size_t images = 0;
  for (std::size_t at = text.find("!["); at != std::string_view::npos;
       at = text.find("![", at + 2)) {
    ++images;
  }
  if (images > kMostImages) return false;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    const std::size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
    if (indent > kWidestIndent && indent < line.size()) return false;
    if (count_containers(line) > kDeepestContainers) return false;
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return true;
}

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeIterator {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};
struct FreeText {
  void operator()(char* text) const { std::free(text); }
};

std::string text_of(cmark_node* heading) {
  std::string text;
  const std::unique_ptr<cmark_iter, FreeIterator> iterator(cmark_iter_new(heading));
  while (cmark_iter_next(iterator.get()) != CMARK_EVENT_DONE) {
    cmark_node* node = cmark_iter_get_node(iterator.get());
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) text += cmark_node_get_literal(node);
    if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) text += ' ';
  }
  return text;
}

std::string find_heading(cmark_node* document) {
  cmark_node* block = cmark_node_first_child(document);
  for (int i = 0; block != nullptr && i < kHeadingBlocks; ++i, block = cmark_node_next(block)) {
    const bool is_heading = cmark_node_get_type(block) == CMARK_NODE_HEADING &&
                            cmark_node_get_heading_level(block) == 1;
    if (is_heading) return text_of(block);
  }
  return {};
}

bool is_table_row(std::string_view line) {
  return line.size() > 2 && line.starts_with('|') && line.ends_with('|');
}

// CommonMark has no tables: of what is meant as one each row becomes a line, the rule under the
// first none.
std::string with_rows_as_lines(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (!is_table_row(line)) {
      (out += line) += '\n';
    } else if (line.find_first_not_of("|-: ") != std::string_view::npos) {
      (out += line.substr(1, line.size() - 2)) += "  \n";
    }
  }
  return out;
}

// HTML in the text is kept, for there are figures, tables and standfirsts in it; what of it is
// no text is left out by the reader of HTML.
Passage read_commonmark(const std::string& text) {
  const std::unique_ptr<cmark_node, FreeNode> document(
      cmark_parse_document(text.data(), text.size(), CMARK_OPT_DEFAULT));
  const std::unique_ptr<char, FreeText> html(cmark_render_html(document.get(), CMARK_OPT_UNSAFE));
  Passage passage = html_passage(html.get());
  passage.title = find_heading(document.get());
  return passage;
}

}  // namespace

RecordOrRejection read_markdown(std::string_view bytes, std::string_view charset) {
  static const FieldNames names{{}};
  DecodedText decoded = decode_text(bytes, charset);
  if (decoded.binary) return Rejection{.reason = "binary data, not text"};
  FieldValues values(names);
  const std::string_view text = read_front_matter(decoded.text, names, values);
  Record record;
  tell_fields(values, record);
  record.charset = std::move(decoded.charset);
  const std::string standfirst = take_standfirst(values);
  Passage body = is_affordable(text) ? read_commonmark(with_rows_as_lines(text))
                                     : plain_passage(std::string(text));
  set_text(record, standfirst, std::move(body));
  return record;
}

}  // namespace dragoman
