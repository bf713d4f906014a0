// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/edits.h"

#include <algorithm>

#include "engine/analysis/segment.h"
#include "engine/debugger/replayed.h"
#include "engine/debugger/step_back.h"
#include "engine/debugger/stop_words.h"
#include "engine/interpreter/input.h"
#include "engine/interpreter/revise.h"
#include "engine/interpreter/way.h"
#include "engine/session/notices.h"

namespace stepwright::session {

using debugger::Stepper;
using interpreter::Fiber;
using interpreter::FiberId;
namespace input = interpreter::input;

namespace {

/// The newest thread of that item of a Map, among the items and branches around it that are chosen;
/// 0 where it never began.
FiberId itemOf(const replay::Threads& threads, const asl::StateId& map, int index,
               const debugger::Focus::Items& chosen) {
  for (auto id = static_cast<FiberId>(threads.size()); id-- > 1;) {
    const replay::Thread& thread = threads.at(id);
    if (!thread.isItem || thread.index != index || !thread.container) continue;
    if (thread.container->id != map) continue;
    const replay::Focus way = threads.focusOn(thread.parent);
    const bool fits = std::all_of(way.begin(), way.end(), [&](const auto& each) {
      const auto found = chosen.find(each.first);
      return found == chosen.end() || found->second == each.second;
    });
    if (fits) return id;
  }
  return 0;
}

}  // namespace

bool Edits::possible() const { return runs_.live() && !runs_.stepper().running(); }

void Edits::take(const interpreter::Input& input, const Phrase& note) {
  if (!possible()) return;
  if (inside_.child()) return within_.take(input, note);
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
  take(input::SetData{fiberInFocus(), slot, std::move(value)},
       worded(*notes[static_cast<int>(slot)]));
}

void Edits::setVariables(FiberId id, const json::Value& variables) {
  if (!runs_.live()) return;
  const auto now = variablesOf(id);
  if (!now) return console_.setNote(worded(notices::fiberEnded));
  if (!variables.isObject()) return console_.setNote(worded(notices::variablesNoObject));
  const json::Value& before = *now;
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
  if (!possible() || refusesFork()) return;
  runs_.forkHere(worded(notices::forkAt, {std::to_string(runs_.shownEvents())}));
  runs_.stepper().rest();
  console_.setNote(worded(notices::forked));
}

void Edits::callAgain() {
  if (!possible()) return;
  if (inside_.child()) return within_.callAgain();
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

debugger::Position Edits::parting(const interpreter::ProgramPtr& program, ForkFrom from) {
  Stepper& stepper = runs_.stepper();
  const debugger::Position here = stepper.cursor().position();
  if (from == ForkFrom::Here) return here;
  if (from == ForkFrom::Change) {
    const debugger::Recording& recording = runs_.live()->recording();
    const debugger::Position agreed = debugger::agreement(recording, program, here);
    if (agreed < here) {
      const FiberId moved = recording.move(agreed).fiber;
      stepper.goTo(agreed);
      if (moved != 0) stepper.focus().set(moved);
    }
  }
  return debugger::entryOfState(stepper.cursor(), stepper.focus().fiber());
}

void Edits::forkOnto(const asl::Document& document, ForkFrom where) {
  Stepper& stepper = runs_.stepper();
  if (!possible() || !stepper.cursor().execution().running()) return;
  if (runs_.shown()->childOf) return refuse(stepwright::refuse(notices::childExecution));
  const auto program = analysis::programFrom(runs_.shown()->segment.from, document.machine());
  if (!program) return refuse(program.error());
  const debugger::Position from = parting(*program, where);
  auto live = runs_.live()->forkedOnto(*program, from);
  if (!live) return refuse(live.error());
  stepper.goTo(from);
  runs_.fork(std::move(*live), document.machine(), headOf(*runs_.shown(), document),
             worded(notices::fork, {worded(notices::textChanged)}));
  stepper.focus().keepAlive(stepper.cursor());
  console_.setNote(worded(notices::forkedWithText));
}

FiberId Edits::fiberInFocus() const {
  debugger::SteppedChild* child = inside_.child();
  return child ? child->hold().stepper().focus().fiber() : runs_.stepper().focus().fiber();
}

std::optional<json::Value> Edits::variablesOf(FiberId id) const {
  const auto own = [id](const interpreter::Execution& execution) -> std::optional<json::Value> {
    const Fiber* fiber = execution.fiber(id);
    return fiber ? std::optional(fiber->variables.own()) : std::nullopt;
  };
  if (debugger::SteppedChild* child = inside_.child()) return own(child->hold().execution());
  return own(runs_.stepper().cursor().execution());
}

/// A fork is one of the run.
bool Edits::refusesFork() {
  const debugger::SteppedChild* child = inside_.child();
  if (child) console_.setNote(worded(notices::insideFork, {child->machine()}));
  return child != nullptr;
}

const asl::State* Edits::stateInFocus() const {
  if (inside_.child()) return within_.stateInFocus();
  const debugger::Cursor& cursor = runs_.stepper().cursor();
  const Fiber* fiber = runs_.stepper().focus().fiberAt(cursor);
  if (!fiber || fiber->frame.state == interpreter::noState) return nullptr;
  return &cursor.execution().program->state(fiber->frame.state);
}

void Edits::force(const Forced& forced) {
  using Kind = Forced::Kind;
  if (!possible()) return console_.setNote(worded(notices::nothingToForce));
  if (forced.kind == Kind::RunAgain && refusesFork()) return;
  if (forced.kind == Kind::RunAgain) return runItemAgain(forced.place, forced.index);
  const asl::State* state = stateInFocus();
  if (!state) return console_.setNote(worded(notices::nothingToForce));
  const Phrase name(state->name);
  const FiberId fiber = fiberInFocus();
  switch (forced.kind) {
    case Kind::Skip:
      return take(input::Skip{fiber}, worded(notices::skipped, {name}));
    case Kind::Succeed:
      return setData(input::Slot::Result, forced.result);
    case Kind::Fail:
      return take(input::Force{fiber, interpreter::TaskOutcome::failed(forced.error, forced.cause)},
                  worded(notices::failsWith, {name, forced.error}));
    case Kind::TakeWay:
      return takeWay(forced.place);
    case Kind::GoOn:
      return take(input::Wake{fiber}, worded(notices::waitsNoLonger, {name}));
    default:
      return callAgain();
  }
}

void Edits::takeWay(const std::string& edge) {
  const asl::State& state = *stateInFocus();
  const auto way = interpreter::ruleOf(state.id, edge);
  if (!way) return console_.setNote(worded(notices::anotherState, {state.name}));
  const FiberId fiber = fiberInFocus();
  const Phrase which =
      *way < 0 ? worded(notices::theDefault) : worded(notices::theRule, {std::to_string(*way + 1)});
  take(input::TakeWay{fiber, *way}, worded(notices::takes, {state.name, which}));
}

void Edits::runItemAgain(const asl::StateId& map, int index) {
  Stepper& stepper = runs_.stepper();
  DebugRun& run = *runs_.shown();
  run.sync();
  const FiberId item = itemOf(run.threads(), map, index, stepper.focus().items());
  const debugger::Recording& recording = run.live()->recording();
  const auto began = item == 0 ? std::nullopt : debugger::beginningOf(recording, item);
  if (!began) return console_.setNote(worded(notices::itemNotBegun, {std::to_string(index)}));
  auto live = run.live()->forkedAt(*began);
  live->forgetCallsSince(recording, *began, item);
  stepper.goTo(*began);
  const Phrase what = worded(notices::itemAgain, {std::to_string(index)});
  runs_.fork(std::move(live), run.definition, run.head, worded(notices::fork, {what}));
  stepper.focus().follow(stepper.cursor().recording(), item);
  stepper.focus().keepAlive(stepper.cursor());
  console_.setNote(worded(notices::forkedBy, {what}));
}

}  // namespace stepwright::session
