// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace stepwright::interpreter {

/// The steps in which a state runs, in this order; one call of step() does one of them for one
/// fiber. A phase that a state or its query language does not have is passed over. A frame's
/// `phase` is the one that comes next.
enum class Phase : std::uint8_t {
  Enter,      ///< the …StateEntered event
  Input,      ///< InputPath
  Arguments,  ///< Parameters, Arguments; of a Map its items; of a Task its timeouts and credentials
  Act,        ///< what the type does: start the task or the children, choose, set the timer
  Await,      ///< until the outcome, the children or the timer is there
  Select,     ///< ResultSelector
  Merge,      ///< ResultPath
  Assign,     ///< variables
  Output,     ///< OutputPath, Output
  Leave,      ///< the …StateExited event and the way to the next state
  Retry,      ///< after an error: is there a retrier, and how long does it wait
  Catch       ///< after an error without a retry: is there a catcher
};

[[nodiscard]] std::string_view toString(Phase phase);

}  // namespace stepwright::interpreter
