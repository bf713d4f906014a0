// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/add_state.h"

#include "engine/asl/bind.h"
#include "engine/edit/intents.h"
#include "engine/edit/labels.h"
#include "engine/edit/language.h"
#include "engine/edit/places.h"
#include "engine/edit/refusals.h"
#include "engine/edit/section.h"
#include "engine/edit/templates.h"
#include "engine/edit/wiring.h"
#include "engine/json/parse.h"
#include "engine/json/pointer.h"

namespace stepwright::edit {
namespace {

using asl::Document;
using asl::State;
using asl::StateType;
using json::Value;

/// One addition: finds the place, then puts the states there and ties them in.
class Adding {
 public:
  Adding(const Document& document, const Making& made, std::string entry)
      : document_(document), editor_(document), made_(made), name_(std::move(entry)) {}

  Outcome at(const Place& place) {
    switch (place.kind) {
      case Place::Kind::OnEdge:
        return onEdge(place.pointer);
      case Place::Kind::After:
        return after(place.pointer);
      case Place::Kind::Before:
        return before(place.pointer);
      case Place::Kind::Into:
        return into(place.pointer);
      case Place::Kind::Loose:
        return loose(place.pointer);
    }
    return loose(place.pointer);
  }

 private:
  Outcome put(std::string_view machine, std::string_view target, std::string_view afterState) {
    const std::string states = statesOf(editor_, machine);
    std::string before(afterState);
    for (const auto& carried : made_(target)) {
      editor_.insert(states, carried, before);
      before = std::string(carried.entries.back().name());
    }
    return done(worded(labels::add, {name_}), editor_, statePointer(machine, name_));
  }

  Outcome onEdge(const std::string& pointer) {
    if (pointer.ends_with("/End") &&
        findState(document_, json::pointerParent(pointer)) != nullptr) {
      return after(json::pointerParent(pointer));
    }
    const auto edge = referenceAt(document_, pointer);
    if (!edge || !editor_.has(pointer)) return refuse(refusals::noEdge, pointer);
    const std::string target(editor_.value(pointer).string());
    const std::string machine =
        edge->owner.empty() ? json::pointerParent(pointer) : machineOf(edge->owner);
    const State* owner = edge->owner.empty() ? nullptr : findState(document_, edge->owner);
    editor_.setText(pointer, name_);
    return put(machine, target, owner == nullptr ? "^" : owner->name);
  }

  Outcome after(const std::string& id) {
    const State* state = findState(document_, id);
    if (state == nullptr) return refuse(refusals::noState, id);
    const std::string machine = machineOf(id);
    if (state->type == StateType::Succeed || state->type == StateType::Fail) return before(id);
    const std::string target = state->type == StateType::Choice ? state->defaultNext : state->next;
    setWayOn(editor_, id, state->knownType ? state->type : StateType::Pass, name_);
    return put(machine, target, state->name);
  }

  Outcome before(const std::string& id) {
    const State* state = findState(document_, id);
    if (state == nullptr) return refuse(refusals::noState, id);
    const asl::Machine* machine = findMachine(document_, machineOf(id));
    for (const auto& edge : referencesTo(*machine, state->name)) {
      if (edge.owner != id) editor_.setText(edge.pointer, name_);
    }
    const auto place = machine->indexOf(state->name);
    return put(machine->pointer, state->name,
               place == 0 ? "^" : machine->states[static_cast<std::size_t>(place) - 1].name);
  }

  /// At the end of the way, where there is just one.
  Outcome into(const std::string& pointer) {
    const asl::Machine* machine = findMachine(document_, pointer);
    if (machine == nullptr) return refuse(refusals::noMachine, pointer);
    const State* last = nullptr;
    for (const auto& state : machine->states) {
      if (state.end) last = &state;
    }
    return last == nullptr ? loose(pointer) : after(last->id);
  }

  Outcome loose(const std::string& pointer) {
    const asl::Machine* machine = findMachine(document_, pointer);
    if (machine == nullptr) return refuse(refusals::noMachine, pointer);
    if (machine->find(machine->startAt) == nullptr && machine->states.empty()) start(*machine);
    return put(machine->pointer, "", "");
  }

  void start(const asl::Machine& machine) {
    statesOf(editor_, machine.pointer);
    const std::string pointer = json::pointerChild(machine.pointer, "StartAt");
    if (editor_.has(pointer)) {
      editor_.setText(pointer, name_);
    } else if (editor_.has(json::pointerChild(machine.pointer, "States"))) {
      editor_.setFirst(machine.pointer, "StartAt", Value(name_));
    } else {
      editor_.set(machine.pointer, "StartAt", Value(name_));
    }
  }

  const Document& document_;
  Editor editor_;
  const Making& made_;
  std::string name_;  ///< of the state that the place leads to
};

}  // namespace

Outcome addCarried(const Document& document, const Making& made, const std::string& entry,
                   const Place& place) {
  return Adding(document, made, entry).at(place);
}

namespace {

Outcome add(const Document& document, std::string_view wanted, const Value& state,
            const Place& place) {
  auto taken = namesIn(*document.machine());
  std::string name = freeName(taken, wanted);
  taken.insert(name);
  const Value fresh = withFreeNames(state, taken);
  const auto made = [&](std::string_view target) {
    return std::vector<Carried>{Carried::ofValue(name, withWayOn(fresh, target))};
  };
  return addCarried(document, made, name, place);
}

}  // namespace

Outcome addState(const Document& document, StateType type, const Place& place) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  return add(document, asl::toString(type), newState(type, document.machine()->language), place);
}

Outcome addState(const Document& document, std::string_view name, std::string_view json,
                 const Place& place) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  auto state = json::parse(json);
  if (!state) return refuse(refusals::stateIsNoJson, {}, {state.error().message});
  if (!state->isObject()) return refuse(refusals::stateIsAnObject);
  return add(document, name, stateInLanguage(*state, document.machine()->language), place);
}

}  // namespace stepwright::edit
