// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>

#include "engine/base/time.h"
#include "engine/interpreter/task.h"

namespace stepwright::asl {
class Catalogue;
}

namespace stepwright::teststate {

/// What a test of one state may use of the world around it.
struct TestStateOptions {
  /// The shapes that mocks are compared with; null = they are taken as they are.
  const asl::Catalogue* catalogue = nullptr;
  /// Performs a Task that has no mock; null = such a test is refused.
  std::function<interpreter::TaskOutcome(const interpreter::TaskRequest&)> perform;
  Timestamp now;
  std::uint64_t seed = 1;
};

}  // namespace stepwright::teststate
