// What each element of a page is by its own markup: its tag, its role and its names. What they
// claim is doubted by a later look at what is really inside.
#pragma once

#include <vector>

#include "indexer/format/html_lines.h"
#include "indexer/format/html_tree.h"

namespace dragoman {

// Flags beyond those of html_lines.h; these, too, hold for everything below an element.
inline constexpr HtmlFlags kHtmlFurniture = 1U << 3U;  // sentences as well
inline constexpr HtmlFlags kHtmlBox = 1U << 4U;        // what isn't a sentence
inline constexpr HtmlFlags kHtmlComments = 1U << 5U;
inline constexpr HtmlFlags kHtmlLogo = 1U << 6U;
inline constexpr HtmlFlags kHtmlHeadlineName = 1U << 7U;
inline constexpr HtmlFlags kHtmlStandfirstName = 1U << 8U;
inline constexpr HtmlFlags kHtmlBodyName = 1U << 9U;
inline constexpr HtmlFlags kHtmlCreditName = 1U << 10U;
inline constexpr HtmlFlags kHtmlAuthorName = 1U << 11U;
inline constexpr HtmlFlags kHtmlQuoteBox = 1U << 12U;
inline constexpr HtmlFlags kHtmlTime = 1U << 13U;
inline constexpr HtmlFlags kHtmlHeading = 1U << 14U;    // h1 to h6
inline constexpr HtmlFlags kHtmlInArticle = 1U << 15U;  // in article or main
inline constexpr HtmlFlags kHtmlInHeader = 1U << 16U;   // of the page
inline constexpr HtmlFlags kHtmlByTag = 1U << 17U;      // furniture or box by tag or role
inline constexpr HtmlFlags kHtmlListItem = 1U << 18U;

// Of each node only what it says itself. With `show_hidden`, what waits for a script or shows
// only without one is seen, too.
std::vector<HtmlFlags> own_html_flags(const HtmlTree& tree, bool show_hidden = false);

// As in "background:none; display: none".
bool hides_by_style(std::string_view style);

// Makes `own` the flags of each node and all it stands in.
std::vector<HtmlFlags> inherit(const HtmlTree& tree, std::vector<HtmlFlags> own);

}  // namespace dragoman
