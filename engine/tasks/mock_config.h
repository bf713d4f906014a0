// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/json/value.h"

namespace stepwright::tasks {

/// What some calls of a state give, in the MockConfigFile of Step Functions Local.
struct MockConfigAnswer {
  std::int64_t first = 0, last = 0;   ///< calls of the state, counted from 0
  std::optional<json::Value> result;  ///< of Return; nothing where it is a Throw
  std::string error, cause;           ///< of Throw
};

struct MockConfigState {
  std::string name;
  std::vector<MockConfigAnswer> answers;  ///< no two of them for one call
};

/// One entry of "TestCases".
struct MockConfigCase {
  std::string machine, name;
  std::vector<MockConfigState> states;
};

/// The test case `name` of `machine` in a MockConfigFile. An error names case, state and response,
/// and points to them.
[[nodiscard]] Result<MockConfigCase> readMockCase(const json::Value& file, std::string_view machine,
                                                  std::string_view name);
/// All of a file's test cases, or the first error.
[[nodiscard]] Result<std::vector<MockConfigCase>> readMockCases(const json::Value& file);

}  // namespace stepwright::tasks
