// What a query asks of the words that the index holds, over all its segments at once. Stateless
// but for the database, which belongs to one thread at a time.
#pragma once

#include <xapian.h>

#include <string>
#include <utility>
#include <vector>

#include "common/index/schema.h"

namespace dragoman {

// Whether the field holds the exact form `form`.
bool has_form(const Xapian::Database& database, const Field& field, const std::string& form);

// The ways to part `form` in two words of three letters or more that the field holds both: the
// two at most whose rarer part is the most frequent, best first.
std::vector<std::pair<std::string, std::string>> split_form(const Xapian::Database& database,
                                                            const Field& field,
                                                            const std::string& form);

}  // namespace dragoman
