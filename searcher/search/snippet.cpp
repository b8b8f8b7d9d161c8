#include "searcher/search/snippet.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "searcher/search/sentence_list.h"

namespace dragoman {
namespace {

constexpr std::string_view kEllipsis = "…";
constexpr std::uint32_t kShortestSentence = 60;   // bytes
constexpr std::uint32_t kShortestParagraph = 40;  // likewise, of one that an article begins with

// Where a sentence stands: the numbers of its paragraph and of itself therein.
struct Place {
  std::size_t paragraph = 0;
  std::size_t sentence = 0;

  bool operator==(const Place&) const = default;
  bool operator<(const Place& other) const {
    return std::tie(paragraph, sentence) < std::tie(other.paragraph, other.sentence);
  }
};

// A run of sentences, both ends in it.
struct Passage {
  Place first, last;
};

std::uint32_t size_of(const TextRange& range) {
  return range.end - range.begin;
}

// A passage of one paragraph, and what speaks for it.
struct Candidate {
  Passage passage;
  std::uint32_t size = 0;     // bytes
  std::size_t new_words = 0;  // words of the query that no passage shows yet
  std::size_t matches = 0;    // all of them

  // A place line or a subhead says less than a sentence.
  auto merit() const { return std::tuple(new_words, matches, size >= kShortestSentence); }
};

class PassageChooser {
 public:
  PassageChooser(const std::vector<MarkedParagraph>& prose, SentenceList& sentences)
      : prose_(prose), sentences_(sentences) {}

  std::vector<Passage> choose(std::uint32_t limit) {
    while (chosen_.size() < limit) {
      std::optional<Candidate> best;
      for (std::size_t i = 0; i < prose_.size(); ++i) {
        if (!prose_[i].matches.empty()) look_through(i, best);
      }
      if (!best || best->new_words == 0) break;
      cover(best->passage);
      chosen_.push_back(best->passage);
    }
    std::ranges::sort(chosen_,
                      [](const Passage& a, const Passage& b) { return a.first < b.first; });
    return std::move(chosen_);
  }

 private:
  // Takes every run of the paragraph's sentences that isn't too long, and keeps the best.
  void look_through(std::size_t paragraph, std::optional<Candidate>& best) {
    const std::vector<SentencePiece>& list = sentences_.of(paragraph);
    for (std::size_t first = 0; first < list.size(); ++first) {
      ++run_;
      Candidate run{.passage = {{paragraph, first}, {}}};
      for (std::size_t last = first; last < list.size(); ++last) {
        run.passage.last = {paragraph, last};
        run.size = list[last].range.end - list[first].range.begin;
        if (last > first && run.size > kSnippetBytes) break;
        if (is_taken(run.passage.last)) break;
        add_matches(paragraph, list[last].range, run);
        if (!best || is_better(run, *best)) best = run;
      }
    }
  }

  // The first passage shows what follows its matches, too, as far as there is room; any further
  // one is as short as it can be.
  bool is_better(const Candidate& run, const Candidate& best) const {
    if (run.merit() != best.merit()) return run.merit() > best.merit();
    return chosen_.empty() ? run.passage.first == best.passage.first : run.size < best.size;
  }

  void add_matches(std::size_t paragraph, const TextRange& range, Candidate& run) {
    const std::vector<TextMatch>& matches = prose_[paragraph].matches;
    auto match = std::ranges::lower_bound(matches, range.begin, {}, &TextMatch::begin);
    for (; match != matches.end() && match->begin < range.end; ++match) {
      ++run.matches;
      for (const std::uint32_t word : match->words) {
        if (word >= seen_in_.size()) seen_in_.resize(word + 1, 0);
        if (seen_in_[word] != kCovered && seen_in_[word] != run_) {
          seen_in_[word] = run_;
          ++run.new_words;
        }
      }
    }
  }

  bool is_taken(const Place& place) const {
    return std::ranges::any_of(chosen_, [&](const Passage& passage) {
      return !(place < passage.first) && !(passage.last < place);
    });
  }

  void cover(const Passage& passage) {
    const std::vector<SentencePiece>& list = sentences_.of(passage.first.paragraph);
    const std::uint32_t begin = list[passage.first.sentence].range.begin;
    const std::uint32_t end = list[passage.last.sentence].range.end;
    for (const TextMatch& match : prose_[passage.first.paragraph].matches) {
      if (match.begin < begin || match.begin >= end) continue;
      for (const std::uint32_t word : match.words) seen_in_[word] = kCovered;
    }
  }

  static constexpr std::uint64_t kCovered = ~std::uint64_t{0};

  const std::vector<MarkedParagraph>& prose_;
  SentenceList& sentences_;
  std::vector<Passage> chosen_;
  std::uint64_t run_ = 0;               // the number of the run that is looked at
  std::vector<std::uint64_t> seen_in_;  // of each word: the last run that has it, or kCovered
};

// How the article begins: its first paragraph that is more than a place line.
std::vector<Passage> beginning(const std::vector<MarkedParagraph>& prose, SentenceList& sentences) {
  auto found = std::ranges::find_if(
      prose, [](const MarkedParagraph& p) { return size_of(p.range) >= kShortestParagraph; });
  if (found == prose.end()) found = prose.begin();
  const auto paragraph = static_cast<std::size_t>(found - prose.begin());
  const std::vector<SentencePiece>& list = sentences.of(paragraph);
  if (list.empty()) return {};
  std::size_t last = 0;
  while (last + 1 < list.size() &&
         list[last + 1].range.end - list.front().range.begin <= kSnippetBytes) {
    ++last;
  }
  return {{{paragraph, 0}, {paragraph, last}}};
}

// Steps over sentences, from paragraph to paragraph.
class Walk {
 public:
  Walk(std::size_t paragraphs, SentenceList& sentences)
      : paragraphs_(paragraphs), sentences_(sentences) {}

  std::optional<Place> before(Place place) {
    if (place.sentence > 0) return Place{place.paragraph, place.sentence - 1};
    while (place.paragraph-- > 0) {
      const std::size_t count = sentences_.of(place.paragraph).size();
      if (count > 0) return Place{place.paragraph, count - 1};
    }
    return std::nullopt;
  }

  std::optional<Place> after(Place place) {
    if (place.sentence + 1 < sentences_.of(place.paragraph).size()) {
      return Place{place.paragraph, place.sentence + 1};
    }
    while (++place.paragraph < paragraphs_) {
      if (!sentences_.of(place.paragraph).empty()) return Place{place.paragraph, 0};
    }
    return std::nullopt;
  }

 private:
  std::size_t paragraphs_;
  SentenceList& sentences_;
};

void widen(std::vector<Passage>& passages, std::uint32_t context, Walk& walk) {
  for (Passage& passage : passages) {
    for (std::uint32_t i = 0; i < context; ++i) {
      const auto before = walk.before(passage.first);
      const auto after = walk.after(passage.last);
      if (!before && !after) break;
      passage.first = before.value_or(passage.first);
      passage.last = after.value_or(passage.last);
    }
  }
}

// Passages with nothing between them become one; without context only within a paragraph, so
// that none grows beyond it.
std::vector<Passage> joined(const std::vector<Passage>& passages, bool across, Walk& walk) {
  std::vector<Passage> out;
  for (const Passage& passage : passages) {
    const bool same =
        !out.empty() && (across || out.back().last.paragraph == passage.first.paragraph);
    const auto next = same ? walk.after(out.back().last) : std::nullopt;
    // Without a next sentence the one before goes to the end, and this one lies within it.
    if (same && (!next || !(*next < passage.first))) {
      out.back().last = std::max(out.back().last, passage.last);
    } else {
      out.push_back(passage);
    }
  }
  return out;
}

Snippet show(const Passage& passage, std::string_view text,
             const std::vector<MarkedParagraph>& prose, SentenceList& sentences) {
  Snippet snippet;
  if (!sentences.of(passage.first.paragraph)[passage.first.sentence].begins) {
    snippet.text += kEllipsis;
  }
  for (std::size_t i = passage.first.paragraph; i <= passage.last.paragraph; ++i) {
    const std::vector<SentencePiece>& list = sentences.of(i);
    if (list.empty()) continue;
    const std::size_t first = i == passage.first.paragraph ? passage.first.sentence : 0;
    const std::size_t last = i == passage.last.paragraph ? passage.last.sentence : list.size() - 1;
    if (i > passage.first.paragraph) snippet.text += ' ';
    append_marked(text, {list[first].range.begin, list[last].range.end}, prose[i].matches, snippet);
  }
  while (snippet.text.ends_with(' ')) snippet.text.pop_back();
  if (!sentences.of(passage.last.paragraph)[passage.last.sentence].ends) snippet.text += kEllipsis;
  return snippet;
}

}  // namespace

std::vector<Snippet> make_snippets(const Article& article,
                                   const std::vector<MarkedParagraph>& prose,
                                   const SnippetRequest& request, SentenceSplitter& splitter) {
  if (prose.empty() || request.passages == 0) return {};
  SentenceList sentences(article.text, prose, kSnippetBytes, splitter);
  std::vector<Passage> passages =
      PassageChooser(prose, sentences).choose(std::min(request.passages, kMaxPassages));
  if (passages.empty()) passages = beginning(prose, sentences);
  Walk walk(prose.size(), sentences);
  widen(passages, request.context, walk);
  std::vector<Snippet> snippets;
  for (const Passage& passage : joined(passages, request.context > 0, walk)) {
    snippets.push_back(show(passage, article.text, prose, sentences));
  }
  return snippets;
}

}  // namespace dragoman
