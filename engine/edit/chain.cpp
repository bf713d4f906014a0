// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/chain.h"

#include <set>

#include "engine/edit/section.h"

namespace stepwright::edit {
namespace {

using asl::Machine;
using asl::State;

std::vector<std::string> targetsOf(const State& state) {
  std::vector<std::string> targets;
  if (!state.next.empty()) targets.push_back(state.next);
  if (!state.defaultNext.empty()) targets.push_back(state.defaultNext);
  for (const auto& rule : state.choices) targets.push_back(rule.next);
  for (const auto& catcher : state.catchers) targets.push_back(catcher.next);
  return targets;
}

/// What can be reached from a state, itself included; `without` is not entered.
std::set<std::string> reached(const Machine& machine, const std::string& from,
                              const std::string& without) {
  std::set<std::string> names;
  std::vector<std::string> open;
  if (from != without) open.push_back(from);
  while (!open.empty()) {
    const std::string name = open.back();
    open.pop_back();
    const State* state = machine.find(name);
    if (state == nullptr || !names.insert(name).second) continue;
    for (const auto& target : targetsOf(*state)) {
      if (target != without) open.push_back(target);
    }
  }
  return names;
}

/// Everything that only the state leads to.
Selection dominated(const Machine& machine, const State& state) {
  std::set<std::string> others = reached(machine, machine.startAt, state.name);
  auto below = reached(machine, state.name, "");
  // Loose states may lead into the chain as well.
  for (const auto& other : machine.states) {
    if (below.contains(other.name) || others.contains(other.name)) continue;
    others.merge(reached(machine, other.name, state.name));
  }
  Selection chain{state.id};
  for (const auto& each : machine.states) {
    if (each.name != state.name && below.contains(each.name) && !others.contains(each.name))
      chain.push_back(each.id);
  }
  return chain;
}

/// Along Next, as far as each state is led to by the one before alone.
Selection straight(const Machine& machine, const State& state) {
  Selection chain{state.id};
  std::set<std::string> seen{state.name};
  for (const State* at = &state; !at->next.empty();) {
    const State* next = machine.find(at->next);
    if (next == nullptr || !seen.insert(next->name).second) break;
    if (next->name == machine.startAt || referencesTo(machine, next->name).size() != 1) break;
    chain.push_back(next->id);
    at = next;
  }
  return chain;
}

}  // namespace

Selection chainFrom(const asl::Document& document, const asl::StateId& id) {
  const State* state = findState(document, id);
  const Machine* machine = state == nullptr ? nullptr : findMachine(document, machineOf(id));
  if (machine == nullptr) return {};
  Selection all = dominated(*machine, *state);
  return sectionOf(document, all) ? all : straight(*machine, *state);
}

}  // namespace stepwright::edit
