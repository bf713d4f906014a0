// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/change_type.h"

#include "engine/asl/bind.h"
#include "engine/asl/schema.h"
#include "engine/edit/intents.h"
#include "engine/edit/labels.h"
#include "engine/edit/places.h"
#include "engine/edit/refusals.h"
#include "engine/edit/selection.h"
#include "engine/edit/templates.h"
#include "engine/edit/wiring.h"
#include "engine/json/pointer.h"

namespace stepwright::edit {
namespace {

using asl::State;
using asl::StateType;
using json::Value;

/// Fields that the new type does not have go; those of neither type were put there by hand and
/// stay.
void dropFields(Editor& editor, const State& state, StateType type) {
  for (const auto& member : state.fields.members()) {
    const bool wasKnown = asl::findField(state.type, member.name()) != nullptr;
    const bool isKnown = asl::findField(type, member.name()) != nullptr;
    const bool wayOn =
        member.name() == "Next" || member.name() == "End" || member.name() == "Default";
    if (wasKnown && !isKnown && !wayOn) editor.remove(json::pointerChild(state.id, member.name()));
  }
}

void changeWayOn(Editor& editor, const State& state, StateType type) {
  const std::string target = successorOf(state);
  const std::string next = json::pointerChild(state.id, "Next");
  const std::string end = json::pointerChild(state.id, "End");
  const std::string otherwise = json::pointerChild(state.id, "Default");
  if (type == StateType::Choice) {
    if (!target.empty() && editor.has(next)) editor.substitute(next, "Default", Value(target));
    editor.removeIfThere(end);
    return;
  }
  if (!canHaveNext(type)) {
    editor.removeIfThere(next);
    editor.removeIfThere(end);
    editor.removeIfThere(otherwise);
    return;
  }
  if (editor.has(otherwise)) {
    editor.substitute(otherwise, "Next", Value(target));
  } else {
    setWayOn(editor, state.id, type, target);
  }
}

/// What the new type requires, unless it is there; a state of its own in a container gets a free
/// name.
void addRequired(Editor& editor, const asl::Document& document, const State& state,
                 StateType type) {
  auto taken = namesIn(*document.machine());
  const Value fresh = withFreeNames(newState(type, state.language), taken);
  std::string after = "Type";
  for (const auto& member : fresh.members()) {
    if (member.name() != "Type" && !editor.has(json::pointerChild(state.id, member.name()))) {
      editor.set(state.id, member.name(), member.value, after);
    }
    after = std::string(member.name());
  }
}

}  // namespace

Outcome changeType(const asl::Document& document, const asl::StateId& id, StateType type) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  const State* state = findState(document, id);
  if (state == nullptr) return refuse(refusals::noState, id);
  Editor editor(document);
  const Phrase label = worded(labels::makeA, {state->name, asl::toString(type)});
  if (state->knownType && state->type == type) return done(label, editor, id);
  if (editor.has(json::pointerChild(id, "Type"))) {
    editor.setText(json::pointerChild(id, "Type"), asl::toString(type));
  } else {
    editor.setFirst(id, "Type", Value(asl::toString(type)));
  }
  if (state->knownType) dropFields(editor, *state, type);
  changeWayOn(editor, *state, type);
  addRequired(editor, document, *state, type);
  return done(label, editor, id);
}

}  // namespace stepwright::edit
