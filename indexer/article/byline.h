// The author's name in a byline, without place, office and agency: "By Lena Voss in Geneva".
// Any thread may call these.
#pragma once

#include <string>
#include <string_view>

namespace dragoman {

// What comes after a bar, bullet or dash is another matter: a place, a date.
std::string_view before_bar(std::string_view name);

// "Lena Voss, correspondent in Geneva" -> "Lena Voss"; empty where `text` is no name.
std::string read_author(std::string_view text);

// "By Lena Voss", "Lena Voss, special correspondent", "冯丽娜 记者" -> the name, else empty. A
// single word after "by" isn't enough, unless it is an agency's: Di Maio, Von Storch.
std::string read_byline(std::string_view line);

// Whether the line is made of agencies' names alone: "(AFP, Reuters)".
bool is_agency_line(std::string_view line);

}  // namespace dragoman
