// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/edits.h"

#include "engine/debugger/step_back.h"
#include "engine/debugger/stop_words.h"
#include "engine/interpreter/compile.h"
#include "engine/interpreter/input.h"
#include "engine/interpreter/revise.h"
#include "engine/session/notices.h"

namespace stepwright::session {

using debugger::Stepper;
using interpreter::Fiber;
using interpreter::FiberId;
namespace input = interpreter::input;

bool Edits::possible() const { return runs_.live() && !runs_.stepper().running(); }

void Edits::take(const interpreter::Input& input, const Phrase& note) {
  if (!possible()) return;
  if (inside_.child()) return console_.setNote(worded(notices::insideOnly));
  Stepper& stepper = runs_.stepper();
  const debugger::Cursor& cursor = stepper.cursor();
  if (auto why = interpreter::refusal(cursor.execution(), input); !why.empty())
    return console_.setNote(why);
  const DebugRun& before = *runs_.shown();
  const bool fresh =
      cursor.atHead() && before.row.parent != 0 && before.editedAt == cursor.position();
  if (!fresh) runs_.forkHere(worded(notices::fork, {note}));
  stepper.put(input);
  runs_.shown()->editedAt = cursor.position();
  console_.setNote(worded(notices::forkedBy, {note}));
  const Fiber* fiber = stepper.focus().fiberAt(cursor);
  asl::StateId state;
  if (fiber && fiber->frame.state != interpreter::noState)
    state = cursor.execution().program->state(fiber->frame.state).id;
  console_.add({static_cast<std::int64_t>(runs_.shownEvents()), state,
                fiber ? debugger::placeOf(cursor.recording(), fiber->id, state) : std::string(),
                worded(notices::byHand, {note})});
}

void Edits::setData(input::Slot slot, json::Value value) {
  static constexpr const Wording* notes[] = {&notices::inputChanged, &notices::resultSet,
                                             &notices::outputChanged};
  const FiberId fiber = runs_.stepper().focus().fiber();
  take(input::SetData{fiber, slot, std::move(value)}, worded(*notes[static_cast<int>(slot)]));
}

void Edits::setVariables(FiberId id, const json::Value& variables) {
  if (!runs_.live()) return;
  const Fiber* fiber = runs_.stepper().cursor().execution().fiber(id);
  if (!fiber) return console_.setNote(worded(notices::fiberEnded));
  if (!variables.isObject()) return console_.setNote(worded(notices::variablesNoObject));
  const json::Value before = fiber->variables.own();
  for (const json::Member& member : variables.members()) {
    const json::Value* was = before.find(member.name());
    const std::string name(member.name());
    if (!was || !(*was == member.value))
      take(input::SetVariable{id, name, member.value}, worded(notices::changed, {name}));
  }
  for (const json::Member& member : before.members()) {
    const std::string name(member.name());
    if (!variables.contains(name))
      take(input::SetVariable{id, name, std::nullopt}, worded(notices::takenAway, {name}));
  }
}

void Edits::forkHere() {
  if (!possible()) return;
  runs_.forkHere(worded(notices::forkAt, {std::to_string(runs_.shownEvents())}));
  runs_.stepper().rest();
  console_.setNote(worded(notices::forked));
}

void Edits::callAgain() {
  if (!possible()) return;
  Stepper& stepper = runs_.stepper();
  const interpreter::Execution then = stepper.cursor().execution();
  const FiberId id = stepper.focus().fiber();
  if (!runs_.live()->hasCalled(then, id)) return refuse(stepwright::refuse(notices::notCalled));
  const auto& state = then.program->state(then.fiber(id)->frame.state);
  const debugger::Position from = debugger::entryOfState(stepper.cursor(), id);
  auto live = runs_.live()->forkedAt(from);
  live->forgetCalls(then, id);
  stepper.goTo(from);
  const Phrase what = worded(notices::callsAgain, {state.name});
  runs_.fork(std::move(live), runs_.shown()->definition, runs_.shown()->head,
             worded(notices::fork, {what}));
  stepper.focus().keepAlive(stepper.cursor());
  console_.setNote(worded(notices::forkedBy, {what}));
}

void Edits::refuse(const Error& why) {
  console_.setNote(why.remedy.empty() ? worded(notices::notForked, {why.message})
                                      : worded(notices::notForkedBut, {why.message, why.remedy}));
  console_.say(runs_, console_.note());
}

namespace {

/// What that run began with, had its text been this one.
std::shared_ptr<const runtime::RunHead> headOf(const DebugRun& run, const asl::Document& document) {
  if (!run.head) return nullptr;
  auto head = std::make_shared<runtime::RunHead>(*run.head);
  head->definition = document.text();
  head->format = document.format();
  return head;
}

}  // namespace

void Edits::forkOnto(const asl::Document& document) {
  Stepper& stepper = runs_.stepper();
  if (!possible() || !stepper.cursor().execution().running()) return;
  if (runs_.shown()->childOf) return refuse(stepwright::refuse(notices::childExecution));
  const auto program = interpreter::compile(document.machine());
  if (!program) return refuse(program.error());
  const debugger::Position from = debugger::entryOfState(stepper.cursor(), stepper.focus().fiber());
  auto live = runs_.live()->forkedOnto(*program, from);
  if (!live) return refuse(live.error());
  stepper.goTo(from);
  runs_.fork(std::move(*live), document.machine(), headOf(*runs_.shown(), document),
             worded(notices::fork, {worded(notices::textChanged)}));
  stepper.focus().keepAlive(stepper.cursor());
  console_.setNote(worded(notices::forkedWithText));
}

}  // namespace stepwright::session
