// Numbers as scorers written in Python read them, so that a file means the same to both: digits of
// any script, and single underscores between digits. Any thread may call these.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dragoman {

// A judgement. Nothing where `text` is no whole number, or one beyond 64 bits.
std::optional<std::int64_t> whole_number(std::string_view text);

// A score; always finite. Nothing for other text, which hexadecimal and "inf" are.
std::optional<double> finite_number(std::string_view text);

}  // namespace dragoman
