#include "indexer/run/generation.h"

#include "common/index/error.h"
#include "common/index/open_index.h"
#include "common/text/settings.h"
#include "indexer/segment/publish.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;

std::uint64_t number_of(const fs::path& folder) {
  try {
    return read_stub(folder).generation;
  } catch (const IndexError&) {
    return 0;  // not even that can be read; counting begins anew
  }
}

}  // namespace

void check_is_for_index(const fs::path& folder) {
  if (fs::exists(folder / kStubName) || is_fresh(folder)) return;
  throw IndexError("the folder holds other files and no index; name another folder");
}

Generation read_generation(const fs::path& folder) {
  check_is_for_index(folder);
  if (!fs::exists(folder / kStubName)) return {};
  Generation generation;
  generation.manifest = read_manifest(folder, read_stub(folder));
  const RebuildReason reason = rebuild_reason(generation.manifest, describe(AnalyzerSettings{}));
  if (reason != RebuildReason::None) throw IndexError(std::string(explain(reason)));
  generation.sources = read_source_list(folder, generation.manifest);
  generation.furniture = read_furniture_table(folder, generation.manifest);
  return generation;
}

Generation read_generation_to_replace(const fs::path& folder, std::vector<std::string>& warnings) {
  try {
    return read_generation(folder);
  } catch (const IndexError& error) {
    if (!fs::exists(folder / kStubName)) throw;
    warnings.push_back(std::string("the index before is of no use to the rebuild: ") +
                       error.what());
  }
  Generation lost;
  lost.manifest.generation = number_of(folder);
  return lost;
}

}  // namespace dragoman
