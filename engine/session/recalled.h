// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/debugger/stepped_children.h"
#include "engine/session/runs.h"

namespace stepwright::session {

/// Executions that Tasks of the shown run started and that are not there any more: the run was
/// opened again, or has let them go. They are played anew from what they were told, and nobody is
/// called for it.
class Recalled {
 public:
  using ChildPtr = std::shared_ptr<debugger::SteppedChild>;
  /// The one of that call, whether it is still there or not; null where nothing is known of it.
  [[nodiscard]] ChildPtr find(const Runs& runs, debugger::SteppedChildren& known,
                              interpreter::TaskId number);

 private:
  std::uint32_t run_ = 0;  ///< whose these are
  std::vector<ChildPtr> children_;
};

}  // namespace stepwright::session
