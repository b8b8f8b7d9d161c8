// What a query is analysed against: an open index and the tokenizer of its settings.
#pragma once

#include <xapian.h>

#include <span>
#include <string>

#include "common/index/lexicon.h"
#include "common/text/tokenizer.h"

namespace dragoman {

// All of it outlives what is made with it, and belongs to one thread at a time.
struct QueryContext {
  const Xapian::Database& database;   // the whole index, all its segments
  std::span<const Lexicon> lexicons;  // of the segments
  Tokenizer& tokenizer;
  // Those of the articles in the index (ISO 639-1), "" among them if there are articles without
  // one.
  std::span<const std::string> languages;
};

}  // namespace dragoman
