// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include "engine/history/event_type.h"

namespace stepwright::interpreter {

class Core;
struct Fiber;
struct StateError;

/// What is special to a state type, as a compiled state carries it; everything else of a state's
/// run is the same for all (do_phase.cpp). Each function leaves the frame's phase at what comes
/// next.
struct StateHandler {
  history::EventType entered, exited;
  std::optional<history::EventType> aborted;
  /// Called in the phase Arguments before the state's own template, and again after a retry; false
  /// = the state failed.
  bool (*prepare)(Core&, Fiber&) = nullptr;
  /// Does the state's work, or starts it and waits.
  void (*act)(Core&, Fiber&) = nullptr;
  /// Goes on when what it waits for may be there; null where it never waits.
  void (*await)(Core&, Fiber&) = nullptr;
  /// A branch or an iteration has ended well, and its result is kept; null where there are none.
  void (*joined)(Core&, Fiber&) = nullptr;
  /// A branch or an iteration has failed: true where the state takes that in itself; null where it
  /// never does. The child is the second fiber.
  bool (*tolerates)(Core&, Fiber&, Fiber&, const StateError&) = nullptr;
};

}  // namespace stepwright::interpreter
