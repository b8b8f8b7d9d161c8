// The sentences of an article's prose, split when they are asked for.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "searcher/search/marked_text.h"
#include "searcher/search/sentences.h"

namespace dragoman {

// A sentence, or a piece of one too long to show; a range of Article::text.
struct SentencePiece {
  TextRange range;
  bool begins = true;  // a sentence begins with it, and ends
  bool ends = true;
};

// Keeps the references. Belongs to one thread at a time.
class SentenceList {
 public:
  // Sentences of more than `longest` bytes come in pieces of about a third of it.
  SentenceList(std::string_view text, const std::vector<MarkedParagraph>& prose,
               std::size_t longest, SentenceSplitter& splitter);

  // Of the paragraph with this number. The reference holds until the list goes.
  const std::vector<SentencePiece>& of(std::size_t paragraph);

 private:
  std::vector<SentencePiece> split(const MarkedParagraph& paragraph);
  void add_pieces(TextRange sentence, const std::vector<TextMatch>& matches,
                  std::vector<SentencePiece>& out) const;

  std::string_view text_;
  const std::vector<MarkedParagraph>& prose_;
  std::size_t longest_;
  SentenceSplitter& splitter_;
  std::vector<std::optional<std::vector<SentencePiece>>> lists_;
};

}  // namespace dragoman
