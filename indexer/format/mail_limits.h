// What GMime may be given to parse. It reads addresses by recursion, compares each line that
// begins with "--" with all open boundaries, and keeps a kilobyte for each part: mails that were
// made to use that up are known here, in one pass over them.
#pragma once

#include <string>
#include <string_view>

namespace dragoman {

// Why `mail` isn't parsed, for the user; empty where it may be.
std::string_view why_unreadable(std::string_view mail);

// `mail` with the headers that have a structure, such as addresses, cut at 8 KiB; also where
// lines of the text look like them. GMime 3.2 joins encoded words before it decodes them, and
// loses what comes after one in base64 that ends in padding: so those are kept apart by an empty
// word of another charset.
std::string with_sound_headers(std::string_view mail);

}  // namespace dragoman
