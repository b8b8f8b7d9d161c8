#include "indexer/format/mail_subject.h"

#include <algorithm>
#include <unordered_set>

#include "common/text/blank.h"
#include "common/text/embedded.h"

namespace dragoman {

std::span<const EmbeddedFile> embedded_mail();  // data/mail

namespace {

constexpr std::size_t kLongestMark = 40;     // bytes
constexpr std::size_t kLongestListId = 255;  // bytes; RFC 2919, section 3

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

const std::unordered_set<std::string_view>& marks() {
  static const std::unordered_set<std::string_view> all = [] {
    std::unordered_set<std::string_view> words;
    for (std::string_view rest = embedded_mail().front().content; !rest.empty();) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      if (!rest.starts_with('#')) words.insert(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return words;
  }();
  return all;
}

// The bytes of a mark that `subject` begins with; 0 where it begins with none.
std::size_t mark_length(std::string_view subject) {
  for (const std::string_view colon : {":", "："}) {
    const std::size_t at = subject.substr(0, kLongestMark).find(colon);
    if (at == std::string_view::npos) continue;
    std::string_view word = subject.substr(0, at);
    word = trim_blank(word.substr(0, word.find_first_of("[(")));  // Re[2]:
    std::string folded(word);
    std::ranges::transform(folded, folded.begin(), lower);
    if (marks().contains(folded)) return at + colon.size();
  }
  return 0;
}

std::string letters_and_digits(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool counts = (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z') ||
                        static_cast<unsigned char>(c) >= 0x80;
    if (counts) out += lower(c);
  }
  return out;
}

// Likewise of a list's tag.
std::size_t tag_length(std::string_view subject, const std::string& list) {
  if (!subject.starts_with('[')) return 0;
  const std::size_t end = subject.substr(0, kLongestMark * 2).find(']');
  if (end == std::string_view::npos) return 0;
  const std::string tag = letters_and_digits(subject.substr(1, end - 1));
  return !tag.empty() && list.find(tag) != std::string::npos ? end + 1 : 0;
}

}  // namespace

std::string headline_of_subject(std::string_view subject, std::string_view list_id) {
  const std::string list = letters_and_digits(list_id.substr(0, kLongestListId));
  std::string_view rest = trim_blank(subject);
  for (;;) {
    const std::size_t length = std::max(mark_length(rest), tag_length(rest, list));
    const std::string_view next = trim_blank(rest.substr(length));
    if (length == 0 || next.empty()) return std::string(rest);
    rest = next;
  }
}

}  // namespace dragoman
