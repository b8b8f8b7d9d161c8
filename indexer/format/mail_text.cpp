#include "indexer/format/mail_text.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <utility>

#include "common/text/blank.h"
#include "indexer/format/charset.h"
#include "indexer/format/declared_charset.h"
#include "indexer/format/mail_object.h"

namespace dragoman {
namespace {

constexpr int kDeepestPart = 32;

std::string decode_content(GMimePart* part) {
  GMimeDataWrapper* content = g_mime_part_get_content(part);
  if (content == nullptr) return {};
  const MailObject<GMimeStream> stream(g_mime_stream_mem_new());
  g_mime_data_wrapper_write_to_stream(content, stream.get());
  const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
  return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

std::string_view parameter(GMimeObject* part, const char* name) {
  const char* value = g_mime_object_get_content_type_parameter(part, name);
  return value == nullptr ? std::string_view() : value;
}

bool is_type(GMimeObject* part, const char* type, const char* subtype) {
  return g_mime_content_type_is_type(g_mime_object_get_content_type(part), type, subtype) != 0;
}

MailText read_leaf(GMimePart* part) {
  auto* object = GMIME_OBJECT(part);
  const bool is_html = is_type(object, "text", "html");
  if (g_mime_part_is_attachment(part) || !(is_html || is_type(object, "text", "plain"))) return {};
  const std::string content = decode_content(part);
  std::string charset(parameter(object, "charset"));
  if (charset.empty() && is_html) charset = declared_html_charset(content);
  DecodedText decoded = decode_text(content, charset);
  if (decoded.binary) return {};
  MailText text{.passage = {}, .charset = std::move(decoded.charset), .is_html = is_html};
  if (parameter(object, "format") == "flowed") {
    decoded.text = join_flowed(decoded.text, parameter(object, "delsp") == "yes");
  }
  text.passage =
      is_html ? html_passage(std::move(decoded.text)) : plain_passage(std::move(decoded.text));
  return text;
}

bool is_blank_text(const MailText& text) {
  return trim_blank(text.passage.text).empty();
}

// Below what `text` has already, after a blank line.
void append(MailText& text, MailText more) {
  if (is_blank_text(more)) return;
  if (is_blank_text(text)) {
    text = std::move(more);
    return;
  }
  text.passage.text += '\n';
  const auto shift = static_cast<std::uint32_t>(text.passage.text.size());
  text.passage.text += more.passage.text;
  for (Zone zone : more.passage.zones) {
    zone.begin += shift;
    zone.end += shift;
    text.passage.zones.push_back(zone);
  }
}

MailText read_part(GMimeObject* part, int depth);

MailText read_multipart(GMimeMultipart* multipart, int depth) {
  const bool are_alternatives = is_type(GMIME_OBJECT(multipart), "multipart", "alternative");
  MailText text;
  const int count = g_mime_multipart_get_count(multipart);
  for (int i = 0; i < count; ++i) {
    MailText part = read_part(g_mime_multipart_get_part(multipart, i), depth + 1);
    if (!are_alternatives) {
      append(text, std::move(part));
    } else if (!is_blank_text(part) && (is_blank_text(text) || (part.is_html && !text.is_html))) {
      text = std::move(part);
    }
  }
  return text;
}

MailText read_inner_mail(GMimeMessage* message, int depth) {
  if (message == nullptr) return {};
  MailText text;
  if (const char* subject = g_mime_message_get_subject(message)) {
    text.passage = plain_passage(mail_line(subject));
  }
  append(text, read_part(g_mime_message_get_mime_part(message), depth + 1));
  return text;
}

MailText read_part(GMimeObject* part, int depth) {
  if (part == nullptr || depth > kDeepestPart) return {};
  if (GMIME_IS_MULTIPART(part)) return read_multipart(GMIME_MULTIPART(part), depth);
  if (GMIME_IS_MESSAGE_PART(part)) {
    return read_inner_mail(g_mime_message_part_get_message(GMIME_MESSAGE_PART(part)), depth);
  }
  return GMIME_IS_PART(part) ? read_leaf(GMIME_PART(part)) : MailText{};
}

// Takes the marks of quotation off `line`, and says how many there were.
std::size_t take_quotes(std::string_view& line) {
  const std::size_t depth = std::min(line.find_first_not_of('>'), line.size());
  line.remove_prefix(depth);
  if (line.starts_with(' ')) line.remove_prefix(1);
  return depth;
}

}  // namespace

MailText read_mail_text(GMimeObject* part) {
  return read_part(part, 0);
}

std::string join_flowed(std::string_view text, bool deletes_space) {
  std::string joined;
  bool flows = false;
  std::size_t last_depth = 0;
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    const std::size_t depth = take_quotes(line);
    if (!joined.empty() && (!flows || depth != last_depth)) joined += '\n';
    last_depth = depth;
    flows = line.ends_with(' ') && line != "-- ";
    if (flows && deletes_space) line.remove_suffix(1);
    joined += line;
  }
  if (!joined.empty()) joined += '\n';
  return joined;
}

}  // namespace dragoman
