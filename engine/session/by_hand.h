// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/interpreter/decision.h"
#include "engine/interpreter/execution.h"
#include "engine/session/moment.h"

namespace stepwright::session {

/// What is known of a run at the moment that is shown.
struct Known {
  const interpreter::Execution& execution;
  const std::vector<interpreter::Decision>& decisions;
  std::size_t upTo = 0;  ///< so many of them
};

/// Says in the data flow, the scopes and the stack which results a person set in the place of the
/// work. `flowFiber` is the one whose visit the data flow shows; 0 = any.
void markByHand(Moment& moment, const Known& known, interpreter::FiberId flowFiber);

}  // namespace stepwright::session
