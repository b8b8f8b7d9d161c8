// Which language a text is in, by CLD2.
#pragma once

#include <string>
#include <string_view>

namespace dragoman {

// The language of `text` (UTF-8; ill-formed bytes are ignored) as an ISO 639-1 code: `he`,
// `nb`, `zh` (both scripts), `hr` (for Bosnian, too). Empty where the text is too short or too
// mixed to tell. `hint` is a declared code, or "". Any thread may call it.
std::string detect_language(std::string_view text, std::string_view hint = {});

}  // namespace dragoman
