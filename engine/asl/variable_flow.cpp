// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/variable_flow.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/asl/variable_references.h"
#include "engine/json/pointer.h"

namespace stepwright::asl {
namespace {

using NameSet = std::set<std::string>;
using By = VariableAssignment::By;
using Scope = VariableView::Scope;
using Known = VariableView::Known;

/// One Assign of a state: its own, or that of a rule or catcher.
struct Assign {
  By by = By::State;
  int order = -1;
  const json::Value* value = nullptr;
  std::string pointer;
};

std::vector<Assign> assignsOf(const State& state) {
  std::vector<Assign> all;
  const auto add = [&](By by, int order, const json::Value& owner, const char* list) {
    const json::Value* value = owner.find("Assign");
    if (value == nullptr || !value->isObject()) return;
    std::string pointer = state.id;
    if (order >= 0) pointer += std::string(list) + std::to_string(order);
    all.push_back({by, order, value, pointer + "/Assign"});
  };
  add(By::State, -1, state.fields, "");
  for (std::size_t i = 0; i < state.choices.size(); ++i)
    add(By::Rule, static_cast<int>(i), state.choices[i].fields, "/Choices/");
  for (std::size_t i = 0; i < state.catchers.size(); ++i)
    add(By::Catcher, static_cast<int>(i), state.catchers[i].fields, "/Catch/");
  return all;
}

std::string variableName(std::string_view key, QueryLanguage language) {
  if (language == QueryLanguage::JsonPath && key.ends_with(".$")) key.remove_suffix(2);
  return std::string(key);
}

NameSet namesIn(const json::Value* assign, QueryLanguage language) {
  NameSet names;
  if (assign == nullptr) return names;
  for (const auto& member : assign->members()) names.insert(variableName(member.name(), language));
  return names;
}

/// A way from one state to the next, and what is set on it.
struct Transition {
  std::ptrdiff_t to;
  NameSet sets;
};

std::vector<Transition> transitionsFrom(const Machine& machine, const State& state) {
  std::vector<Transition> transitions;
  const auto add = [&](std::string_view target, const json::Value& owner) {
    if (const auto to = machine.indexOf(target); to >= 0)
      transitions.push_back({to, namesIn(owner.find("Assign"), state.language)});
  };
  for (const auto& rule : state.choices) add(rule.next, rule.fields);
  // The state's own Assign holds for a Choice where no rule matches, and for all others at Next.
  if (!state.defaultNext.empty()) add(state.defaultNext, state.fields);
  if (!state.next.empty()) add(state.next, state.fields);
  for (const auto& catcher : state.catchers) add(catcher.next, catcher.fields);
  return transitions;
}

/// What is set on entry of each state of one machine: on all ways, and on any.
struct SetOnEntry {
  std::vector<NameSet> all, any;
  std::vector<bool> reached;
};

/// Joins what comes along a transition into its target; true where that changed something.
bool join(SetOnEntry& flow, std::size_t from, const Transition& transition) {
  const auto to = static_cast<std::size_t>(transition.to);
  NameSet all = flow.all[from], any = flow.any[from];
  all.insert(transition.sets.begin(), transition.sets.end());
  any.insert(transition.sets.begin(), transition.sets.end());
  if (!flow.reached[to]) {
    flow.reached[to] = true;
    flow.all[to] = std::move(all);
    flow.any[to] = std::move(any);
    return true;
  }
  const std::size_t before = flow.all[to].size() + (flow.any[to].size() << 20);
  std::erase_if(flow.all[to], [&](const std::string& name) { return !all.contains(name); });
  flow.any[to].insert(any.begin(), any.end());
  return before != flow.all[to].size() + (flow.any[to].size() << 20);
}

SetOnEntry flowOf(const Machine& machine) {
  const std::size_t count = machine.states.size();
  SetOnEntry flow{std::vector<NameSet>(count), std::vector<NameSet>(count),
                  std::vector<bool>(count)};
  const auto start = machine.indexOf(machine.startAt);
  if (start < 0) return flow;
  flow.reached[static_cast<std::size_t>(start)] = true;
  std::vector<std::size_t> open{static_cast<std::size_t>(start)};
  while (!open.empty()) {
    const std::size_t at = open.back();
    open.pop_back();
    for (const auto& transition : transitionsFrom(machine, machine.states[at])) {
      if (join(flow, at, transition)) open.push_back(static_cast<std::size_t>(transition.to));
    }
  }
  return flow;
}

/// One machine on the way from the document's own to the state that is asked about.
struct Level {
  const Machine* machine;
  std::size_t at;  ///< the state of it that holds the next level, or is the one
  Scope scope;
};

bool findLevels(const Machine& machine, std::string_view id, Scope scope,
                std::vector<Level>& levels) {
  for (std::size_t i = 0; i < machine.states.size(); ++i) {
    const State& state = machine.states[i];
    const bool inside =
        id.size() > state.id.size() && id.starts_with(state.id) && id[state.id.size()] == '/';
    if (state.id != id && !inside) continue;
    levels.push_back({&machine, i, scope});
    if (state.id == id) return true;
    const Scope inner = state.type == StateType::Parallel ? Scope::Branch
                        : state.distributed               ? Scope::ChildExecution
                                                          : Scope::Item;
    for (const auto& nested : state.machines) {
      if (findLevels(*nested, id, inner, levels)) return true;
    }
    levels.pop_back();
  }
  return false;
}

/// What each state reads, computed once: it means to parse every expression.
using Reads = std::map<const State*, NameSet>;

void collectReads(const Machine& machine, Reads& reads) {
  for (const auto& state : machine.states) {
    if (NameSet names = variablesReadBy(state); !names.empty()) reads[&state] = std::move(names);
    for (const auto& nested : state.machines) collectReads(*nested, reads);
  }
}

void collectReaders(const Machine& machine, const std::string& name, const Reads& reads,
                    std::vector<VariableReader>& readers) {
  for (const auto& state : machine.states) {
    const auto found = reads.find(&state);
    if (found != reads.end() && found->second.contains(name))
      readers.push_back({state.id, state.name});
    if (state.distributed) continue;  // its children cannot see out
    for (const auto& nested : state.machines) collectReaders(*nested, name, reads, readers);
  }
}

using Views = std::map<std::string, VariableView>;

void addMachine(const Machine& machine, Scope scope, Views& views) {
  for (const auto& state : machine.states) {
    for (const auto& assign : assignsOf(state)) {
      for (const auto& member : assign.value->members()) {
        const std::string name = variableName(member.name(), state.language);
        VariableView& view = views[name];
        if (view.assigned.empty()) {
          view.name = name;
          view.scope = scope;
          view.machine = machine.pointer;
        }
        view.assigned.push_back({state.id, state.name, assign.by, assign.order,
                                 json::pointerChild(assign.pointer, member.name())});
      }
    }
  }
}

Known knownAt(const SetOnEntry& flow, std::size_t at, const std::string& name) {
  if (flow.all[at].contains(name)) return Known::Always;
  return flow.any[at].contains(name) ? Known::Sometimes : Known::Not;
}

std::vector<VariableView> listOf(Views&& views) {
  std::vector<VariableView> list;
  for (auto& [name, view] : views) list.push_back(std::move(view));
  return list;
}

/// The variables that a state finds, by what is known of them.
struct Seen {
  NameSet always, sometimes;
  NameSet outside;  ///< set around a distributed Map
};

/// What holds on entry of a state of this machine, where `seen` holds on entry of the machine.
Seen seenAt(const SetOnEntry& flow, std::size_t at, const Seen& seen) {
  Seen here = seen;
  here.sometimes.insert(flow.any[at].begin(), flow.any[at].end());
  here.always.insert(flow.all[at].begin(), flow.all[at].end());
  return here;
}

void addUnset(const State& state, const NameSet& read, const Seen& seen,
              std::vector<UnsetRead>& unset) {
  for (const auto& name : read) {
    if (seen.always.contains(name)) continue;
    const bool sometimes = seen.sometimes.contains(name);
    unset.push_back({state.id, name, sometimes ? Known::Sometimes : Known::Not,
                     !sometimes && seen.outside.contains(name)});
  }
}

/// Children of a distributed Map are executions of their own and see nothing of outside.
Seen seenInside(const State& state, Seen seen) {
  if (!state.distributed) return seen;
  seen.outside.insert(seen.sometimes.begin(), seen.sometimes.end());
  return {{}, {}, std::move(seen.outside)};
}

void collectUnset(const Machine& machine, const Seen& seen, const Reads& reads,
                  std::vector<UnsetRead>& unset) {
  const SetOnEntry flow = flowOf(machine);
  for (std::size_t i = 0; i < machine.states.size(); ++i) {
    const State& state = machine.states[i];
    if (!flow.reached[i]) continue;
    const Seen here = seenAt(flow, i, seen);
    if (const auto read = reads.find(&state); read != reads.end())
      addUnset(state, read->second, here, unset);
    for (const auto& nested : state.machines)
      collectUnset(*nested, seenInside(state, here), reads, unset);
  }
}

void addAll(const Machine& machine, Scope scope, const Reads& reads,
            std::vector<VariableView>& all) {
  Views own;
  addMachine(machine, scope, own);
  for (auto& view : listOf(std::move(own))) {
    view.known = Known::Always;
    collectReaders(machine, view.name, reads, view.readers);
    all.push_back(std::move(view));
  }
  for (const auto& state : machine.states) {
    const Scope inner = state.type == StateType::Parallel ? Scope::Branch
                        : state.distributed               ? Scope::ChildExecution
                                                          : Scope::Item;
    for (const auto& nested : state.machines) addAll(*nested, inner, reads, all);
  }
}

std::vector<VariableView> allVariablesOf(const Machine& root, const Reads& reads) {
  std::vector<VariableView> all;
  addAll(root, Scope::Machine, reads, all);
  std::stable_sort(all.begin(), all.end(),
                   [](const VariableView& a, const VariableView& b) { return a.name < b.name; });
  return all;
}

}  // namespace

std::vector<VariableView> variablesSeenFrom(const Machine& root, const StateId& id) {
  std::vector<Level> levels;
  if (!findLevels(root, id, Scope::Machine, levels)) return {};
  // Children of a distributed Map are executions of their own and see nothing of outside.
  const auto last = std::find_if(levels.rbegin(), levels.rend(), [](const Level& level) {
    return level.scope == Scope::ChildExecution;
  });
  if (last != levels.rend()) levels.erase(levels.begin(), last.base() - 1);
  const State& state = levels.back().machine->states[levels.back().at];
  Reads reads;
  collectReads(*levels.front().machine, reads);
  const NameSet readHere = reads[&state];
  Views views;
  for (const auto& level : levels) {
    Views own;
    addMachine(*level.machine, level.scope, own);
    const SetOnEntry flow = flowOf(*level.machine);
    for (auto& [name, view] : own) {
      view.known = knownAt(flow, level.at, name);
      collectReaders(*level.machine, name, reads, view.readers);
      views[name] = std::move(view);
    }
  }
  for (const auto& name : readHere) {
    VariableView& view = views[name];
    view.readHere = true;
    if (!view.assigned.empty()) continue;
    view.name = name;
    view.scope = levels.front().scope;
    view.machine = levels.front().machine->pointer;
    collectReaders(*levels.front().machine, name, reads, view.readers);
  }
  return listOf(std::move(views));
}

std::vector<VariableView> allVariables(const Machine& root) {
  Reads reads;
  collectReads(root, reads);
  return allVariablesOf(root, reads);
}

bool isSeenIn(const Machine& machine, std::string_view pointer) {
  if (machine.pointer == pointer) return true;
  return std::any_of(machine.states.begin(), machine.states.end(), [&](const State& state) {
    const bool around = !state.distributed && pointer.starts_with(state.id + "/");
    return around && std::any_of(state.machines.begin(), state.machines.end(),
                                 [&](const auto& nested) { return isSeenIn(*nested, pointer); });
  });
}

bool isReadBelow(const Machine& machine, const std::string& name) {
  return std::any_of(machine.states.begin(), machine.states.end(), [&](const State& state) {
    if (variablesReadBy(state).contains(name)) return true;
    return !state.distributed &&
           std::any_of(state.machines.begin(), state.machines.end(),
                       [&](const auto& nested) { return isReadBelow(*nested, name); });
  });
}

VariableUse variableUse(const Machine& root) {
  Reads reads;
  collectReads(root, reads);
  VariableUse use;
  use.all = allVariablesOf(root, reads);
  if (!reads.empty()) collectUnset(root, {}, reads, use.unset);
  return use;
}

}  // namespace stepwright::asl
