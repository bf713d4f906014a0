// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/inside_edits.h"

#include "engine/asl/nested_id.h"
#include "engine/debugger/step_back.h"
#include "engine/debugger/stop_words.h"
#include "engine/interpreter/revise.h"
#include "engine/session/notices.h"

namespace stepwright::session {

using debugger::SteppedChild;
using interpreter::Fiber;

namespace {

/// The state that the fiber in focus stands in; null where it is in none.
const asl::State* stateOf(SteppedChild::Hold& held) {
  const Fiber* fiber = held.stepper().focus().fiberAt(held.stepper().cursor());
  if (!fiber || fiber->frame.state == interpreter::noState) return nullptr;
  return &held.execution().program->state(fiber->frame.state);
}

}  // namespace

/// It has ended, or what waits for it is looked at in the past.
bool InsideEdits::refuses() {
  if (inside_.mayEdit()) return false;
  console_.setNote(worded(notices::insideOver, {inside_.child()->machine()}));
  return true;
}

void InsideEdits::tell(SteppedChild::Hold& held, const Phrase& note, bool anew) {
  const SteppedChild& child = *inside_.child();
  console_.setNote(
      worded(anew ? notices::insideAnew : notices::insideEdited, {child.machine(), note}));
  const asl::State* state = stateOf(held);
  const auto& recording = held.live().recording();
  const std::string place =
      state ? debugger::placeOf(recording, held.stepper().focus().fiber(), state->id)
            : std::string();
  console_.add({static_cast<std::int64_t>(runs_.shownEvents()),
                state ? asl::nestedId(child.task(), state->id) : child.task(),
                child.machine() + (place.empty() ? "" : " › " + place),
                worded(notices::byHand, {note})});
}

void InsideEdits::take(const interpreter::Input& input, const Phrase& note) {
  SteppedChild* child = inside_.child();
  if (!child || refuses()) return;
  auto held = child->hold();
  if (auto why = interpreter::refusal(held.execution(), input); !why.empty())
    return console_.setNote(why);
  const bool past = !held.stepper().cursor().atHead();
  if (past) child->takeBack(held.stepper().cursor().position());
  held.stepper().put(input);
  tell(held, note, past);
}

void InsideEdits::callAgain() {
  SteppedChild* child = inside_.child();
  if (!child || refuses()) return;
  auto held = child->hold();
  const interpreter::Execution then = held.execution();
  const interpreter::FiberId id = held.stepper().focus().fiber();
  const asl::State* state = stateOf(held);
  if (!state || !held.live().hasCalled(then, id))
    return console_.setNote(worded(notices::notForked, {worded(notices::notCalled)}));
  const std::string name = state->name;
  child->takeBack(debugger::entryOfState(held.stepper().cursor(), id));
  held.live().forgetCalls(then, id);
  held.stepper().focus().keepAlive(held.stepper().cursor());
  tell(held, worded(notices::callsAgain, {name}), true);
}

const asl::State* InsideEdits::stateInFocus() const {
  SteppedChild* child = inside_.child();
  if (!child) return nullptr;
  auto held = child->hold();
  return stateOf(held);
}

}  // namespace stepwright::session
