// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

#include "engine/interpreter/execution.h"

namespace stepwright::interpreter {

/// The parts of the Context object that stay the same through an execution.
[[nodiscard]] json::Value executionContext(const Identity& identity, const json::Value& input);
[[nodiscard]] json::Value machineContext(const Identity& identity);

/// The child execution of a distributed Map that this fiber runs in, or null for the execution
/// itself.
[[nodiscard]] const Fiber* childExecutionOf(const Execution& execution, const Fiber& fiber);
/// Who a child execution is: a run of the Map's own part of the machine, named by its item.
[[nodiscard]] Identity identityOfChild(const Execution& execution, const Fiber& child);
/// Which child execution one is, also after its Map has ended.
struct ChildPlace {
  StateIndex map = noState;
  std::string_view run;  ///< the identity of the Map Run
  std::int64_t index = 0;
  Timestamp started;
  json::Value item, itemKey, itemSource;
};
[[nodiscard]] Identity identityOfChild(const Execution& execution, const ChildPlace& place);
/// Of that, what its record says.
struct ChildNames {
  std::string execution, executionArn, stateMachineArn;
};
[[nodiscard]] ChildNames namesOfChild(const Execution& execution, const ChildPlace& place);

/// What $$ is for that fiber at this moment.
[[nodiscard]] json::Value contextObject(const Execution& execution, const Fiber& fiber);

}  // namespace stepwright::interpreter
