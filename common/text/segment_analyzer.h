// One segment -> its tokens, in one language: word parts, their forms and stems, remembered.
//
// Its tokens are as of a text that is the segment alone: ranges from its begin, positions from
// 0. What is handed out holds until begin_call() or clear(). For one thread at a time.
#pragma once

#include <cstddef>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/fold.h"
#include "common/text/stemmer.h"
#include "common/text/token_cache.h"
#include "common/text/word_analyzer.h"
#include "common/text/word_parts.h"

namespace dragoman {

class SegmentAnalyzer {
 public:
  // `folder` must outlive it. Without `stemming` a stem is the form.
  SegmentAnalyzer(std::string_view language, bool stemming, Folder& folder);

  // The name of the analyzer that `language` needs: "" for all that need nothing of their own.
  static std::string_view name_for(std::string_view language, bool stemming);

  void begin_call() { cache_.begin_call(); }
  void clear() { cache_.clear(); }
  std::size_t cached() const { return cache_.size(); }

  // Empty where the segment has nothing but signs.
  std::span<const Token> analyze(std::string_view segment);

  // The additional token of a compound: `whole` as it stands in the text, its `parts` in order.
  std::span<const Token> analyze_joined(std::string_view whole,
                                        std::span<const std::string_view> parts);

 private:
  void make_word(std::string_view segment, const WordPart& part);
  bool make_token(const std::string& plain, const Token& token);

  bool turkic_;
  Stemmer stemmer_;
  Folder& folder_;
  TokenCache cache_;
  // The segment in the making, and what its views point to.
  std::vector<WordPart> parts_;
  std::vector<Token> tokens_;
  std::deque<WordForms> forms_;
  std::uint32_t words_ = 0;
};

}  // namespace dragoman
