#include "indexer/segment/index_lock.h"

#include <doctest/doctest.h>

#include <memory>
#include <system_error>
#include <thread>

#include "common/index/error.h"
#include "tests/support/temp_folder.h"

namespace dragoman {
namespace {

using namespace std::chrono_literals;

TEST_CASE("one writer at a time, and the next one when it is done") {
  const TempFolder folder;
  auto first = std::make_unique<IndexLock>(folder.path(), 0s);
  CHECK_THROWS_AS(IndexLock(folder.path(), 0s), LockedError);
  first.reset();
  CHECK_NOTHROW(IndexLock(folder.path(), 0s));
}

TEST_CASE("a patient writer waits for the lock") {
  const TempFolder folder;
  auto first = std::make_unique<IndexLock>(folder.path(), 0s);
  std::jthread release([&] {
    std::this_thread::sleep_for(150ms);
    first.reset();
  });
  CHECK_NOTHROW(IndexLock(folder.path(), 30s));
}

TEST_CASE("a folder that isn't there can't be locked") {
  CHECK_THROWS_AS(IndexLock("/nonexistent/folder", 0s), std::system_error);
}

}  // namespace
}  // namespace dragoman
