// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/definition_change.h"

#include <unordered_set>

#include "engine/asl/nested_id.h"
#include "engine/project/follow_states.h"

namespace stepwright::session {

namespace {

/// What a state says itself, without the states in it.
json::Value ownFields(const asl::State& state) {
  json::Value fields = state.fields.without("Comment");
  for (const char* inner : {"ItemProcessor", "Iterator", "Branches"})
    if (state.isContainer() && fields.isObject()) fields = fields.without(inner);
  return fields;
}

json::Value ownFields(const asl::Machine& machine) {
  return machine.fields.isObject() ? machine.fields.without("States").without("Comment")
                                   : machine.fields;
}

bool saysTheSame(const asl::State& run, const asl::State& now) {
  if (run.name != now.name || run.machines.size() != now.machines.size()) return false;
  if (run.fields.isObject() != now.fields.isObject()) return false;
  if (run.fields.isObject() && !(ownFields(run) == ownFields(now))) return false;
  for (std::size_t i = 0; i < run.machines.size(); ++i)
    if (!(ownFields(*run.machines[i]) == ownFields(*now.machines[i]))) return false;
  return true;
}

template <class Do>
void forEachState(const asl::Machine& machine, const Do& act) {
  for (const asl::State& state : machine.states) {
    act(state);
    for (const auto& inner : state.machines) forEachState(*inner, act);
  }
}

}  // namespace

DefinitionChange::DefinitionChange(const asl::Machine& run, const asl::Machine& now) {
  const project::FollowedStates states(run, now);
  now_ = states.moved();
  for (const auto& [before, after] : now_) inRun_[after] = before;
  for (const auto& [before, after] : states.renamed()) nameInRun_[after] = before;
  std::unordered_map<asl::StateId, const asl::State*> partners;
  std::vector<std::string> gone;
  forEachState(run, [&](const asl::State& state) {
    const asl::StateId id = states.idOf(state.id);
    if (id.empty())
      gone.push_back(state.name);
    else
      partners[id] = &state;
  });
  if (!(ownFields(run) == ownFields(now))) names_.emplace_back();
  forEachState(now, [&](const asl::State& state) {
    const auto partner = partners.find(state.id);
    if (partner != partners.end() && saysTheSame(*partner->second, state)) return;
    changed_.push_back(state.id);
    names_.push_back(state.name);
  });
  names_.insert(names_.end(), gone.begin(), gone.end());
}

asl::StateId DefinitionChange::inRun(const asl::StateId& now) const {
  if (const auto nested = asl::splitNested(now))
    return asl::nestedId(inRun(nested->task), nested->own);
  const auto moved = inRun_.find(now);
  return moved == inRun_.end() ? now : moved->second;
}

std::string DefinitionChange::nameInRun(const std::string& now) const {
  const auto renamed = nameInRun_.find(now);
  return renamed == nameInRun_.end() ? now : renamed->second;
}

/// The longest part of the pointer that is a state which was moved leads to the new place.
std::string DefinitionChange::placeOf(const std::string& pointer) const {
  if (const auto nested = asl::splitNested(pointer))
    return asl::nestedId(placeOf(nested->task), nested->own);
  for (std::size_t end = pointer.size(); end != std::string::npos && end > 0;
       end = pointer.rfind('/', end - 1)) {
    const auto moved = now_.find(pointer.substr(0, end));
    if (moved != now_.end()) return moved->second + pointer.substr(end);
  }
  return pointer;
}

replay::RunView DefinitionChange::followed(replay::RunView view) const {
  if (now_.empty()) return view;
  const auto follow = [this](auto& keyed) {
    std::remove_reference_t<decltype(keyed)> moved;
    for (auto& [pointer, value] : keyed) moved.emplace(placeOf(pointer), std::move(value));
    keyed = std::move(moved);
  };
  follow(view.states);
  follow(view.containers);
  follow(view.taken);
  if (view.cursor) view.cursor->state = placeOf(view.cursor->state);
  return view;
}

}  // namespace stepwright::session
