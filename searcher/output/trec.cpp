#include "searcher/output/trec.h"

#include <unicode/uchar.h>

#include <cmath>
#include <cstddef>
#include <cstdio>
#include <limits>

#include "common/cli/printable.h"
#include "common/text/utf8.h"

namespace dragoman {
namespace {

void append_encoded(std::string& out, std::string_view bytes) {
  for (const char byte : bytes) {
    char text[8];
    std::snprintf(text, sizeof text, "%%%02X", static_cast<unsigned char>(byte));
    out += text;
  }
}

}  // namespace

std::string trec_id(std::string_view id) {
  std::string out;
  for (std::size_t at = 0; at < id.size();) {
    const CodePoint point = decode_at(id, at);
    const std::string_view bytes = id.substr(at, point.length);
    const bool ill_formed = point.value == 0xFFFD && bytes != "\xEF\xBF\xBD";
    if (u_isUWhiteSpace(static_cast<UChar32>(point.value)) != 0 || may_steer(point.value) ||
        ill_formed) {
      append_encoded(out, bytes);
    } else {
      out += bytes;
    }
    at += point.length;
  }
  return out;
}

namespace {

// No two articles may go by one name in a run.
std::string docno_of(const Hit& hit) {
  return trec_id(hit.id_is_shared ? hit_id(hit) + ':' + hit.article.key : hit_id(hit));
}

}  // namespace

std::vector<TrecHit> trec_hits(const SearchResult& result) {
  std::vector<TrecHit> hits;
  hits.reserve(result.hits.size());
  double last = std::numeric_limits<double>::infinity();
  for (const Hit& hit : result.hits) {
    last = hit.score < last ? hit.score
                            : std::nextafter(last, -std::numeric_limits<double>::infinity());
    hits.push_back({docno_of(hit), last});
  }
  return hits;
}

std::string trec_result(const SearchResult& result, const OutputOptions& options) {
  const std::string query = trec_id(options.query_id.empty() ? "1" : options.query_id);
  const std::string tag = trec_id(options.run_tag);
  std::string out;
  std::size_t at = 0;
  for (const TrecHit& hit : trec_hits(result)) {
    char text[64];
    std::snprintf(text, sizeof text, " %llu %.17g ",
                  static_cast<unsigned long long>(result.hits[at++].rank), hit.score);
    ((((out += query) += " Q0 ") += hit.docno) += text) += tag;
    out += '\n';
  }
  return out;
}

}  // namespace dragoman
