// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/asl/model.h"
#include "engine/base/result.h"
#include "engine/json/value.h"

namespace stepwright::project {

/// What a Task answers on some of its attempts instead of calling anything.
struct MockBehaviour {
  enum class Kind : std::uint8_t { Result, Error, NeverAnswers };
  Kind kind = Kind::Result;
  int firstAttempt = 0;  ///< counted from 0 over all calls of that state, as in MockConfigFile
  int lastAttempt = -1;  ///< -1 = for ever
  json::Value result;
  std::string error, cause;
  std::int64_t delayMs = 0;  ///< on the virtual clock
  bool operator==(const MockBehaviour&) const = default;
};

/// The behaviours of one state, by its name as in MockConfigFile.
struct StateMocks {
  std::string state;
  bool enabled = true;
  std::vector<MockBehaviour> behaviours;
  bool operator==(const StateMocks&) const = default;
};
using MockSet = std::vector<StateMocks>;

/// The test cases that a file in Step Functions Local's MockConfigFile format has for a machine.
struct MockCase {
  std::string machine, name;
  MockSet mocks;
};
[[nodiscard]] Result<std::vector<MockCase>> readMockConfig(std::string_view text);

/// Mocks of a state that the definition has no Task for.
struct MockMisfit {
  std::string state;
  bool isOtherType = false;  ///< there is a state of that name, and it is no Task
  std::string nearest;       ///< a Task whose name is nearly the same, "" where there is none
  bool operator==(const MockMisfit&) const = default;
};
[[nodiscard]] std::vector<MockMisfit> misfitsOf(const MockSet& mocks, const asl::Machine& machine);

}  // namespace stepwright::project
