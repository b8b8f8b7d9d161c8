// A pager between this program and a terminal.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace dragoman {

// What to run, and the value of LESS that it gets unless the user has set one.
struct PagerCommand {
  std::vector<std::string> arguments;  // empty: none
  std::string less = "RFXK";

  bool operator==(const PagerCommand&) const = default;
};

// From DRAGOMAN_PAGER, else PAGER (nullptr where it isn't set), else less. Empty or "cat" means
// none. A value with a blank or a character that means something to a shell is run by sh -c, as
// git does it; others without a shell.
PagerCommand pager_command(const char* own, const char* general);

// Shows `text` through the pager and waits for it to end. That its user leaves early is no error.
// False if the pager couldn't be run, and nothing was shown.
bool show_in_pager(const PagerCommand& command, const std::string& text);

}  // namespace dragoman
