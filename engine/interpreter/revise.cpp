// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/revise.h"

#include <algorithm>
#include <array>

#include "engine/interpreter/forced.h"
#include "engine/interpreter/refusals.h"
#include "engine/interpreter/rerun.h"
#include "engine/interpreter/takers.h"

namespace stepwright::interpreter {
namespace {

using json::Value;

const CompiledState& stateOf(const Execution& execution, const Fiber& fiber) {
  return execution.program->compiled(fiber.frame.state);
}

/// The fiber with what was evaluated since the world was last asked evaluated anew.
Rerun revised(const Execution& execution, const Fiber& fiber) {
  const auto& state = stateOf(execution, fiber);
  const Phase target = phaseOf(fiber.frame);
  Fiber from = fiber;
  if (!asked(state, fiber.frame))
    from = asEntered(state, std::move(from));
  else if (target > Phase::Await)
    from = asWorked(state, std::move(from));
  Rerun rerun(execution, std::move(from));
  if (fiber.frame.phase != Phase::Enter) rerun.upTo(target);
  return rerun;
}

/// The fiber with another input, effective input included; what was asked of the world stays.
Fiber withInput(const Execution& execution, Fiber fiber, const Value& input) {
  const auto& state = stateOf(execution, fiber);
  fiber.frame.input = input;
  if (!asked(state, fiber.frame)) return fiber;
  Rerun entered(execution, asEntered(state, fiber));
  entered.upTo(Phase::Act);
  fiber.frame.effective = entered.frame().effective;
  if (willBeRetried(state, fiber.frame)) fiber.frame.arguments = entered.frame().arguments;
  return fiber;
}

void evaluateAnew(Core& core, FiberId id) {
  const Fiber before = *core.execution().fiber(id);
  if (before.frame.phase == Phase::Enter || before.frame.state == noState) return;
  if (before.frame.skipped) return;  // nothing of it was evaluated
  const bool waitsOutside =
      asked(core.state(before), before.frame) && phaseOf(before.frame) == Phase::Await;
  if (waitsOutside) return;
  revised(core.execution(), before).keep(core);
  if (before.frame.phase > Phase::Leave && core.tells())
    core.tell(*core.execution().fiber(id), {.kind = Decision::Kind::Worked});
}

// --- Why not ---

Phrase tooLarge(const Execution& execution, const Value& value) {
  const auto most = execution.identity->quotas.payloadBytes;
  const auto size = value.printedSize();
  if (most == 0 || size <= most) return {};
  return worded(refusals::tooLarge, {std::to_string(size), std::to_string(most)});
}

bool sameChildren(const ChildrenFrame& before, const ChildrenFrame& after) {
  const bool sameRun = !before.run || !after.run ||
                       (before.run->readerInput == after.run->readerInput &&
                        before.run->writerInput == after.run->writerInput);
  return sameRun && before.maxConcurrency == after.maxConcurrency;
}

bool sameTask(const TaskFrame& before, const TaskFrame& after) {
  return before.timeoutSeconds == after.timeoutSeconds &&
         before.heartbeatSeconds == after.heartbeatSeconds &&
         before.credentials == after.credentials;
}

/// What a Map's items are made from. Readers and batchers have made others of them, so what they
/// read must be the same.
bool sameItems(const CompiledState& state, const Frame& before, const Frame& after) {
  const auto& map = *state.map;
  const bool selects = map.selector || map.distributed;
  if (selects &&
      (state.jsonata ? !(before.input == after.input) : !(before.effective == after.effective)))
    return false;
  return selects || (before.children && after.children &&
                     (*before.children)->items == (*after.children)->items);
}

/// Whether the world would have been asked the same.
bool sameRequest(const CompiledState& state, const Frame& before, const Frame& after) {
  if (before.task && after.task && !sameTask(**before.task, **after.task)) return false;
  if (before.children && after.children && !sameChildren(**before.children, **after.children))
    return false;
  if (state.map) return sameItems(state, before, after);
  return before.arguments == after.arguments;
}

Phrase wasAsked(const CompiledState& state) {
  return worded(state.task  ? refusals::callWasSent
                : state.map ? refusals::itemsBegan
                            : refusals::branchesBegan,
                {state.name.string()});
}

bool readsInput(std::initializer_list<const FieldPtr*> fields) {
  return std::any_of(fields.begin(), fields.end(),
                     [](const FieldPtr* field) { return *field && (*field)->readsInput(); });
}

bool keepsInput(const CompiledResultPath& way) {
  return way.discard || (way.path && !way.path->isRoot());
}

/// Whether the input is read after the work, whatever its outcome is.
bool readsInputLater(const CompiledState& state, const Frame& frame) {
  if (frame.phase == Phase::Await && !state.source->retry.empty()) return true;
  if (state.jsonata ? readsInput({&state.assign, &state.output}) : keepsInput(state.resultPath))
    return true;
  return std::any_of(state.catchers.begin(), state.catchers.end(), [&](const CompiledCatcher& one) {
    return state.jsonata ? readsInput({&one.assign, &one.output}) : keepsInput(one.resultPath);
  });
}

/// Whether the state ends the same, wherever the two stand in it.
bool sameEnd(const Execution& execution, const Fiber& before, const Fiber& after) {
  Rerun one(execution, before), other(execution, after);
  if (one.upTo(Phase::Leave) != other.upTo(Phase::Leave)) return false;
  const Frame &a = one.frame(), &b = other.frame();
  return a.phase == b.phase && a.output == b.output && a.assigned == b.assigned &&
         a.next == b.next && a.rule == b.rule;
}

/// True where the rest of the state asks nothing of the world.
bool endIsKnown(const CompiledState& state, const Frame& frame) {
  const Phase work = worksOutside(state) ? Phase::Await : Phase::Act;
  return frame.phase > work && frame.phase <= Phase::Leave;
}

Phrase whyNotInput(const Execution& execution, const Fiber& fiber, const Value& value) {
  const auto& state = stateOf(execution, fiber);
  const Frame& frame = fiber.frame;
  const bool tooLate = asked(state, frame) && !willBeRetried(state, frame);
  const Fiber with = withInput(execution, fiber, value);
  if (asked(state, frame)) {
    Rerun again(execution, asEntered(state, with));
    const bool possible = again.upTo(Phase::Act);
    if (!possible || (tooLate && !sameRequest(state, frame, again.frame()))) return wasAsked(state);
    if (!endIsKnown(state, frame))
      return tooLate && !readsInputLater(state, frame)
                 ? worded(refusals::inputNotRead, {state.name.string()})
                 : Phrase();
  }
  if (!endIsKnown(state, frame) || value == frame.input) return {};
  const bool same = sameEnd(execution, fiber, revised(execution, with).fiber());
  return same ? worded(refusals::inputNotRead, {state.name.string()}) : Phrase();
}

Phrase whyNoResult(const CompiledState& state) {
  switch (state.source->type) {
    case asl::StateType::Choice:
      return worded(refusals::choice, {state.name.string()});
    case asl::StateType::Wait:
    case asl::StateType::Succeed:
      return worded(refusals::passesOn, {state.name.string()});
    case asl::StateType::Fail:
      return worded(refusals::endsTheRun, {state.name.string()});
    default:
      return {};
  }
}

Fiber withResult(const Execution& execution, Fiber fiber, const Value& value) {
  const bool pass = stateOf(execution, fiber).source->type == asl::StateType::Pass;
  fiber.frame.result = value;
  if (pass) fiber.frame.forced = std::make_shared<TaskOutcome>(TaskOutcome::succeeded(value));
  return fiber;
}

Phrase whyNotResult(const Execution& execution, const Fiber& fiber, const Value& value) {
  const auto& state = stateOf(execution, fiber);
  if (auto why = whyNoResult(state); !why.empty()) return why;
  if (!endIsKnown(state, fiber.frame) || value == fiber.frame.result) return {};
  const Fiber with = withResult(execution, fiber, value);
  return sameEnd(execution, fiber, revised(execution, with).fiber())
             ? worded(refusals::resultNotRead, {state.name.string()})
             : Phrase();
}

Phrase whyNot(const Execution& execution, const Fiber& fiber, const input::SetData& set) {
  const auto& state = stateOf(execution, fiber);
  if (auto why = tooLarge(execution, set.value); !why.empty()) return why;
  if (fiber.frame.skipped && set.slot != input::Slot::Output)
    return worded(refusals::wasSkipped, {state.name.string()});
  if (set.slot == input::Slot::Input) return whyNotInput(execution, fiber, set.value);
  if (set.slot == input::Slot::Result) return whyNotResult(execution, fiber, set.value);
  if (fiber.frame.phase == Phase::Leave) return {};
  return worded(refusals::noOutput, {state.name.string()});
}

Execution withVariable(Execution execution, const input::SetVariable& set);

Phrase whyNot(const Execution& execution, const Fiber& fiber, const input::SetVariable& set) {
  if (set.value)
    if (auto why = tooLarge(execution, *set.value); !why.empty()) return why;
  if (fiber.frame.state == noState) return {};
  const auto& state = stateOf(execution, fiber);
  if (!endIsKnown(state, fiber.frame) || !fiber.frame.assigned.contains(set.name)) return {};
  const Execution with = withVariable(execution, set);
  const Fiber after = revised(with, *with.fiber(fiber.id)).fiber();
  if (!after.frame.assigned.contains(set.name) || !sameEnd(with, fiber, after)) return {};
  return worded(refusals::setAnew, {state.name.string(), set.name});
}

Phrase whyNot(const Execution& execution, const Fiber& fiber, const input::Force& force) {
  const auto& outcome = force.outcome;
  if (outcome.kind != TaskOutcome::Kind::Succeeded) return {};
  if (auto why = tooLarge(execution, outcome.output); !why.empty()) return why;
  return whyNoResult(stateOf(execution, fiber));
}

/// What a person decides in a child execution of a distributed Map is not done again in the run
/// that is made of it.
Phrase whyNotInChild(const Execution& execution, const Fiber& fiber) {
  if (!fiber.hidden) return {};
  return worded(refusals::inChild, {stateOf(execution, fiber).name.string()});
}

Phrase whyNot(const Execution& execution, const Fiber& fiber, const input::Wake&) {
  if (fiber.wakeAt) return {};
  if (fiber.frame.state == noState) return worded(refusals::fiberEnded);
  return worded(refusals::noTimer, {stateOf(execution, fiber).name.string()});
}

Phrase whyNot(const Execution& execution, const Fiber& fiber, const input::Skip&) {
  if (fiber.frame.state == noState) return worded(refusals::fiberEnded);
  const auto& state = stateOf(execution, fiber);
  switch (state.source->type) {
    case asl::StateType::Choice:
      return worded(refusals::skipsNoChoice, {state.name.string()});
    case asl::StateType::Succeed:
    case asl::StateType::Fail:
      return worded(refusals::skipsNoEnd, {state.name.string()});
    default:
      return whyNotInChild(execution, fiber);
  }
}

Phrase whyNot(const Execution& execution, const Fiber& fiber, const input::TakeWay& way) {
  if (fiber.frame.state == noState) return worded(refusals::fiberEnded);
  const auto& state = stateOf(execution, fiber);
  if (!state.choice) return worded(refusals::noChoice, {state.name.string()});
  const auto rules = static_cast<int>(state.choice->rules.size());
  const bool there = way.rule < 0 ? state.choice->defaultNext != noState : way.rule < rules;
  if (!there) return worded(refusals::noSuchWay, {state.name.string()});
  const bool taken = endIsKnown(state, fiber.frame) && fiber.frame.rule == way.rule;
  if (taken) return worded(refusals::sameWay, {state.name.string()});
  return whyNotInChild(execution, fiber);
}

// --- Variables ---

query::Scope scopeWith(const query::Scope& scope, const input::SetVariable& set) {
  if (set.value) return scope.with(set.name, *set.value);
  const Value rest = scope.own().without(set.name);
  return scope.hasOuter() ? scope.outer().nested().withAll(rest) : query::Scope(rest);
}

/// A child execution of a distributed Map sees no variable of the one around it.
bool ownExecution(const Execution& execution, const Fiber& fiber) {
  const Fiber* parent = execution.fiber(fiber.parent);
  return parent != nullptr && parent->frame.children && (*parent->frame.children)->run;
}

/// Sets it in the fiber's scope and in what all that live inside it see; those fibers, outer first.
std::vector<FiberId> setEverywhere(Execution& execution, const input::SetVariable& set) {
  std::vector<FiberId> changed;
  for (auto& one : execution.fibers) {
    const bool inside = !ownExecution(execution, *one) &&
                        std::binary_search(changed.begin(), changed.end(), one->parent);
    if (one->id == set.fiber)
      one.edit().variables = scopeWith(one->variables, set);
    else if (inside)
      one.edit().variables =
          execution.fiber(one->parent)->variables.nested().withAll(one->variables.own());
    else
      continue;
    changed.push_back(one->id);
  }
  return changed;
}

Execution withVariable(Execution execution, const input::SetVariable& set) {
  setEverywhere(execution, set);
  return execution;
}

}  // namespace

Phrase refusal(const Execution& execution, const Input& input) {
  const auto asking = [&](const auto& edit) -> Phrase {
    if constexpr (requires { whyNot(execution, Fiber{}, edit); }) {
      const Fiber* fiber = execution.fiber(edit.fiber);
      if (!execution.running()) return worded(refusals::runEnded);
      if (fiber == nullptr) return worded(refusals::fiberEnded);
      return whyNot(execution, *fiber, edit);
    } else {
      return {};
    }
  };
  return std::visit(asking, input);
}

void revise(Core& core, const input::SetData& set) {
  const Fiber* standing = core.execution().fiber(set.fiber);
  if (standing == nullptr || !refusal(core.execution(), set).empty()) return;
  Fiber& fiber = *core.fiber(set.fiber);
  Frame& frame = fiber.frame;
  switch (set.slot) {
    case input::Slot::Output:
      frame.output = set.value;
      return;
    case input::Slot::Result: {
      const bool pass = core.state(fiber).source->type == asl::StateType::Pass;
      const Phase phase = phaseOf(frame);
      const bool worked = pass ? phase > Phase::Act : phase > Phase::Await;
      if (!worked) return forceOutcome(core, fiber, TaskOutcome::succeeded(set.value));
      fiber = withResult(core.execution(), fiber, set.value);
      evaluateAnew(core, set.fiber);
      const Fiber& after = *core.execution().fiber(set.fiber);
      if (core.tells() && !after.frame.caught)
        core.tell(after, {.kind = Decision::Kind::Worked, .forced = true});
      return;
    }
    case input::Slot::Input:
      fiber = withInput(core.execution(), fiber, set.value);
      return evaluateAnew(core, set.fiber);
  }
}

void revise(Core& core, const input::SetVariable& set) {
  if (core.execution().fiber(set.fiber) == nullptr) return;
  if (!refusal(core.execution(), set).empty()) return;
  for (const FiberId id : setEverywhere(core.execution(), set)) evaluateAnew(core, id);
}

void revise(Core& core, const input::TakeWay& way) {
  if (!refusal(core.execution(), way).empty()) return;
  core.fiber(way.fiber)->frame.forcedRule = way.rule;
  evaluateAnew(core, way.fiber);
  const Fiber& after = *core.execution().fiber(way.fiber);
  if (core.tells() && endIsKnown(core.state(after), after.frame))
    core.tell(after, {.kind = Decision::Kind::Worked, .forced = true});
}

}  // namespace stepwright::interpreter
