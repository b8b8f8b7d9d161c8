// What libxml2 is kept from: it compares every attribute of a tag with all those before it.
#pragma once

#include <string>
#include <string_view>

namespace dragoman {

// `utf8` without the attributes that a tag has beyond the first 256.
std::string without_hostile_tags(std::string_view utf8);

}  // namespace dragoman
