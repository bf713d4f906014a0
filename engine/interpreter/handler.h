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

[[nodiscard]] const StateHandler& handlerOf(asl::StateType type);

extern const StateHandler taskHandler, passHandler, choiceHandler, waitHandler, succeedHandler,
    failHandler, parallelHandler, mapHandler;

/// The phase after `phase` that the state has; Leave is the last.
[[nodiscard]] Phase phaseAfter(const CompiledState& state, Phase phase);
/// The state's work is done: `result` goes on to Select, Merge, Assign, Output.
void finishWork(Core& core, Fiber& fiber, json::Value result, bool forced = false);
/// Puts a fiber before a state: the phase Enter with that input.
void standBefore(Fiber& fiber, StateIndex state, json::Value input, Timestamp now);
/// Does the frame's phase.
void doPhase(Core& core, Fiber& fiber);

/// Reads a number field; nothing where the definition has none. Its errors are full causes, and
/// States.Runtime.
[[nodiscard]] Result<std::optional<std::int64_t>> readInteger(Core& core, const Fiber& fiber,
                                                              const CompiledNumber& number);

/// What is the same for every request of that fiber: who asks, and where.
[[nodiscard]] TaskRequest describeTask(const Execution& execution, const Fiber& fiber);
/// Takes in news of a task that the fiber waits for.
void taskReported(Fiber& fiber, const TaskOutcome& outcome);
/// Takes in the debugger's outcome, with the news that would have come before it.
void taskForced(Fiber& fiber, const CompiledState& state, const TaskOutcome& outcome);
/// Fires the timers of a task that are due.
void taskClock(Fiber& fiber, Timestamp now);
/// Starts as many iterations as may live at once; ends the Map's work where all are done.
void continueMap(Core& core, Fiber& fiber);
/// A child execution of a distributed Map has failed: that may be tolerated.
void childExecutionFailed(Core& core, Fiber& parent, Fiber& child, const StateError& error);

}  // namespace stepwright::interpreter
