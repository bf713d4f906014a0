// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "engine/base/result.h"
#include "engine/json/value.h"
#include "engine/tasks/mocks/mock.h"

namespace stepwright::tasks {

/// This form has no word for "all calls that follow": a range that ends with this call stands for
/// it.
inline constexpr int lastCallOfLocal = 999'999;

/// Whether two answers are given for the same call, which this form does not allow.
[[nodiscard]] bool overlap(const MockBehaviour& one, const MockBehaviour& other);

/// Whether it has the form of Step Functions Local's MockConfigFile.
[[nodiscard]] bool isMockConfig(const json::Value& file);
/// What is wrong with the file whatever test case is asked for.
[[nodiscard]] std::optional<Error> brokenFrame(const json::Value& file);
/// The test case `name` of `machine`. An error names case, state and response, and points to them.
[[nodiscard]] Result<MockCase> readMockCase(const json::Value& file, std::string_view machine,
                                            std::string_view name);

}  // namespace stepwright::tasks
