// Walks over the forms of a lexicon, each faster than looking at every form. Any thread may call
// them; a sink gets the numbers of forms, in ascending order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

#include "common/index/lexicon.h"
#include "searcher/expand/wildcard.h"

namespace dragoman {

// Forms by their numbers, half-open.
struct FormRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

FormRange all_forms(const Lexicon& lexicon);

// Those that begin with `prefix`.
FormRange forms_with_prefix(const Lexicon& lexicon, std::string_view prefix);

// The first forms of the range that take no more than `bytes` bytes.
FormRange first_bytes(const Lexicon& lexicon, FormRange range, std::size_t bytes);

using FormNumberSink = std::function<void(std::size_t number)>;

// Those in the range that hold `part`, which isn't empty.
void scan_for_part(const Lexicon& lexicon, FormRange range, std::string_view part,
                   const FormNumberSink& sink);

void scan_for_pattern(const Lexicon& lexicon, FormRange range, const WildcardPattern& pattern,
                      const FormNumberSink& sink);

// Those within `edits` (at most 3) of `wanted`; see edit_rows.h.
void scan_for_near(const Lexicon& lexicon, FormRange range, std::string_view wanted,
                   std::uint32_t edits,
                   const std::function<void(std::size_t number, std::uint32_t distance)>& sink);

}  // namespace dragoman
