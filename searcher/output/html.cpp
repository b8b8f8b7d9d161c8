#include "searcher/output/html.h"

#include <chrono>
#include <cstdio>
#include <span>

#include "common/text/direction.h"
#include "common/text/embedded.h"
#include "searcher/output/html_counts.h"
#include "searcher/output/html_text.h"

namespace dragoman {

std::span<const EmbeddedFile> embedded_page_style();

namespace {

// No request leaves the page and no script runs in it, should an escape ever be forgotten.
constexpr std::string_view kPolicy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

// "2024-02-22 09:14 UTC"
std::string time_text(std::int64_t seconds) {
  using namespace std::chrono;
  const sys_seconds time{std::chrono::seconds(seconds)};
  const auto day = floor<days>(time);
  const year_month_day date{day};
  const hh_mm_ss clock{time - day};
  char text[64];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u %02d:%02d UTC", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()));
  return text;
}

std::string query_title(const SearchResult& result) {
  return result.query.empty() ? "All articles" : html_text(result.query);
}

std::string total_text(const SearchResult& result) {
  return std::string(result.total_is_exact ? "" : "about ") + std::to_string(result.total) +
         (result.total == 1 ? " hit" : " hits");
}

// The wording says which hits these are.
std::string shown_text(const SearchResult& result) {
  if (result.hits.empty() || result.hits.size() == result.total) return {};
  return ", of which " + std::to_string(result.hits.front().rank) + " to " +
         std::to_string(result.hits.back().rank) + " are shown";
}

std::string head(const SearchResult& result, const OutputOptions& options) {
  return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta http-equiv=\"Content-Security-Policy\" content=\"" +
         std::string(kPolicy) +
         "\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
         query_title(result) + " - Dragoman</title>\n<style>\n" +
         std::string(embedded_page_style().front().content) + "</style>\n</head>\n<body>\n" +
         "<header>\n<p class=\"kind\">News search</p>\n<h1><bdi>" + query_title(result) +
         "</bdi></h1>\n<p>" + total_text(result) + shown_text(result) + ". Searched on <time>" +
         time_text(options.now) + "</time>, generation " + std::to_string(result.generation) +
         " of the index.</p>\n</header>\n";
}

// Warnings and suggestions.
std::string notes(const SearchResult& result) {
  std::string items;
  for (const QueryWarning& warning : result.warnings) {
    items += "<li>" + html_text(warning.message) + "</li>\n";
  }
  for (const Suggestion& suggestion : result.suggestions) {
    items += "<li>Did you mean <b><bdi>" + html_text(suggestion.query) + "</bdi></b>? " +
             std::to_string(suggestion.total) + (suggestion.total == 1 ? " hit" : " hits") +
             "</li>\n";
  }
  return items.empty() ? items : "<ul class=\"notes\">\n" + items + "</ul>\n";
}

std::string facts(const Hit& hit) {
  std::string out;
  const auto add = [&](const std::string& fact) { out += "<span>" + fact + "</span>\n"; };
  if (!hit.article.date.empty()) {
    const std::string date = html_text(hit.article.date);
    add("<time datetime=\"" + date + "\">" + date + "</time>");
  }
  if (!hit.article.source.empty()) add("<bdi>" + html_text(hit.article.source) + "</bdi>");
  if (!hit.article.author.empty()) add("<bdi>" + html_text(hit.article.author) + "</bdi>");
  if (!hit.article.lang.empty()) add(html_text(hit.article.lang));
  return "<p class=\"facts\">\n" + out + "</p>\n";
}

std::string concordance_row(const ConcordanceLine& line, const std::string& lang) {
  const std::string_view text = line.text;
  const std::string direction = is_right_to_left(text) ? "rtl" : "ltr";
  const auto cell = [&](const char* kind, std::string_view part) {
    return "<td class=\"" + std::string(kind) + "\">" + html_text(part) + "</td>";
  };
  return R"(<table class="line" dir=")" + direction + '"' +
         (lang.empty() ? "" : " lang=\"" + html_text(lang) + '"') + "><tr>" +
         cell("before", text.substr(0, line.match.begin)) + "<td class=\"match\"><mark>" +
         html_text(text.substr(line.match.begin, line.match.end - line.match.begin)) +
         "</mark></td>" + cell("after", text.substr(line.match.end)) + "</tr></table>\n";
}

std::string passages(const Hit& hit) {
  std::string out;
  if (!hit.concordance.empty() || hit.concordance_left_out > 0) {
    for (const ConcordanceLine& line : hit.concordance) {
      out += concordance_row(line, hit.article.lang);
    }
    if (hit.concordance_left_out > 0) {
      out += "<p class=\"more\">and " + std::to_string(hit.concordance_left_out) +
             " more matches</p>\n";
    }
    return out;
  }
  for (const Snippet& snippet : hit.snippets) {
    out += "<p class=\"passage\"" + html_language(hit.article.lang) + ">" +
           html_marked(snippet.text, snippet.matches) + "</p>\n";
  }
  return out;
}

std::string copies(const Hit& hit) {
  std::string items;
  for (const Copy& copy : hit.copies) {
    items += "<li>";
    if (!copy.source.empty()) items += "<bdi>" + html_text(copy.source) + "</bdi>, ";
    if (!copy.date.empty()) items += html_text(copy.date) + ", ";
    items += "<span class=\"path\"><bdi>" + html_text(copy.path) + "</bdi></span></li>\n";
  }
  if (items.empty()) return items;
  return "<details>\n<summary>The same text " + std::to_string(hit.copy_count) +
         (hit.copy_count == 1 ? " more time" : " more times") + "</summary>\n<ul>\n" + items +
         "</ul>\n</details>\n";
}

std::string hit_item(const Hit& hit) {
  const std::string rank = std::to_string(hit.rank);
  const std::string title = html_marked(hit.title.text, hit.title.matches);
  return "<li value=\"" + rank + "\">\n<article aria-labelledby=\"hit" + rank +
         "\">\n<h2 id=\"hit" + rank + "\"" + html_language(hit.article.lang) + ">" +
         html_link(title.empty() ? "<i>no title</i>" : title, hit.article.told.url) + "</h2>\n" +
         facts(hit) + passages(hit) + copies(hit) + "<p class=\"path\"><bdi>" +
         html_text(hit.article.key) + "</bdi></p>\n</article>\n</li>\n";
}

std::string hit_list(const SearchResult& result) {
  if (result.hits.empty()) return {};
  std::string out = "<ol class=\"hits\">\n";
  for (const Hit& hit : result.hits) out += hit_item(hit);
  return out + "</ol>\n";
}

std::string telling_words(const SearchResult& result) {
  std::string words;
  for (const TellingTerm& term : result.terms) {
    words += "<li><bdi>" + html_text(term.form) + "</bdi></li>\n";
  }
  return words.empty() ? words
                       : "<section class=\"terms\">\n<h2>Words that tell these hits from "
                         "others</h2>\n<ul>\n" +
                             words + "</ul>\n</section>\n";
}

}  // namespace

std::string html_result(const SearchResult& result, const OutputOptions& options) {
  const std::string counts = html_timeline(result) + html_facets(result);
  return head(result, options) + "<main>\n" + notes(result) + counts + hit_list(result) +
         telling_words(result) + "</main>\n</body>\n</html>\n";
}

}  // namespace dragoman
