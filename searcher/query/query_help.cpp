#include "searcher/query/query_help.h"

#include <span>

#include "common/text/embedded.h"

namespace dragoman {

std::span<const EmbeddedFile> embedded_query_page();

std::string_view query_help() {
  return embedded_query_page().front().content;
}

}  // namespace dragoman
