// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "engine/base/result.h"
#include "engine/json/value.h"
#include "engine/tasks/mocks/mock.h"

namespace stepwright::tasks {

/// The forms of a mock file that other programs read and people write (MockFile reads them too).
enum class MockForm : std::uint8_t {
  Local,  ///< Step Functions Local's MockConfigFile, with any number of test cases
  Short,  ///< {state: answer}, of one test case
};

/// Test cases as a mock file of that form, which MockFile reads as the same ones. What a form has
/// no words for (a condition, an item of a Map, an answer that never comes …) is an error
/// ("mock.form") that names state and test case: nothing is left out in silence.
[[nodiscard]] Result<json::Value> written(const std::vector<MockCase>& cases, MockForm form);

}  // namespace stepwright::tasks
