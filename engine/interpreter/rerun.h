// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/interpreter/core.h"

namespace stepwright::interpreter {

/// Phases of one state that ask nothing of the world, evaluated on a copy of the execution: events
/// and errors come of none of it.
class Rerun {
 public:
  /// From where `standing`, a fiber of the execution, stands.
  Rerun(const Execution& execution, Fiber standing);

  /// Until that phase is next; false where one before it fails, which then is next.
  bool upTo(Phase target);
  [[nodiscard]] const Fiber& fiber() const { return standing_; }
  [[nodiscard]] const Frame& frame() const { return standing_.frame; }
  /// Lets the execution stand as the copy does.
  void keep(Core& core) const;

 private:
  [[nodiscard]] Timestamp clock() const;

  Execution trial_;
  Fiber standing_;
  std::uint64_t random_;
  Timestamp now_;
};

/// True where the state's work lies outside of it: a call, branches, items.
[[nodiscard]] bool worksOutside(const CompiledState& state);
/// The phase that is next; after an error the one that failed.
[[nodiscard]] Phase phaseOf(const Frame& frame);
/// True where that outside has been asked already.
[[nodiscard]] bool asked(const CompiledState& state, const Frame& frame);

/// The fiber as it stood when its state had just been entered with the frame's input.
[[nodiscard]] Fiber asEntered(const CompiledState& state, Fiber fiber);
/// The fiber as it stood when the work (or the catcher) had just given the frame's result.
[[nodiscard]] Fiber asWorked(const CompiledState& state, Fiber fiber);

}  // namespace stepwright::interpreter
