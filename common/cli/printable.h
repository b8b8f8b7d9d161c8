// Text from outside, made safe to show: nothing in an article or a file's name can steer a
// terminal, forge a line of a log, or turn the direction of what surrounds it.
#pragma once

#include <string>
#include <string_view>

namespace dragoman {

// Whether the character could steer what shows it: a control, line separators among them, or a
// bidirectional control.
bool may_steer(char32_t character);

// `text` on one line: control characters and ill-formed bytes as \n, \t or \xNN, bidirectional
// controls as \u{NNNN}; the rest as it is. A backslash stands for itself.
std::string printable(std::string_view text);

// The same for prose: white space of any kind becomes a space, other controls and ill-formed
// bytes nothing, so that no escape shows in what is meant for reading.
std::string printable_prose(std::string_view text);

}  // namespace dragoman
