// Names of people and outlets as credit lines give them: what looks like one, by its words'
// capitals alone. Any thread may call these.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace dragoman {

// `text` without any of `characters`, which are ASCII, at both ends.
std::string_view strip(std::string_view text, std::string_view characters);

// `text` without any of `marks` at both ends.
std::string_view strip_marks(std::string_view text, std::span<const std::string_view> marks);

std::vector<std::string_view> split_words(std::string_view text);

// `text` without its first words, those that fold_line() makes `opening` bytes of.
std::string_view drop_opening(std::string_view text, std::size_t opening);

// Whether it has letters in two cases: Arabic, Hebrew and Chinese haven't.
bool has_case(std::string_view word);

// Whether `word` begins with a capital, or belongs to a script without them.
bool begins_like_name(std::string_view word);

// Not empty, and at most nine words that make no sentence.
bool is_short_name(std::string_view name);

// Likewise, each word beginning as a name's does but for the small ones (von, bin, of, and). In
// a script without capitals at most four words.
bool looks_like_name(std::string_view name);

}  // namespace dragoman
