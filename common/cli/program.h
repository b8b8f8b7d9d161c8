// What the mains of both programs do around their work.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

// Runs `body` with the command line's arguments (without the program's name) and returns its
// exit status. What it throws becomes one line on standard error and the status that
// exit_status.h has for it; `body` sets `subject` to the index's folder as soon as it knows, for
// that line. A closed pipe is no signal from here on but an error where it's written to.
int run_program(std::string_view name, int argc, char** argv,
                const std::function<int(const std::vector<std::string>& arguments,
                                        std::string& subject)>& body);

}  // namespace dragoman
