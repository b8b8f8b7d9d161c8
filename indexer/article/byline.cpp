#include "indexer/article/byline.h"

#include <algorithm>
#include <vector>

#include "indexer/article/credit_words.h"
#include "indexer/article/lines.h"
#include "indexer/article/name_words.h"

namespace dragoman {
namespace {

constexpr std::size_t kLongestByline = 300;  // bytes
constexpr std::size_t kMostTailWords = 7;    // of the office that follows a name
constexpr std::size_t kMostSignedWords = 4;  // of a name without "by"

const CreditWords& credit_words() {
  return CreditWords::instance();
}

// An office: "special correspondent in Geneva", "enviada especial", "AFP".
bool is_office(std::string_view tail) {
  const std::vector<std::string_view> words = split_words(tail);
  if (words.empty() || words.size() > kMostTailWords) return false;
  return is_agency_line(tail) || std::any_of(words.begin(), words.end(), [](std::string_view word) {
           return credit_words().is_role(fold_line(word));
         });
}

// "Lena Voss, special correspondent" -> "Lena Voss". Commas between names stay.
std::string_view without_office(std::string_view text) {
  constexpr std::string_view kCommas[] = {",", "،", "、", "，"};
  for (const std::string_view comma : kCommas) {
    const std::size_t at = text.find(comma);
    if (at == std::string_view::npos) continue;
    if (is_office(text.substr(at + comma.size()))) return strip(text.substr(0, at), " ");
  }
  return text;
}

// A place is named after two words of a name at least: In Koo wrote it.
bool opens_place(const std::vector<std::string_view>& words, std::size_t at, std::size_t taken) {
  return taken >= 2 && at + 1 < words.size() && credit_words().is_place_word(words[at]) &&
         has_case(words[at + 1]) && begins_like_name(words[at + 1]);
}

// "Lena Voss in Geneva and Omar Haddad in Cairo" -> "Lena Voss and Omar Haddad".
std::string without_places(std::string_view text) {
  const std::vector<std::string_view> words = split_words(text);
  std::string out;
  std::size_t taken = 0;
  bool in_place = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (opens_place(words, i, taken)) in_place = true;
    if (in_place && i + 1 < words.size() && credit_words().is_and(words[i])) in_place = false;
    if (in_place || words[i].find('@') != std::string_view::npos) continue;
    if (++taken > 1) out += ' ';
    out += words[i];
  }
  return std::string(strip(out, " ,"));
}

bool is_enough(std::string_view name) {
  return split_words(name).size() > 1 || !has_case(name) || is_agency_line(name);
}

// "Lena Voss, correspondent in Geneva", where nothing says "by".
std::string read_signature(std::string_view line) {
  const std::string_view name = without_office(line);
  const std::size_t words = split_words(name).size();
  const bool is_signed = name.size() < line.size() && words >= 2 && words <= kMostSignedWords;
  if (!is_signed || name.find(':') != std::string_view::npos || !has_case(name) ||
      !looks_like_name(name) || ends_sentence(line))
    return {};
  // A sentence goes on after the office: only a place may follow, with a capital.
  const std::vector<std::string_view> tail = split_words(line.substr(name.size() + 1));
  const auto role = std::find_if(tail.begin(), tail.end(), [](std::string_view word) {
    return credit_words().is_role(fold_line(word));
  });
  const auto after = tail.end() - role;
  const bool ends_well = after <= 1 || (after <= 4 && credit_words().is_place_word(role[1]));
  return ends_well ? std::string(name) : std::string();
}

// "홍길동 기자".
std::string read_byline_ending(std::string_view line) {
  const std::vector<std::string_view> words = split_words(line);
  if (words.size() < 2 || words.size() > 3 ||
      !credit_words().ends_byline(fold_line(words.back()))) {
    return {};
  }
  const auto size = static_cast<std::size_t>(words.back().data() - line.data());
  return read_author(line.substr(0, size));
}

}  // namespace

std::string_view before_bar(std::string_view name) {
  for (const std::string_view bar : {"|", " · ", " • ", " – ", " — "}) {
    name = name.substr(0, name.find(bar));
  }
  return strip(name, " \t,");
}

std::string read_author(std::string_view text) {
  if (text.size() > kLongestByline) return {};
  std::string name = without_places(without_office(strip(text, " ")));
  return looks_like_name(name) ? name : std::string();
}

std::string read_byline(std::string_view line) {
  if (line.size() > kLongestByline || line.find(' ') == std::string_view::npos) return {};
  const std::string folded = fold_line(line);
  const std::size_t opening = credit_words().byline_opening(folded);
  if (opening > 0) {
    // Without the space at the opening's end.
    std::string name = read_author(before_bar(drop_opening(line, opening - 1)));
    if (!name.empty() && is_enough(name)) return name;
  }
  std::string signature = read_signature(line);
  return signature.empty() ? read_byline_ending(line) : signature;
}

bool is_agency_line(std::string_view line) {
  line = strip(line, " ()[]-.");
  bool any = false;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find_first_of(",/+&;|"), line.size());
    if (!credit_words().is_agency(fold_line(line.substr(0, end)))) return false;
    any = true;
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return any;
}

}  // namespace dragoman
