// Values that take any sign: date:>=2024-02, path:/news/a.txt. Called by the lexer alone.
#pragma once

#include <cstddef>
#include <string_view>

namespace dragoman {

// Where the value that begins at byte `at` ends: before white space or a closing bracket, commas
// and semicolons at its end left out. White space after a comparison's sign belongs to it
// (`>= 2024`). After `at` in any case.
std::size_t raw_value_end(std::string_view text, std::size_t at);

}  // namespace dragoman
