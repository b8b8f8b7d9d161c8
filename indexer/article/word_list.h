// The word lists of data/ that the judges go by: lines `class phrase`, # comments.
#pragma once

#include <functional>
#include <string_view>

namespace dragoman {

// Calls `use` with class and phrase of every entry of a word list, in their order.
void for_each_entry(std::string_view content,
                    const std::function<void(std::string_view, std::string_view)>& use);

}  // namespace dragoman
