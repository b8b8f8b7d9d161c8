// Which language a text is in: by CLD2, by script, and for close languages by their marks. Any
// thread may call this.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/text/cld2.h"

namespace dragoman {

// The language of `text` (UTF-8; ill-formed bytes are ignored) as an ISO 639-1 code: `he`,
// `nb`, `zh` (both scripts), `hr` (for Bosnian, too). Empty where the text is too short or too
// mixed to tell.
//
// `hint` is a code that a page or record declares, in any usual form (`en-GB`, `iw`), or "". It
// decides where the text doesn't: where it is short, or between close languages without a word
// that tells them apart. It never stands against a text in another script or one that is
// clearly in another language, since many pages declare a template's language.
//
// If set, `chunks` receives the text's parts by language, as CLD2 sees them; of the 64 KiB only
// that are looked at.
std::string detect_language(std::string_view text, std::string_view hint = {},
                            std::vector<Cld2Chunk>* chunks = nullptr);

}  // namespace dragoman
