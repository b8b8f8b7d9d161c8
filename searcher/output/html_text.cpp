#include "searcher/output/html_text.h"

#include "common/cli/printable.h"

namespace dragoman {

std::string html_text(std::string_view text) {
  std::string out;
  for (const char c : printable_prose(text)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
  return out;
}

std::string html_marked(std::string_view text, const std::vector<TextRange>& matches) {
  std::string out;
  std::size_t at = 0;
  for (const TextRange& match : matches) {
    out += html_text(text.substr(at, match.begin - at)) + "<mark>" +
           html_text(text.substr(match.begin, match.end - match.begin)) + "</mark>";
    at = match.end;
  }
  return out + html_text(text.substr(at));
}

std::string html_language(std::string_view lang) {
  const std::string name = lang.empty() ? "" : " lang=\"" + html_text(lang) + '"';
  return name + " dir=\"auto\"";
}

std::string html_link(const std::string& text, std::string_view url) {
  if (!url.starts_with("https://") && !url.starts_with("http://")) return text;
  return R"(<a rel="noopener noreferrer" href=")" + html_text(url) + "\">" + text + "</a>";
}

}  // namespace dragoman
