#include "searcher/search/snippet.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "common/text/utf8.h"

namespace dragoman {
namespace {

constexpr std::string_view kEllipsis = "…";
constexpr std::uint32_t kShortestSentence = 60;  // bytes

std::uint32_t size_of(const TextRange& range) {
  return range.end - range.begin;
}

bool is_prose(ZoneKind kind) {
  return kind == ZoneKind::Body || kind == ZoneKind::Standfirst || kind == ZoneKind::Subhead;
}

// Moves `at` forward or back to where a character begins.
std::uint32_t character_start(std::string_view text, std::uint32_t at) {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

// The blank next to `at`, looking a little to the left, so that no word is cut if it can be
// helped; scripts without blanks are cut anywhere.
std::uint32_t word_start(std::string_view text, std::uint32_t at, std::uint32_t least) {
  constexpr std::uint32_t kLongestWord = 40;
  const std::uint32_t stop = std::max(least, at > kLongestWord ? at - kLongestWord : 0);
  for (std::uint32_t i = at; i > stop; --i) {
    if (text[i - 1] == ' ') return i;
  }
  return character_start(text, at);
}

// A sentence too long to show: the stretch of it that begins a little before the first match.
TextRange cut_sentence(std::string_view text, TextRange sentence, std::uint32_t first_match) {
  constexpr std::uint32_t kBefore = kSnippetBytes / 4;
  TextRange cut = sentence;
  if (first_match > sentence.begin + kBefore) {
    cut.begin = word_start(text, first_match - kBefore, sentence.begin);
  }
  if (size_of(cut) > kSnippetBytes) {
    cut.end = word_start(text, cut.begin + kSnippetBytes, cut.begin + 1);
    while (cut.end > cut.begin && text[cut.end - 1] == ' ') --cut.end;
  }
  return cut;
}

// Appends text[range] with runs of white space as one space, and maps the matches along.
void append_range(std::string_view text, TextRange range, const std::vector<TextMatch>& matches,
                  Snippet& out) {
  auto match = std::ranges::lower_bound(matches, range.begin, {}, &TextMatch::begin);
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    while (match != matches.end() && match->begin < at) ++match;
    const bool blank = text[at] == ' ' || (text[at] >= '\t' && text[at] <= '\r');
    if (blank && !out.text.empty() && out.text.back() == ' ') continue;
    if (match != matches.end() && match->begin == at && match->end <= range.end) {
      const auto begin = static_cast<std::uint32_t>(out.text.size());
      out.text += text.substr(at, match->end - at);
      out.matches.push_back({begin, static_cast<std::uint32_t>(out.text.size())});
      at = match->end - 1;
    } else {
      out.text += blank ? ' ' : text[at];
    }
  }
}

}  // namespace

// A stretch of a paragraph and what speaks for it.
struct SnippetMaker::Passage {
  TextRange range;
  std::size_t words = 0;    // different words of the query
  std::size_t matches = 0;  // all of them
  bool begins_cut = false;  // within a sentence too long to show
  bool ends_cut = false;

  // A place line or a subhead says less than a sentence.
  bool is_sentence() const { return size_of(range) >= kShortestSentence; }

  bool is_better_than(const Passage& other) const {
    return std::tuple(words, matches, is_sentence()) >
           std::tuple(other.words, other.matches, other.is_sentence());
  }
};

SnippetMaker::SnippetMaker(Tokenizer& tokenizer, SentenceSplitter& splitter, const Matcher& matcher)
    : tokenizer_(tokenizer), splitter_(splitter), matcher_(matcher) {}

SnippetMaker::Passage SnippetMaker::best_passage(std::string_view paragraph,
                                                 const std::vector<TextMatch>& matches) {
  const std::vector<TextRange> sentences = splitter_.split(paragraph);
  Passage best;
  for (std::size_t first = 0; first < sentences.size(); ++first) {
    Passage passage;
    std::set<std::uint32_t> words;
    for (std::size_t last = first; last < sentences.size(); ++last) {
      const TextRange run{sentences[first].begin, sentences[last].end};
      if (last > first && size_of(run) > kSnippetBytes) break;
      for (const TextMatch& match : matches) {
        if (match.begin < sentences[last].begin || match.begin >= sentences[last].end) continue;
        words.insert(match.words.begin(), match.words.end());
        ++passage.matches;
      }
      passage.range = run;
      passage.words = words.size();
      // What follows the matches is shown, too, as far as there is room.
      const bool longer = best.range.begin == run.begin && !best.is_better_than(passage);
      if (passage.is_better_than(best) || longer || best.range == TextRange{}) best = passage;
    }
  }
  if (size_of(best.range) > kSnippetBytes) {
    const auto match = std::ranges::lower_bound(matches, best.range.begin, {}, &TextMatch::begin);
    const std::uint32_t from = match == matches.end() ? best.range.begin : match->begin;
    const TextRange whole = best.range;
    best.range = cut_sentence(paragraph, whole, std::min(from, whole.end));
    best.begins_cut = best.range.begin != whole.begin;
    best.ends_cut = best.range.end != whole.end;
  }
  return best;
}

std::vector<Snippet> SnippetMaker::make(const Article& article) {
  Passage best;
  std::string_view best_text;
  std::vector<TextMatch> best_matches;
  for (std::size_t i = 0; i < article.zones.size(); ++i) {
    if (!is_prose(article.zones[i].kind)) continue;
    const std::string_view text = zone_text(article, article.zones[i]);
    std::vector<TextMatch> matches =
        matcher_.find(text, tokenizer_.tokenize(text, zone_language(article, i)), TextPart::Body);
    if (!best_text.empty() && matches.empty()) continue;
    const Passage passage = best_passage(text, matches);
    if (!best_text.empty() && !passage.is_better_than(best)) continue;
    best = passage;
    best_text = text;
    best_matches = std::move(matches);
  }
  if (best_text.empty()) return {};
  Snippet snippet;
  if (best.begins_cut) snippet.text += kEllipsis;
  append_range(best_text, best.range, best_matches, snippet);
  if (best.ends_cut) snippet.text += kEllipsis;
  return {std::move(snippet)};
}

Snippet SnippetMaker::mark_title(const Article& article) {
  const std::vector<TextMatch> matches =
      matcher_.find(article.title, tokenizer_.tokenize(article.title, article.lang),
                    article.title_inferred ? TextPart::Body : TextPart::Title);
  Snippet title;
  append_range(article.title, {0, static_cast<std::uint32_t>(article.title.size())}, matches,
               title);
  return title;
}

}  // namespace dragoman
