// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/follow_states.h"

#include <algorithm>
#include <vector>

namespace stepwright::project {

namespace {

using States = std::vector<const asl::State*>;

/// States of `of` whose names the other machine does not have.
States withoutNamesake(const asl::Machine& of, const asl::Machine& other) {
  States result;
  for (const auto& state : of.states) {
    if (other.find(state.name) == nullptr) result.push_back(&state);
  }
  return result;
}

void addWithContent(const asl::State& state, States& states) {
  states.push_back(&state);
  for (const auto& inner : state.machines)
    for (const auto& each : inner->states) addWithContent(each, states);
}

}  // namespace

/// What has no partner in its own place, with everything inside.
struct FollowedStates::Leftovers {
  States before, after;
};

FollowedStates::FollowedStates(const asl::Machine& before, const asl::Machine& after) {
  Leftovers left;
  follow(before, after, left);
  pairLeftovers(left);
}

void FollowedStates::follow(const asl::Machine& before, const asl::Machine& after,
                            Leftovers& left) {
  for (const auto& state : before.states) {
    if (const auto* same = after.find(state.name)) pair(state, *same, left);
  }
  States gone = withoutNamesake(before, after);
  States come = withoutNamesake(after, before);
  // Another name in the same place, with all else as it was (or nearly: a loop names itself).
  const auto takePair = [&](auto&& fits) {
    for (auto old = gone.begin(); old != gone.end();) {
      const auto match = std::find_if(come.begin(), come.end(),
                                      [&](const asl::State* each) { return fits(**old, *each); });
      if (match == come.end()) {
        ++old;
        continue;
      }
      renamed_[(*old)->name] = (*match)->name;
      pair(**old, **match, left);
      come.erase(match);
      old = gone.erase(old);
    }
  };
  const auto sameSize = before.states.size() == after.states.size();
  takePair([&](const asl::State& old, const asl::State& now) {
    return sameSize && before.indexOf(old.name) == after.indexOf(now.name) && old.type == now.type;
  });
  takePair([](const asl::State& old, const asl::State& now) { return old.fields == now.fields; });
  for (const auto* state : gone) left.before.push_back(state);
  for (const auto* state : come) left.after.push_back(state);
}

void FollowedStates::pair(const asl::State& before, const asl::State& after, Leftovers& left) {
  found_[before.id] = after.id;
  if (before.id != after.id) moved_[before.id] = after.id;
  const auto machines = std::min(before.machines.size(), after.machines.size());
  for (std::size_t i = 0; i < machines; ++i) follow(*before.machines[i], *after.machines[i], left);
  for (std::size_t i = machines; i < before.machines.size(); ++i)
    for (const auto& state : before.machines[i]->states) left.before.push_back(&state);
  for (std::size_t i = machines; i < after.machines.size(); ++i)
    for (const auto& state : after.machines[i]->states) left.after.push_back(&state);
}

void FollowedStates::pairLeftovers(const Leftovers& left) {
  States before, after;
  for (const auto* state : left.before) addWithContent(*state, before);
  for (const auto* state : left.after) addWithContent(*state, after);
  std::unordered_map<std::string, const asl::State*> byName;
  for (const auto* state : after) byName.emplace(state->name, state);
  for (const auto* state : before) {
    const auto now = byName.find(state->name);
    if (now == byName.end() || found_.count(state->id) > 0) continue;
    found_[state->id] = now->second->id;
    if (state->id != now->second->id) moved_[state->id] = now->second->id;
  }
}

asl::StateId FollowedStates::idOf(const asl::StateId& before) const {
  const auto found = found_.find(before);
  return found == found_.end() ? asl::StateId() : found->second;
}

std::vector<asl::StateId> followed(std::vector<asl::StateId> ids, const FollowedStates& states) {
  for (asl::StateId& id : ids)
    if (asl::StateId now = states.idOf(id); !now.empty()) id = std::move(now);
  return ids;
}

}  // namespace stepwright::project
