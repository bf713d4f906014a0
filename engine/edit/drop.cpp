// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/drop.h"

#include <algorithm>

#include "engine/asl/bind.h"
#include "engine/edit/add_state.h"
#include "engine/edit/change_type.h"
#include "engine/edit/clipboard.h"
#include "engine/edit/connect.h"
#include "engine/edit/containers.h"
#include "engine/edit/fields.h"
#include "engine/edit/labels.h"
#include "engine/edit/language.h"
#include "engine/edit/move_states.h"
#include "engine/edit/places.h"
#include "engine/edit/refusals.h"
#include "engine/edit/remove_state.h"
#include "engine/edit/rename.h"
#include "engine/edit/sequence.h"
#include "engine/edit/templates.h"
#include "engine/json/parse.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"

namespace stepwright::edit {
namespace {

using asl::Document;
using asl::State;
using asl::StateId;
using json::Value;

Error noState(const StateId& id) { return refuse(refusals::noState, id); }

Outcome putPlaced(const Document& document, const PlacedStates& placed, const Place& place) {
  if (!placed.copied) return moveStates(document, placed.states, place);
  const auto text = copyText(document, placed.states);
  if (!text) return text.error();
  return paste(document, *text, place);
}

Outcome put(const Document& document, const Content& content, const Place& place) {
  if (const auto* fresh = std::get_if<NewStates>(&content)) return addNew(document, *fresh, place);
  return putPlaced(document, std::get<PlacedStates>(content), place);
}

bool isPlaced(const Content& content) { return std::holds_alternative<PlacedStates>(content); }

Outcome linked(const Document& document, const Content& content, const StateId& from,
               Connection how) {
  Sequence steps(document);
  steps.then([&](const Document& now) {
    return put(now, content, {Place::Kind::Loose, machineOf(from)});
  });
  const StateId entry = steps.selection();
  steps.then([&](const Document& now) { return connect(now, from, entry, how); });
  return steps.as(worded(isPlaced(content) ? labels::moveAndConnect : labels::addAndConnect),
                  entry);
}

/// The new branch comes with a Pass in it; what is dropped takes its place.
Outcome intoBranch(const Document& document, const Content& content, const State& parallel) {
  StateId filler;
  Sequence steps(document);
  steps.then([&](const Document& now) { return addBranch(now, parallel.id); });
  steps.then([&](const Document& now) -> Outcome {
    const State* grown = findState(now, parallel.id);
    if (grown == nullptr || grown->machines.size() <= parallel.machines.size() ||
        grown->machines.back()->states.empty())
      return refuse(refusals::noBranchThere, parallel.id);
    filler = grown->machines.back()->states.front().id;
    return put(now, content, {Place::Kind::Before, filler});
  });
  const StateId entry = steps.selection();
  steps.then([&](const Document& now) { return removeState(now, filler); });
  return steps.as(worded(isPlaced(content) ? labels::moveIntoBranch : labels::addABranch), entry);
}

Outcome into(const Document& document, const Content& content, const State& container) {
  if (!container.isContainer()) return refuse(refusals::holdsNoStates, container.id);
  if (container.machines.empty()) return intoBranch(document, content, container);
  return put(document, content, {Place::Kind::Into, container.machines.front()->pointer});
}

/// The state becomes what the new one is, and keeps its name and where it leads.
Outcome becomes(const Document& document, const State& target, const NewStates& fresh) {
  const auto given = json::parse(fresh.state);
  if (!given || !given->isObject() || given->size() < 2)
    return changeType(document, target.id, fresh.type);
  const bool same = target.knownType && target.type == fresh.type;
  const Value fields = stateInLanguage(*given, document.machine()->language);
  Sequence steps(document);
  if (!same)
    steps.then([&](const Document& now) { return changeType(now, target.id, fresh.type); });
  for (const auto& member : fields.members()) {
    const auto name = member.name();
    if (name == "Type" || name == "Next" || name == "End") continue;
    steps.then([&](const Document& now) {
      return setField(now, target.id, name, json::print(member.value));
    });
  }
  return steps.as(worded(labels::changeWhatItDoes), target.id);
}

/// True where the state leaves its place with the content, by itself or with what it stands in.
bool moves(const Content& content, const StateId& state) {
  const auto* placed = std::get_if<PlacedStates>(&content);
  if (placed == nullptr || placed->copied) return false;
  return std::any_of(placed->states.begin(), placed->states.end(), [&](const StateId& each) {
    return state == each || state.starts_with(each + "/");
  });
}

Outcome inPlaceOf(const Document& document, const Content& content, const State& target) {
  if (const auto* fresh = std::get_if<NewStates>(&content); fresh && fresh->machine.empty())
    return becomes(document, target, *fresh);
  const Place before{Place::Kind::Before, target.id};
  const auto* placed = std::get_if<PlacedStates>(&content);
  Sequence steps(document);
  Outcome moved = put(document, content, before);
  // What stands right before it moves nowhere; the state behind it just goes.
  const bool stays =
      placed != nullptr && !placed->copied && !moved && moved.error().code == "edit.ownPlace";
  if (!stays) steps.then([&](const Document&) { return moved; });
  const StateId entry = stays ? placed->states.front() : steps.selection();
  steps.then([&](const Document& now) { return removeState(now, target.id); });
  return steps.as(worded(labels::inPlaceOfOne), entry);
}

}  // namespace

Outcome addNew(const Document& document, const NewStates& states, const Place& place) {
  if (!states.machine.empty()) {
    auto outcome = paste(document, states.machine, place);
    if (outcome && !states.name.empty()) outcome->label = "Add " + states.name;
    return outcome;
  }
  if (states.state.empty() && states.name.empty()) return addState(document, states.type, place);
  const std::string name =
      states.name.empty() ? std::string(asl::toString(states.type)) : states.name;
  const std::string json = states.state.empty()
                               ? json::print(newState(states.type, document.machine()->language))
                               : states.state;
  return addState(document, uniqueName(document, name), json, place);
}

Outcome drop(const Document& document, const Content& content, const Destination& destination) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  if (destination.kind == Destination::Kind::Place)
    return put(document, content, destination.place);
  const State* state = findState(document, destination.state);
  if (state == nullptr) return noState(destination.state);
  if (moves(content, state->id)) return refuse(refusals::thereAlready, state->id);
  switch (destination.kind) {
    case Destination::Kind::Linked:
      return linked(document, content, state->id, destination.how);
    case Destination::Kind::Branch:
      return intoBranch(document, content, *state);
    case Destination::Kind::Into:
      return into(document, content, *state);
    default:
      return inPlaceOf(document, content, *state);
  }
}

}  // namespace stepwright::edit
