// What a source, a member or a record gives instead of an article.
#pragma once

#include <string>

namespace dragoman {

struct Rejection {
  // What is meant within its file ("#17", "a/b.txt"); empty for the file itself.
  std::string name;
  bool failed = false;  // broken, rather than not for reading
  std::string reason;   // for the user, without the name: "empty", "not valid JSON"

  bool operator==(const Rejection&) const = default;
};

}  // namespace dragoman
