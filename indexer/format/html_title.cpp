#include "indexer/format/html_title.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <set>

#include "common/text/blank.h"
#include "common/text/utf8.h"

namespace dragoman {
namespace {

constexpr std::size_t kLongestTitle = 2000;  // bytes; what is beyond isn't compared
constexpr std::size_t kLongestOutlet = 60;   // bytes
constexpr std::size_t kMostParts = 12;
constexpr std::size_t kMostOutletWords = 5;
constexpr std::size_t kFewestHeadlineWords = 3;
constexpr std::size_t kFewestSharedBytes = 12;

constexpr std::string_view kSeparators[] = {
    " | ", "|", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " « ", "_", "｜"};

// What may be left at the ends of a name that stood beside a headline.
constexpr std::string_view kNameSigns[] = {" ",  "-", "–", "—", "|", ":",
                                           "：", "·", "•", "»", "«", "_"};

// A title's part between separators.
struct Part {
  std::size_t begin;
  std::size_t end;
  std::string_view separator;  // before it
};

std::vector<Part> split_parts(std::string_view title) {
  std::vector<Part> parts{{0, title.size(), {}}};
  if (title.size() > kLongestTitle) return parts;
  for (std::size_t at = 0; at < title.size();) {
    const auto* const separator =
        std::find_if(std::begin(kSeparators), std::end(kSeparators),
                     [&](std::string_view s) { return title.substr(at).starts_with(s); });
    if (separator == std::end(kSeparators)) {
      ++at;
      continue;
    }
    parts.back().end = at;
    at += separator->size();
    parts.push_back({at, title.size(), *separator});
  }
  if (parts.size() > kMostParts) parts = {{0, title.size(), {}}};
  return parts;
}

std::size_t count_title_words(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

bool is_spaceless(std::string_view text) {
  return text.find(' ') == std::string_view::npos && !text.empty() &&
         static_cast<unsigned char>(text.front()) >= 0xE3;
}

bool may_be_outlet(std::string_view part) {
  return !part.empty() && part.size() <= kLongestOutlet &&
         count_title_words(part) <= kMostOutletWords &&
         u_islower(static_cast<UChar32>(decode_at(part, 0).value)) == 0;
}

bool may_be_headline(std::string_view part) {
  return count_title_words(part) >= kFewestHeadlineWords ||
         (is_spaceless(part) && part.size() >= kFewestSharedBytes);
}

bool holds_words_of(const std::string& one, const std::string& other) {
  const std::string text = " " + one + " ";
  return text.find(" " + other + " ") != std::string::npos ||
         (is_spaceless(other) && one.find(other) != std::string::npos);
}

std::set<std::string> words_of(const std::string& folded) {
  std::set<std::string> words;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    words.insert(folded.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// Two thirds of the words of both are the same.
bool share_most_words(const std::string& one, const std::string& other) {
  const std::set<std::string> a = words_of(one);
  const std::set<std::string> b = words_of(other);
  const auto shared = static_cast<std::size_t>(
      std::count_if(a.begin(), a.end(), [&](const std::string& word) { return b.contains(word); }));
  return shared >= kFewestHeadlineWords && shared * 3 >= std::max(a.size(), b.size()) * 2;
}

bool is_one_of(std::string_view part, const std::vector<std::string>& names) {
  const std::string folded = fold_title(part);
  return !folded.empty() && std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return fold_title(name) == folded;
  });
}

// The stretch of whole parts that is one of the page's headings.
bool split_at_heading(std::string_view title, const std::vector<Part>& parts,
                      const std::vector<std::string>& headings, PageTitle& out) {
  for (std::size_t first = 0; first < parts.size(); ++first) {
    for (std::size_t last = parts.size(); last-- > first;) {
      const std::size_t begin = parts[first].begin;
      const std::string_view stretch = title.substr(begin, parts[last].end - begin);
      if (!is_one_of(stretch, headings)) continue;
      out.headline = squeeze_text(stretch);
      const Part& outlet = last + 1 < parts.size() ? parts.back() : parts.front();
      const bool any = last + 1 < parts.size() || first > 0;
      if (any) out.outlet = squeeze_text(title.substr(outlet.begin, outlet.end - outlet.begin));
      return true;
    }
  }
  return false;
}

// "Outlet: Headline", where the outlet is known.
std::string_view without_outlet_before_colon(std::string_view title,
                                             const std::vector<std::string>& sites) {
  for (const std::string_view colon : {": ", "："}) {
    const std::size_t at = title.find(colon);
    if (at == std::string_view::npos) continue;
    if (is_one_of(title.substr(0, at), sites)) return title.substr(at + colon.size());
  }
  return title;
}

}  // namespace

std::string squeeze_text(std::string_view text) {
  std::string out;
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_at(text, at);
    if (is_blank(c.value) || c.value == 0xAD) {
      space = space || (c.value != 0xFEFF && c.value != 0x200B && c.value != 0xAD);
    } else {
      if (space && !out.empty()) out += ' ';
      space = false;
      append_utf8(out, c.value);
    }
    at += c.length;
  }
  return out;
}

std::string fold_title(std::string_view text) {
  text = cut_at_character(text, kLongestTitle);
  UErrorCode status = U_ZERO_ERROR;
  const auto* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const auto source = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  const icu::UnicodeString folded = fold->normalize(source, status);
  std::string out;
  for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    const UChar32 c = folded.char32At(i);
    const bool is_mark = (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
    if (u_isalnum(c) != 0 || is_mark) {
      append_utf8(out, static_cast<char32_t>(c));
    } else if (!out.empty() && out.back() != ' ' && c != '\'' && c != 0x2019) {
      out += ' ';
    }
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

bool titles_agree(std::string_view one, std::string_view other) {
  const std::string a = fold_title(one);
  const std::string b = fold_title(other);
  if (a.empty() || b.empty()) return false;
  if (a == b) return true;
  const std::string& longer = a.size() > b.size() ? a : b;
  const std::string& shorter = a.size() > b.size() ? b : a;
  const bool tells = shorter.size() >= kFewestSharedBytes && may_be_headline(shorter);
  return tells && (holds_words_of(longer, shorter) || share_most_words(longer, shorter));
}

std::string name_beside(std::string_view title, std::string_view headline) {
  if (headline.empty() || title.size() <= headline.size()) return {};
  std::string_view rest;
  if (title.starts_with(headline)) {
    rest = title.substr(headline.size());
  } else if (title.ends_with(headline)) {
    rest = title.substr(0, title.size() - headline.size());
  }
  const std::vector<Part> parts = split_parts(rest);
  const Part& part = title.starts_with(headline) ? parts.back() : parts.front();
  std::string name = squeeze_text(rest.substr(part.begin, part.end - part.begin));
  while (!name.empty()) {
    const auto sign = std::find_if(std::begin(kNameSigns), std::end(kNameSigns), [&](auto s) {
      return name.ends_with(s) || name.starts_with(s);
    });
    if (sign == std::end(kNameSigns)) break;
    if (name.ends_with(*sign)) name.resize(name.size() - sign->size());
    if (name.starts_with(*sign)) name.erase(0, sign->size());
  }
  return squeeze_text(name);
}

PageTitle split_page_title(std::string_view title, const std::vector<std::string>& sites,
                           const std::vector<std::string>& headings) {
  PageTitle out;
  std::vector<Part> parts = split_parts(title);
  const auto of = [&](const Part& part) { return title.substr(part.begin, part.end - part.begin); };
  if (split_at_heading(title, parts, headings, out)) return out;
  const auto drop = [&](bool last) {
    out.outlet = squeeze_text(of(last ? parts.back() : parts.front()));
    if (last) parts.pop_back();
    if (!last) parts.erase(parts.begin());
  };
  if (parts.size() > 1 && is_one_of(of(parts.back()), sites)) {
    drop(true);
  } else if (parts.size() > 1 && is_one_of(of(parts.front()), sites)) {
    drop(false);
  } else if (parts.size() > 1 && may_be_outlet(of(parts.back())) &&
             may_be_headline(of(parts.front()))) {
    drop(true);
  } else if (parts.size() > 1 && may_be_outlet(of(parts.front())) &&
             may_be_headline(of(parts.back()))) {
    drop(false);
  }
  // A section stands between headline and outlet.
  while (!out.outlet.empty() && parts.size() > 1 && count_title_words(of(parts.back())) <= 2 &&
         may_be_headline(of(parts.front()))) {
    parts.pop_back();
  }
  const std::string_view rest =
      title.substr(parts.front().begin, parts.back().end - parts.front().begin);
  out.headline = squeeze_text(without_outlet_before_colon(rest, sites));
  return out;
}

}  // namespace dragoman
