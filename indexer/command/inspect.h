// `dragoman-index inspect`: what the reader takes from a file, without any index.
#pragma once

#include <string>

#include "common/index/article.h"

namespace dragoman {

// One JSON object on one line: path, what was found, and the zones with their texts.
std::string inspect_json(const Article& article);

// The same for people: a line for each thing found, then the zones.
std::string inspect_text(const Article& article);

}  // namespace dragoman
