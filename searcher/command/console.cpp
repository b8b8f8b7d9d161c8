#include "searcher/command/console.h"

#include <langinfo.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <system_error>

#include "common/cli/printable.h"
#include "searcher/command/pager.h"

namespace dragoman {
namespace {

bool is_dumb() {
  const char* terminal = std::getenv("TERM");
  return terminal != nullptr && std::string_view(terminal) == "dumb";
}

}  // namespace

bool say(const std::string& text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0) {
    return true;
  }
  if (errno == EPIPE) return false;
  throw std::system_error(errno, std::generic_category(), "standard output");
}

void say_in_pages(const std::string& text, bool pager) {
  if (pager && is_on_terminal() && !is_dumb()) {
    const PagerCommand command = pager_command(std::getenv("DRAGOMAN_PAGER"), std::getenv("PAGER"));
    if (!command.arguments.empty() && show_in_pager(command, text)) return;
  }
  say(text);
}

void warn(const std::string& text) {
  std::fprintf(stderr, "dragoman-search: %s\n", printable(text).c_str());
}

void show_warning(const QueryWarning& warning, const std::string& query) {
  warn(warning.message);
  if (warning.length == 0 || warning.offset >= query.size()) return;
  const std::string_view before = std::string_view(query).substr(0, warning.offset);
  const std::string_view place = std::string_view(query).substr(warning.offset, warning.length);
  std::fprintf(stderr, "  %s[%s]%s\n", printable(before).c_str(), printable(place).c_str(),
               printable(std::string_view(query).substr(before.size() + place.size())).c_str());
}

bool is_on_terminal() {
  return isatty(STDOUT_FILENO) == 1;
}

std::size_t terminal_columns() {
  winsize size{};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

bool shows_unicode() {
  if (is_dumb()) return false;
  const locale_t locale = newlocale(LC_CTYPE_MASK, "", nullptr);
  if (locale == nullptr) return false;
  const bool unicode = std::string_view(nl_langinfo_l(CODESET, locale)) == "UTF-8";
  freelocale(locale);
  return unicode;
}

}  // namespace dragoman
