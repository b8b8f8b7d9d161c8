#include "indexer/format/read_records.h"

#include <string>
#include <utility>

#include "common/text/blank.h"
#include "indexer/format/feed.h"
#include "indexer/format/html.h"
#include "indexer/format/json.h"
#include "indexer/format/mail.h"
#include "indexer/format/markdown.h"
#include "indexer/format/text.h"

namespace dragoman {
namespace {

using Reader = void (*)(const ByteStream& bytes, std::string_view charset,
                        const FormatOptions& options, const RecordSink& sink);

struct Format {
  std::string_view media_type;
  Reader read;
};

void read_text_file(const ByteStream& bytes, std::string_view charset, const FormatOptions&,
                    const RecordSink& sink) {
  sink(read_text(read_whole(bytes), charset));
}

void read_html_file(const ByteStream& bytes, std::string_view charset, const FormatOptions&,
                    const RecordSink& sink) {
  sink(read_html(read_whole(bytes), charset));
}

void read_json_file(const ByteStream& bytes, std::string_view charset, const FormatOptions& options,
                    const RecordSink& sink) {
  read_json(bytes, charset, options.fields, sink);
}

void read_json_lines_file(const ByteStream& bytes, std::string_view charset,
                          const FormatOptions& options, const RecordSink& sink) {
  read_json_lines(bytes, charset, options.fields, sink);
}

void read_mail_file(const ByteStream& bytes, std::string_view, const FormatOptions&,
                    const RecordSink& sink) {
  sink(read_mail(read_whole(bytes)));
}

void read_markdown_file(const ByteStream& bytes, std::string_view charset, const FormatOptions&,
                        const RecordSink& sink) {
  sink(read_markdown(read_whole(bytes), charset));
}

void read_xml_file(const ByteStream& bytes, std::string_view charset, const FormatOptions&,
                   const RecordSink& sink) {
  read_feed(read_whole(bytes), charset, sink);
}

constexpr Format kFormats[] = {
    {kHtml, read_html_file}, {kJson, read_json_file},         {kJsonLines, read_json_lines_file},
    {kMail, read_mail_file}, {kMarkdown, read_markdown_file}, {kPlainText, read_text_file},
    {kXml, read_xml_file},
};

const Format* find_format(std::string_view media_type) {
  for (const Format& format : kFormats) {
    if (format.media_type == media_type) return &format;
  }
  return nullptr;
}

}  // namespace

bool has_reader(std::string_view media_type) {
  return find_format(media_type) != nullptr;
}

void read_records(std::string_view media_type, const ByteStream& bytes, std::string_view charset,
                  const FormatOptions& options, const RecordSink& sink) {
  const RecordSink without_blanks = [&](RecordOrRejection found) {
    if (const auto* record = std::get_if<Record>(&found);
        record && trim_blank(record->text).empty()) {
      found = Rejection{.name = record->name, .reason = "empty"};
    }
    sink(std::move(found));
  };
  find_format(media_type)->read(bytes, charset, options, without_blanks);
}

}  // namespace dragoman
