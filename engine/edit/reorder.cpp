// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/reorder.h"
#include "engine/edit/labels.h"
#include "engine/edit/refusals.h"

#include <algorithm>

#include "engine/edit/move_states.h"
#include "engine/edit/places.h"
#include "engine/edit/sequence.h"
#include "engine/json/pointer.h"

namespace stepwright::edit {
namespace {

std::string machineOfPlace(const Place& place) {
  const bool ofMachine = place.kind == Place::Kind::Into || place.kind == Place::Kind::Loose;
  return ofMachine ? place.pointer : machineOf(place.pointer);
}

/// True where only the order in the text can change.
bool staysOnItsWay(const Outcome& moved, const Selection& states, const Place& place) {
  if (moved) return false;
  if (moved.error().code != "edit.ownPlace" && moved.error().code != "edit.noPlace") return false;
  const std::string machine = machineOfPlace(place);
  return std::all_of(states.begin(), states.end(),
                     [&](const asl::StateId& state) { return machineOf(state) == machine; });
}

}  // namespace

asl::StateId stateAtPlace(const Place& place, std::string_view name) {
  return statePointer(machineOfPlace(place), name);
}

Outcome reorder(const asl::Document& document, const Selection& states, const Place& place,
                std::string_view before) {
  std::vector<std::string> names;
  for (const auto& id : states) {
    const asl::State* state = findState(document, id);
    if (state == nullptr) return refuse(refusals::noState, id);
    names.push_back(state->name);
  }
  const Outcome moved = moveStates(document, states, place);
  const bool stays = staysOnItsWay(moved, states, place);
  if (!moved && !stays) return moved;
  Sequence steps(document);
  if (!stays) steps.then([&](const asl::Document&) { return moved; });
  const bool inText = stays || document.format() == asl::Format::Json;
  for (std::size_t i = 0; inText && i < names.size(); ++i) {
    steps.then([&](const asl::Document& now) -> Outcome {
      auto step = moveInText(now, stateAtPlace(place, names[i]), before);
      return step ? step : Change{};  // it stands there already
    });
  }
  auto outcome = steps.as(stays ? worded(labels::moveInText) : moved->label);
  if (outcome && outcome->edits.empty() && stays) return moved;  // and says why
  return outcome;
}

}  // namespace stepwright::edit
