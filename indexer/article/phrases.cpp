#include "indexer/article/phrases.h"

#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "common/text/embedded.h"
#include "indexer/article/edit_distance.h"
#include "indexer/article/lines.h"
#include "indexer/article/word_list.h"

namespace dragoman {

std::span<const EmbeddedFile> embedded_furniture();

namespace {

constexpr std::size_t kStartKeyBytes = 6;
// Letters of the shortest phrases that may have a slip of the pen. What stands alone on a line
// might be a headline's word or two; a lead-in has its colon.
constexpr std::size_t kShortestNearLine = 10;
constexpr std::size_t kShortestNearLead = 7;
constexpr std::size_t kNeverNear = std::string::npos;
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

std::uint64_t key_of(std::size_t length, char32_t letter) {
  return (std::uint64_t{length} << 32U) | letter;
}

bool is_unspaced(std::string_view phrase) {
  return static_cast<unsigned char>(phrase.front()) >= kFirstByteOfUnspaced;
}

bool starts_with_phrase(std::string_view text, std::string_view phrase) {
  if (!text.starts_with(phrase)) return false;
  return text.size() == phrase.size() || text[phrase.size()] == ' ' || is_unspaced(phrase);
}

}  // namespace

void NearPhrases::add(std::string_view folded) {
  if (folded.empty() || !exact_.emplace(folded).second) return;
  std::u32string letters = to_utf32(folded);
  if (letters.size() < shortest_) return;
  longest_ = std::max(longest_, folded.size());
  const auto at = static_cast<std::uint32_t>(phrases_.size());
  by_first_[key_of(letters.size(), letters.front())].push_back(at);
  by_last_[key_of(letters.size(), letters.back())].push_back(at);
  phrases_.push_back(std::move(letters));
}

bool NearPhrases::is_near(std::string_view folded) const {
  if (folded.size() + 1 < shortest_ || folded.size() > longest_ + U8_MAX_LENGTH) return false;
  const std::u32string letters = to_utf32(folded);
  if (letters.empty()) return false;
  const auto any_near = [&](const auto& phrases, std::uint64_t key) {
    const auto found = phrases.find(key);
    return found != phrases.end() &&
           std::any_of(found->second.begin(), found->second.end(),
                       [&](std::uint32_t at) { return within_one_edit(phrases_[at], letters); });
  };
  for (std::size_t length = letters.size() - 1; length <= letters.size() + 1; ++length) {
    if (any_near(by_first_, key_of(length, letters.front())) ||
        any_near(by_last_, key_of(length, letters.back()))) {
      return true;
    }
  }
  return false;
}

const FurniturePhrases& FurniturePhrases::instance() {
  static const FurniturePhrases phrases;
  return phrases;
}

FurniturePhrases::FurniturePhrases()
    : lines_(kShortestNearLine),
      trailers_(kShortestNearLine),
      sections_(kNeverNear),
      leads_(kShortestNearLead),
      cues_(kNeverNear) {
  for (const EmbeddedFile& file : embedded_furniture()) {
    for_each_entry(file.content,
                   [&](std::string_view kind, std::string_view phrase) { add(kind, phrase); });
  }
}

void FurniturePhrases::add(std::string_view kind, std::string_view phrase) {
  const std::string folded = fold_line(phrase);
  if (kind == "line") lines_.add(folded);
  if (kind == "trailer") trailers_.add(folded);
  if (kind == "section") sections_.add(folded);
  if (kind == "lead") leads_.add(folded);
  if (kind == "cue") cues_.add(folded);
  if (kind == "start") starts_[folded.substr(0, kStartKeyBytes)].push_back(folded);
  if (kind == "opener") openers_[folded.substr(0, kStartKeyBytes)].push_back(folded);
  if (kind == "foot") feet_[folded.substr(0, kStartKeyBytes)].push_back(folded);
  if (kind == "part") parts_.push_back(folded);
  if (kind == "frame") add_frame(phrase);
}

void FurniturePhrases::add_frame(std::string_view phrase) {
  const std::size_t star = phrase.find('*');
  if (star == std::string_view::npos) return;
  frames_.push_back(
      {fold_line(phrase.substr(0, star)) + ' ', ' ' + fold_line(phrase.substr(star + 1))});
}

bool FurniturePhrases::begins_with_any(const Starts& starts, std::string_view folded) {
  const auto found = starts.find(std::string(folded.substr(0, kStartKeyBytes)));
  return found != starts.end() &&
         std::any_of(found->second.begin(), found->second.end(),
                     [&](const std::string& phrase) { return starts_with_phrase(folded, phrase); });
}

bool FurniturePhrases::has_start(std::string_view folded) const {
  return begins_with_any(starts_, folded);
}

bool FurniturePhrases::has_opener(std::string_view folded) const {
  return begins_with_any(openers_, folded);
}

bool FurniturePhrases::has_foot(std::string_view folded) const {
  return begins_with_any(feet_, folded);
}

bool FurniturePhrases::has_part(std::string_view folded) const {
  return std::any_of(parts_.begin(), parts_.end(),
                     [&](const std::string& phrase) {
                       return folded.find(phrase) != std::string_view::npos;
                     }) ||
         std::any_of(frames_.begin(), frames_.end(), [&](const Frame& frame) {
           return folded.starts_with(frame.begin) &&
                  folded.find(frame.middle, frame.begin.size()) != std::string_view::npos;
         });
}

bool FurniturePhrases::is_lead(std::string_view folded) const {
  return leads_.holds(folded) || leads_.is_near(folded);
}

}  // namespace dragoman
