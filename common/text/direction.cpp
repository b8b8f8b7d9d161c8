#include "common/text/direction.h"

#include <unicode/uscript.h>

#include "common/text/script.h"

namespace dragoman {

bool is_right_to_left(std::string_view text) {
  const int script = main_script(text).script;
  return script >= 0 && uscript_isRightToLeft(static_cast<UScriptCode>(script)) != 0;
}

}  // namespace dragoman
