#include "indexer/article/phrases.h"

#include <unicode/unistr.h>

#include <algorithm>

#include "common/text/embedded.h"
#include "indexer/article/edit_distance.h"
#include "indexer/article/lines.h"
#include "indexer/article/word_list.h"

namespace dragoman {

std::span<const EmbeddedFile> embedded_furniture();

namespace {

constexpr std::size_t kStartKeyBytes = 6;
// Shorter lead-ins must be exact: one edit makes other words of them.
constexpr std::size_t kShortestFuzzyLead = 7;
// From here on code points take three bytes, and few scripts set spaces between words.
constexpr unsigned char kFirstByteOfUnspaced = 0xE3;

std::u32string to_utf32(std::string_view text) {
  const auto utf16 = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  std::u32string out;
  for (std::int32_t i = 0; i < utf16.length(); i = utf16.moveIndex32(i, 1)) {
    out += static_cast<char32_t>(utf16.char32At(i));
  }
  return out;
}

bool is_unspaced(std::string_view phrase) {
  return static_cast<unsigned char>(phrase.front()) >= kFirstByteOfUnspaced;
}

bool starts_with_phrase(std::string_view text, std::string_view phrase) {
  if (!text.starts_with(phrase)) return false;
  return text.size() == phrase.size() || text[phrase.size()] == ' ' || is_unspaced(phrase);
}

}  // namespace

const FurniturePhrases& FurniturePhrases::instance() {
  static const FurniturePhrases phrases;
  return phrases;
}

FurniturePhrases::FurniturePhrases() {
  for (const EmbeddedFile& file : embedded_furniture()) {
    for_each_entry(file.content,
                   [&](std::string_view kind, std::string_view phrase) { add(kind, phrase); });
  }
}

void FurniturePhrases::add(std::string_view kind, std::string_view phrase) {
  const std::string folded = fold_line(phrase);
  if (kind == "line") lines_.insert(folded);
  if (kind == "trailer") trailers_.insert(folded);
  if (kind == "start") starts_[folded.substr(0, kStartKeyBytes)].push_back(folded);
  if (kind == "part") parts_.push_back(folded);
  if (kind != "lead" || !leads_.insert(folded).second) return;
  const std::u32string letters = to_utf32(folded);
  if (letters.size() >= kShortestFuzzyLead) leads_by_length_[letters.size()].push_back(letters);
}

bool FurniturePhrases::has_start(std::string_view folded) const {
  const auto found = starts_.find(std::string(folded.substr(0, kStartKeyBytes)));
  return found != starts_.end() &&
         std::any_of(found->second.begin(), found->second.end(),
                     [&](const std::string& phrase) { return starts_with_phrase(folded, phrase); });
}

bool FurniturePhrases::has_part(std::string_view folded) const {
  return std::any_of(parts_.begin(), parts_.end(), [&](const std::string& phrase) {
    return folded.find(phrase) != std::string_view::npos;
  });
}

bool FurniturePhrases::is_lead(std::string_view folded) const {
  if (leads_.contains(std::string(folded))) return true;
  const std::u32string letters = to_utf32(folded);
  for (std::size_t length = letters.size() - 1; length <= letters.size() + 1; ++length) {
    const auto found = leads_by_length_.find(length);
    if (found == leads_by_length_.end()) continue;
    const auto is_near = [&](const std::u32string& lead) { return within_one_edit(lead, letters); };
    if (std::any_of(found->second.begin(), found->second.end(), is_near)) return true;
  }
  return false;
}

}  // namespace dragoman
