// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/edits.h"

#include "engine/debugger/step_back.h"
#include "engine/debugger/stop_words.h"
#include "engine/interpreter/compile.h"
#include "engine/interpreter/input.h"
#include "engine/interpreter/revise.h"

namespace stepwright::session {

using debugger::Stepper;
using interpreter::Fiber;
using interpreter::FiberId;
namespace input = interpreter::input;

bool Edits::possible() const { return runs_.live() && !runs_.stepper().running(); }

void Edits::take(const interpreter::Input& input, const std::string& note) {
  if (!possible()) return;
  Stepper& stepper = runs_.stepper();
  const debugger::Cursor& cursor = stepper.cursor();
  if (auto why = interpreter::refusal(cursor.execution(), input); !why.empty())
    return console_.setNote(why);
  const DebugRun& before = *runs_.shown();
  const bool fresh =
      cursor.atHead() && before.row.parent != 0 && before.editedAt == cursor.position();
  if (!fresh) runs_.forkHere("Fork: " + note);
  stepper.put(input);
  runs_.shown()->editedAt = cursor.position();
  console_.setNote("Forked: " + note);
  const Fiber* fiber = stepper.focus().fiberAt(cursor);
  asl::StateId state;
  if (fiber && fiber->frame.state != interpreter::noState)
    state = cursor.execution().program->state(fiber->frame.state).id;
  console_.add({static_cast<std::int64_t>(runs_.shownEvents()), state,
                fiber ? debugger::placeOf(cursor.recording(), fiber->id, state) : std::string(),
                note + " by hand"});
}

void Edits::setData(input::Slot slot, json::Value value) {
  static constexpr const char* notes[] = {"input changed", "result set", "output changed"};
  const FiberId fiber = runs_.stepper().focus().fiber();
  take(input::SetData{fiber, slot, std::move(value)}, notes[static_cast<int>(slot)]);
}

void Edits::setVariables(FiberId id, const json::Value& variables) {
  if (!runs_.live()) return;
  const Fiber* fiber = runs_.stepper().cursor().execution().fiber(id);
  if (!fiber)
    return console_.setNote("That branch or item has ended: nothing of it can be changed.");
  if (!variables.isObject()) return console_.setNote("Variables are the members of an object.");
  const json::Value before = fiber->variables.own();
  for (const json::Member& member : variables.members()) {
    const json::Value* was = before.find(member.name());
    const std::string name(member.name());
    if (!was || !(*was == member.value))
      take(input::SetVariable{id, name, member.value}, name + " changed");
  }
  for (const json::Member& member : before.members()) {
    const std::string name(member.name());
    if (!variables.contains(name))
      take(input::SetVariable{id, name, std::nullopt}, name + " taken away");
  }
}

void Edits::forkHere() {
  if (!possible()) return;
  runs_.forkHere("Fork at event " + std::to_string(runs_.shownEvents()));
  runs_.stepper().rest();
  console_.setNote("Forked");
}

void Edits::refuse(const Error& why) {
  console_.setNote("Not forked: " + why.message + (why.remedy.empty() ? "" : " " + why.remedy));
  console_.say(runs_, console_.note());
}

void Edits::forkOnto(const asl::Document& document) {
  Stepper& stepper = runs_.stepper();
  if (!possible() || !stepper.cursor().execution().running()) return;
  if (runs_.shown()->childOf)
    return refuse({"", "this is a child execution.", {}, "Restart runs it with the new text."});
  const auto program = interpreter::compile(document.machine());
  if (!program) return refuse(program.error());
  const debugger::Position from = debugger::entryOfState(stepper.cursor(), stepper.focus().fiber());
  auto live = runs_.live()->forkedOnto(*program, from);
  if (!live) return refuse(live.error());
  stepper.goTo(from);
  runs_.fork(std::move(*live), document.machine(), "Fork: the text changed");
  stepper.focus().keepAlive(stepper.cursor());
  console_.setNote("Forked, with the new text from here on");
}

}  // namespace stepwright::session
