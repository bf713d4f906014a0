// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "engine/interpreter/execution.h"

namespace stepwright::debugger {

/// The code of evaluateAt()'s error where nothing went wrong and there is no value: undefined, or a
/// path that leads nowhere.
inline constexpr const char* nothingThere = "undefined";

/// Evaluates what somebody typed (a condition, a watch, the Evaluator) where a fiber stands at a
/// moment. In JSONata the fields of the state's data may also stand at top level ("total > 100"),
/// and `{% %}` may be left out; in JSONPath a path, a Context path, a variable or an intrinsic call
/// is wanted, and JSONata is tried for what is none of them. `cancelled`, where given, ends a long
/// evaluation.
[[nodiscard]] Result<json::Value> evaluateAt(const interpreter::Execution& execution,
                                             const interpreter::Fiber& fiber,
                                             std::string_view expression,
                                             asl::QueryLanguage language,
                                             const std::atomic<bool>* cancelled = nullptr);

/// The same of a path, a Context path, a variable or an intrinsic call, with `data` as its $.
[[nodiscard]] Result<json::Value> evaluatePath(const interpreter::Execution& execution,
                                               const interpreter::Fiber& fiber,
                                               const json::Value& data, std::string_view text,
                                               const std::atomic<bool>* cancelled = nullptr);

/// Whether a condition of that value holds: what is no truth value does where there is something.
[[nodiscard]] bool holds(const json::Value& value);

/// The text of a log point with each `{expression}` replaced by its value.
[[nodiscard]] std::string logLine(const interpreter::Execution& execution,
                                  const interpreter::Fiber& fiber, std::string_view text,
                                  asl::QueryLanguage language,
                                  const std::atomic<bool>* cancelled = nullptr);

/// The fiber's current data: what its next phase works on.
[[nodiscard]] const json::Value& currentData(const interpreter::Frame& frame);

}  // namespace stepwright::debugger
