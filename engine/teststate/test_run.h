// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "engine/base/result.h"
#include "engine/interpreter/execution.h"
#include "engine/teststate/test_options.h"
#include "engine/teststate/test_request.h"

namespace stepwright::teststate {

enum class TestStatus : std::uint8_t { Succeeded, Failed, Retriable, CaughtError };

/// What came of running the state: how it ended, and its frame as it was when it left each phase.
struct TestRun {
  TestStatus status = TestStatus::Failed;
  std::optional<json::Value> output;
  std::optional<json::Value> error, cause;
  std::string next;
  interpreter::Frame frame;  ///< the last one seen
  json::Value merged;        ///< after ResultPath; the frame's own goes on to be the output
  /// The phase that came next when all went well last: every earlier one was done.
  interpreter::Phase pending = interpreter::Phase::Enter;
  std::optional<json::Value> items;                   ///< of a Map
  std::optional<json::Value> selectedItems, batches;  ///< after ItemSelector, after ItemBatcher
  std::optional<std::int64_t> maxConcurrency, toleratedCount;
  std::optional<double> toleratedPercentage;
  bool worked = false;  ///< the state's work gave a result
  std::optional<std::int64_t> catchIndex, retryIndex, backoffSeconds;
  json::Value variables;  ///< all that are visible afterwards
};

/// Runs the state to its end, its error, or its next try. An error means that it cannot be tested
/// like this.
[[nodiscard]] Result<TestRun> runState(const TestRequest& request, const TestStateOptions& options);

}  // namespace stepwright::teststate
