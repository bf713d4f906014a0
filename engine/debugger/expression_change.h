// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <optional>
#include <string_view>

#include "engine/asl/model.h"
#include "engine/base/result.h"
#include "engine/interpreter/execution.h"
#include "engine/json/value.h"

namespace stepwright::debugger {

/// An expression over the data as a state took them in, and over those that it hands on; nothing
/// where it has no value.
struct ExpressionChange {
  std::optional<json::Value> before, after;
  [[nodiscard]] bool differs() const { return before != after; }
};

/// Of the state that the fiber is about to leave. A value of its data and variables alone, so that
/// going over it again gives the same. An error where the expression cannot be evaluated.
[[nodiscard]] Result<ExpressionChange> changeOf(const interpreter::Execution& execution,
                                                const interpreter::Fiber& leaving,
                                                std::string_view expression,
                                                asl::QueryLanguage language,
                                                const std::atomic<bool>* interruption = nullptr);

}  // namespace stepwright::debugger
