// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/remove_state.h"
#include "engine/edit/labels.h"
#include "engine/edit/refusals.h"

#include "engine/edit/intents.h"
#include "engine/edit/places.h"
#include "engine/edit/wiring.h"

namespace stepwright::edit {

Outcome removeState(const asl::Document& document, const asl::StateId& id) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  const asl::State* state = findState(document, id);
  if (state == nullptr) return refuse(refusals::noState, id);
  const asl::Machine* machine = findMachine(document, machineOf(id));
  std::string successor = successorOf(*state);
  if (successor == state->name) successor.clear();
  // The start needs somewhere to lead, even where the state led nowhere.
  std::string start = successor;
  for (const auto& other : machine->states) {
    if (start.empty() && other.name != state->name) start = other.name;
  }
  Editor editor(document);
  heal(editor, *machine, state->name, successor);
  if (machine->startAt == state->name && successor.empty())
    editor.setText(machine->pointer + "/StartAt", start);
  editor.remove(id);
  return done(worded(labels::deleteState, {state->name}), editor,
              start.empty() ? "" : statePointer(machine->pointer, start));
}

}  // namespace stepwright::edit
