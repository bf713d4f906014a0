// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "engine/interpreter/indices.h"
#include "engine/interpreter/phase.h"

namespace stepwright::debugger {

/// How many moves of a recording were taken; 0 = ExecutionStarted was written and nothing else.
using Position = std::uint64_t;

/// One input that an execution took in, in a form small enough to keep millions of.
struct Move {
  enum class Kind : std::uint8_t {
    Turn,
    Fiber,
    Input
  };                               ///< Step of fiber 0, Step of `fiber`, any other
  interpreter::FiberId fiber = 0;  ///< the fiber that did a phase; 0 of an Input
  interpreter::StateIndex state = interpreter::noState;
  std::uint32_t events = 0;                              ///< in the history after this move
  std::uint32_t decisions = 0;                           ///< told up to and with this move
  interpreter::Phase phase = interpreter::Phase::Enter;  ///< the phase that was done
  Kind kind = Kind::Turn;
};

}  // namespace stepwright::debugger
