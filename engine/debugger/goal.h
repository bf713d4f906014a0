// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include "engine/debugger/cursor.h"

namespace stepwright::debugger {

/// What a step is under way to: DAP's continue, stepIn (one phase), next (the next state of this
/// scope; a container counts as one) and stepOut; besides them a state, the next event, and what
/// the call comes to that a Task waits for.
struct Goal {
  enum class Kind : std::uint8_t { Continue, StepIn, Next, StepOut, State, Event, Result };
  Kind kind = Kind::Continue;
  asl::StateId state;
  int visit = 1;                   ///< of a State: the how many-eth time that it is entered
  interpreter::FiberId fiber = 0;  ///< set by the stepper: the one that is stepped
  std::size_t events = 0;          ///< set by the stepper: how many there are to be
  /// A step, and no run to wherever something stops it.
  [[nodiscard]] bool steps() const { return kind != Kind::Continue && kind != Kind::State; }
  /// It is one fiber that is stepped.
  [[nodiscard]] bool stepsFiber() const {
    return kind == Kind::StepIn || kind == Kind::Next || kind == Kind::StepOut ||
           kind == Kind::Result;
  }

  /// Whether the move that led to the cursor was the last of this step; of a State see standsAt().
  [[nodiscard]] bool reached(const Cursor& at, const Move& last) const;
  /// Whether that fiber, which moves next, is about to enter the state.
  [[nodiscard]] bool standsAt(const Cursor& at, interpreter::FiberId next) const;
};

}  // namespace stepwright::debugger
