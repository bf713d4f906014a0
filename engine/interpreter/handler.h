// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/asl/model.h"
#include "engine/history/event.h"
#include "engine/interpreter/core.h"

namespace stepwright::interpreter {

/// What is special to a state type; everything else of a state's run is the same for all
/// (flow.cpp). Each function leaves the frame's phase at what comes next.
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
};

extern const StateHandler taskHandler, passHandler, choiceHandler, waitHandler, succeedHandler,
    failHandler, parallelHandler, mapHandler;

/// Reads a number field; nothing where the definition has none. Its errors are full causes, and
/// States.Runtime.
[[nodiscard]] Result<std::optional<std::int64_t>> readInteger(Core& core, const Fiber& fiber,
                                                              const CompiledNumber& number);

}  // namespace stepwright::interpreter
