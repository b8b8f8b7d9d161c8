#include "indexer/format/mail.h"

#include <gmime/gmime.h>

#include <algorithm>
#include <mutex>
#include <string>
#include <utility>

#include "indexer/format/mail_limits.h"
#include "indexer/format/mail_object.h"
#include "indexer/format/mail_subject.h"
#include "indexer/format/mail_text.h"
#include "indexer/format/passage.h"

namespace dragoman {
namespace {

// A file is one mail, but may come out of a mailbox, whose separator is no header.
std::string_view without_separator(std::string_view bytes) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  bytes.remove_prefix(std::min(bytes.find_first_not_of("\r\n"), bytes.size()));
  if (bytes.starts_with("From ")) {
    bytes.remove_prefix(std::min(bytes.find('\n'), bytes.size() - 1) + 1);
  }
  return bytes;
}

MailObject<GMimeMessage> parse_mail(std::string_view bytes) {
  static std::once_flag once;
  std::call_once(once, g_mime_init);
  const MailObject<GMimeStream> stream(
      g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const MailObject<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  return MailObject<GMimeMessage>(g_mime_parser_construct_message(parser.get(), nullptr));
}

std::string header(GMimeMessage* message, const char* name) {
  return mail_line(g_mime_object_get_header(GMIME_OBJECT(message), name));
}

bool is_mail(GMimeMessage* message) {
  constexpr const char* kHeaders[] = {"From", "Subject", "Date", "To", "Message-ID", "Received"};
  return std::ranges::any_of(kHeaders, [&](const char* name) {
    return g_mime_object_get_header(GMIME_OBJECT(message), name) != nullptr;
  });
}

bool is_sent_to_list(GMimeMessage* message) {
  const std::string precedence = header(message, "Precedence");
  return !header(message, "List-Id").empty() || !header(message, "List-Unsubscribe").empty() ||
         precedence == "bulk" || precedence == "list";
}

// The sender's name, else the address.
std::string sender(GMimeMessage* message) {
  InternetAddressList* senders = g_mime_message_get_from(message);
  if (senders == nullptr || internet_address_list_length(senders) == 0) return {};
  InternetAddress* first = internet_address_list_get_address(senders, 0);
  std::string name = mail_line(internet_address_get_name(first));
  if (!name.empty() || !INTERNET_ADDRESS_IS_MAILBOX(first)) return name;
  return mail_line(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(first)));
}

// Of "en, de" the first. What begins with "Content-" GMime counts among its part's headers.
std::string language(GMimeMessage* message) {
  GMimeObject* part = g_mime_message_get_mime_part(message);
  if (part == nullptr) return {};
  const std::string all = mail_line(g_mime_object_get_header(part, "Content-Language"));
  return plain_line(all.substr(0, all.find(',')));
}

}  // namespace

RecordOrRejection read_mail(std::string_view bytes) {
  bytes = without_separator(bytes);
  if (const std::string_view reason = why_unreadable(bytes); !reason.empty()) {
    return Rejection{.failed = true, .reason = std::string(reason)};
  }
  const MailObject<GMimeMessage> message = parse_mail(with_sound_headers(bytes));
  if (!message || !is_mail(message.get())) {
    return Rejection{.failed = true, .reason = "not a mail: it has none of a mail's headers"};
  }
  Record record;
  Told& told = record.told;
  told.title = headline_of_subject(mail_line(g_mime_message_get_subject(message.get())),
                                   header(message.get(), "List-Id"));
  told.date = header(message.get(), "Date");
  (is_sent_to_list(message.get()) ? told.source : told.author) = sender(message.get());
  told.lang = language(message.get());
  MailText text = read_mail_text(g_mime_message_get_mime_part(message.get()));
  record.charset = text.charset.empty() ? "UTF-8" : std::move(text.charset);
  set_text(record, {}, std::move(text.passage));
  return record;
}

}  // namespace dragoman
