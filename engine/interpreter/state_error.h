// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "engine/json/value.h"

namespace stepwright::interpreter {

/// An error at run time, as Retry and Catch see it. Error and cause are strings, or absent.
struct StateError {
  std::optional<json::Value> error, cause;
  bool catchable = true;   ///< false for what no retrier or catcher can take (States.Runtime …)
  bool fromTask = false;   ///< reported by a task: States.TaskFailed stands for it
  bool heartbeat = false;  ///< a States.Timeout that is a missed heartbeat
  bool wholeTime = false;  ///< a States.Timeout of a child execution itself: it has timed out
  [[nodiscard]] std::string_view name() const {
    return error ? error->string() : std::string_view();
  }
};

}  // namespace stepwright::interpreter
