// Titles compared, and the outlet's name taken off them. Any thread may call these.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

// One space for each run of white space, none at the ends.
std::string squeeze_text(std::string_view text);

// Letters and digits alone, case and width folded, one space between words.
std::string fold_title(std::string_view text);

// The same but for case, signs and a part left out at one end (an outlet's name, a subtitle), or
// nearly the same words.
bool titles_agree(std::string_view one, std::string_view other);

// What stands in `title` beside `headline`: of "Outlet: Headline" the outlet, of "Headline -
// Section - Outlet" the last part. Empty where the headline is neither its begin nor its end.
std::string name_beside(std::string_view title, std::string_view headline);

struct PageTitle {
  std::string headline;
  std::string outlet;  // what stood beside it, if that is the outlet's name or may be
};

// Parts "Headline - Section - Outlet", "Outlet: Headline" or "Headline | Outlet": by the known
// `sites` and `headings` of the page where they fit, else by the separators.
PageTitle split_page_title(std::string_view title, const std::vector<std::string>& sites,
                           const std::vector<std::string>& headings);

}  // namespace dragoman
