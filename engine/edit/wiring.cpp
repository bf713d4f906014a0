// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/wiring.h"

#include <algorithm>

#include "engine/asl/bind.h"
#include "engine/json/pointer.h"

namespace stepwright::edit {

using asl::StateType;
using json::Value;
using Linked = Reference::Kind;

std::string successorOf(const asl::State& state) {
  if (!state.next.empty()) return state.next;
  if (state.type != StateType::Choice) return {};
  if (!state.defaultNext.empty()) return state.defaultNext;
  for (const auto& rule : state.choices) {
    if (!rule.next.empty() && rule.next != state.name) return rule.next;
  }
  return {};
}

void cut(Editor& editor, const asl::State* owner, const Reference& edge) {
  switch (edge.kind) {
    case Linked::StartAt:
      editor.setText(edge.pointer, "");
      break;
    case Linked::Default:
      editor.remove(edge.pointer);
      break;
    case Linked::Next:
      if (owner != nullptr && owner->knownType && !canHaveNext(owner->type)) {
        editor.remove(edge.pointer);
      } else {
        editor.substitute(edge.pointer, "End", true);
      }
      break;
    case Linked::Rule:
      editor.remove(json::pointerParent(edge.pointer));
      break;
    case Linked::Catch: {
      const std::string entry = json::pointerParent(edge.pointer);
      const std::string list = json::pointerParent(entry);
      editor.remove(editor.value(list).size() == 1 ? list : entry);
      break;
    }
  }
}

void heal(Editor& editor, const asl::Machine& machine, std::string_view name,
          std::string_view successor) {
  auto references = referencesTo(machine, name);
  // From the back, so that an entry that goes does not move those still to come.
  std::reverse(references.begin(), references.end());
  for (const auto& edge : references) {
    const asl::State* owner = edge.owner.empty() ? nullptr : asl::findState(machine, edge.owner);
    if (owner != nullptr && owner->name == name) continue;
    // A state never comes to lead to itself by healing.
    const bool loop = owner != nullptr && owner->name == successor;
    if (successor.empty() || loop) {
      cut(editor, owner, edge);
    } else {
      editor.setText(edge.pointer, successor);
    }
  }
}

void setWayOn(Editor& editor, const asl::StateId& id, StateType type, std::string_view target) {
  if (type == StateType::Choice) {
    if (!target.empty()) editor.set(id, "Default", target, "Choices");
    return;
  }
  if (!canHaveNext(type)) return;
  const std::string next = json::pointerChild(id, "Next");
  const std::string end = json::pointerChild(id, "End");
  if (target.empty()) {
    if (editor.has(next))
      editor.substitute(next, "End", true);
    else if (!editor.has(end))
      editor.set(id, "End", true);
    return;
  }
  if (editor.has(next)) {
    editor.setText(next, target);
    editor.removeIfThere(end);
  } else if (editor.has(end)) {
    editor.substitute(end, "Next", target);
  } else {
    editor.set(id, "Next", target);
  }
}

Value withWayOn(Value state, std::string_view target) {
  const auto type = asl::stateTypeFrom(state["Type"].string()).value_or(StateType::Pass);
  if (type == StateType::Choice)
    return target.empty() || state.contains("Default") ? state : state.with("Default", target);
  state = state.without("Next").without("End");
  if (!canHaveNext(type)) return state;
  return target.empty() ? state.with("End", true) : state.with("Next", target);
}

void ensureObject(Editor& editor, const std::string& pointer) {
  if (pointer.empty() || editor.value(pointer).isObject()) return;
  const std::string parent = json::pointerParent(pointer);
  ensureObject(editor, parent);
  editor.set(parent, json::pointerTokens(pointer).back(), Value::object());
}

std::string statesOf(Editor& editor, std::string_view machine) {
  const std::string states = json::pointerChild(machine, "States");
  if (!editor.has(machine))  // a Map that has nothing in it yet
    editor.set(json::pointerParent(machine), json::pointerTokens(machine).back(), Value::object());
  if (!editor.has(states)) editor.set(machine, "States", Value::object());
  if (!editor.value(states).isObject()) editor.replace(states, Value::object());
  return states;
}

void insertState(Editor& editor, std::string_view machine, std::string_view name,
                 const Value& state, std::string_view after) {
  const std::string states = statesOf(editor, machine);
  if (after == "^") {
    editor.setFirst(states, name, state);
  } else {
    editor.set(states, name, state, after);
  }
}

}  // namespace stepwright::edit
