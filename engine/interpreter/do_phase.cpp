// SPDX-License-Identifier: GPL-3.0-or-later
// The phases that all state types share.
#include "engine/interpreter/do_phase.h"

#include <utility>

#include "engine/interpreter/children.h"
#include "engine/interpreter/failure.h"
#include "engine/interpreter/forced.h"
#include "engine/interpreter/quota.h"
#include "engine/interpreter/recovery.h"
#include "engine/interpreter/way.h"
#include "engine/interpreter/work.h"

namespace stepwright::interpreter {

using json::Value;

namespace {

void enterPhase(Core& core, Fiber& fiber) {
  Frame& frame = fiber.frame;
  const auto& state = core.state(fiber);
  frame.entered = core.execution().now;
  ++core.execution().usage.transitions;
  frame.enteredAfter = fiber.chain;
  frame.enteredEvent = core.emit(fiber, state.handler->entered, state.name, frame.input);
  frame.effective = frame.input;
  frame.arguments = frame.input;
  frame.next = state.next;
  if (core.tells()) core.tell(fiber, {.kind = Decision::Kind::Entered});
  frame.phase = phaseAfter(state, Phase::Enter);
}

void inputPhase(Core& core, Fiber& fiber) {
  Frame& frame = fiber.frame;
  const auto& state = core.state(fiber);
  auto value = core.evaluate(fiber, *state.inputPath, frame.input);
  if (!value) return failState(core, fiber, value.error());
  frame.effective = std::move(value).value();
  frame.arguments = frame.effective;
  frame.phase = phaseAfter(state, Phase::Input);
}

void argumentsPhase(Core& core, Fiber& fiber) {
  Frame& frame = fiber.frame;
  const auto& state = core.state(fiber);
  if (state.handler->prepare != nullptr && !state.handler->prepare(core, fiber)) return;
  if (const auto& field = state.jsonata ? state.arguments : state.parameters) {
    auto value = core.evaluate(fiber, *field, state.jsonata ? frame.input : frame.effective);
    if (!value) return failState(core, fiber, value.error());
    frame.arguments = std::move(value).value();
    if (!fits(core, fiber, frame.arguments)) return;
  }
  frame.phase = phaseAfter(state, Phase::Arguments);
}

void selectPhase(Core& core, Fiber& fiber) {
  Frame& frame = fiber.frame;
  const auto& state = core.state(fiber);
  auto value = core.evaluate(fiber, *state.resultSelector, frame.result);
  if (!value) return failState(core, fiber, value.error());
  frame.selected = std::move(value).value();
  frame.merged = frame.output = frame.selected;
  frame.phase = phaseAfter(state, Phase::Select);
}

void mergePhase(Core& core, Fiber& fiber) {
  Frame& frame = fiber.frame;
  const auto& state = core.state(fiber);
  const auto& into = frame.caught ? state.catchers[static_cast<std::size_t>(frame.rule)].resultPath
                                  : state.resultPath;
  if (into.discard) {
    frame.merged = frame.input;
  } else if (into.path && !into.path->isRoot()) {
    auto merged = into.path->write(frame.input, frame.selected);
    if (!merged) {
      Error error = merged.error();
      error.message = Core::causeIn(fiber, state, error.message);
      return failState(core, fiber, error);
    }
    frame.merged = std::move(merged).value();
  } else {
    frame.merged = frame.selected;
  }
  frame.output = frame.merged;
  frame.phase = phaseAfter(state, Phase::Merge);
}

/// Assign and Output belong to the catcher after a caught error, to the rule of a Choice that
/// matched, else to the state.
struct Declared {
  const Field* assign;
  const Field* output;
};
Declared declaredOf(const CompiledState& state, const Frame& frame) {
  if (frame.rule < 0) return {state.assign.get(), state.output.get()};
  const auto which = static_cast<std::size_t>(frame.rule);
  if (frame.caught) return {state.catchers[which].assign.get(), state.catchers[which].output.get()};
  if (state.choice)
    return {state.choice->rules[which].assign.get(), state.choice->rules[which].output.get()};
  return {state.assign.get(), state.output.get()};
}

/// A Task's, Map's or Parallel's result can be read in JSONata; the other types have none.
const Value* resultFor(const CompiledState& state, const Frame& frame) {
  const auto type = state.source->type;
  if (frame.caught) return nullptr;
  const bool has = type == asl::StateType::Task || state.source->isContainer();
  return has ? &frame.result : nullptr;
}

Result<Value> evaluateDeclared(Core& core, Fiber& fiber, const CompiledState& state,
                               const Field& field) {
  Frame& frame = fiber.frame;
  if (!state.jsonata) return core.evaluate(fiber, field, frame.result);
  return core.evaluate(fiber, field, frame.input, resultFor(state, frame),
                       frame.caught ? &frame.result : nullptr);
}

void assignPhase(Core& core, Fiber& fiber) {
  Frame& frame = fiber.frame;
  const auto& state = core.state(fiber);
  if (const Field* field = declaredOf(state, frame).assign) {
    auto value = evaluateDeclared(core, fiber, state, *field);
    if (!value) return failState(core, fiber, value.error());
    frame.assigned = std::move(value).value();
    if (!fits(core, fiber, frame.assigned) || !variablesFit(core, fiber, frame.assigned)) return;
  }
  frame.phase = phaseAfter(state, Phase::Assign);
}

void outputPhase(Core& core, Fiber& fiber) {
  Frame& frame = fiber.frame;
  const auto& state = core.state(fiber);
  if (state.jsonata) {
    const Field* field = declaredOf(state, frame).output;
    if (field != nullptr) {
      auto value = evaluateDeclared(core, fiber, state, *field);
      if (!value) return failState(core, fiber, value.error());
      frame.output = std::move(value).value();
    }
  } else if (state.outputPath && !frame.caught) {
    auto value = core.evaluate(fiber, *state.outputPath, frame.merged);
    if (!value) return failState(core, fiber, value.error());
    frame.output = std::move(value).value();
  }
  frame.phase = Phase::Leave;
}

void leavePhase(Core& core, Fiber& fiber) {
  Frame& frame = fiber.frame;
  const auto& state = core.state(fiber);
  if (!fits(core, fiber, frame.output)) return;
  core.emit(fiber, state.handler->exited, state.name, frame.output, {}, frame.assigned);
  if (!core.execution().running()) return;
  if (core.tells()) core.tell(fiber, wayOf(state, frame));
  if (frame.assigned.isObject()) fiber.variables = fiber.variables.withAll(frame.assigned);
  if (frame.next != noState)
    return fiber.standBefore(frame.next, std::move(frame.output), core.execution().now);
  if (fiber.parent == 0) return core.succeed(fiber, frame.output);
  childSucceeded(core, fiber, frame.output);
}

void work(Core& core, Fiber& fiber) {
  const StateHandler& handler = *core.state(fiber).handler;
  // A Task's own handler takes it: its events come as if the call had been made.
  const bool instead = fiber.frame.forced && !core.state(fiber).task;
  if (instead) return workAsForced(core, fiber);
  (fiber.frame.phase == Phase::Act ? handler.act : handler.await)(core, fiber);
}

void retryOrWake(Core& core, Fiber& fiber) {
  // A retrier's delay keeps the phase; that it is over shows in the timer that is gone.
  if (fiber.frame.retrying)
    retryNow(core, fiber);
  else
    retryPhase(core, fiber);
}

}  // namespace

void doPhase(Core& core, Fiber& fiber) {
  switch (fiber.frame.phase) {
    case Phase::Enter:
      return enterPhase(core, fiber);
    case Phase::Input:
      return inputPhase(core, fiber);
    case Phase::Arguments:
      return argumentsPhase(core, fiber);
    case Phase::Act:
    case Phase::Await:
      return work(core, fiber);
    case Phase::Select:
      return selectPhase(core, fiber);
    case Phase::Merge:
      return mergePhase(core, fiber);
    case Phase::Assign:
      return assignPhase(core, fiber);
    case Phase::Output:
      return outputPhase(core, fiber);
    case Phase::Leave:
      return leavePhase(core, fiber);
    case Phase::Retry:
      return retryOrWake(core, fiber);
    case Phase::Catch:
      return catchPhase(core, fiber);
  }
}

}  // namespace stepwright::interpreter
