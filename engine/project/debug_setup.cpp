// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/debug_setup.h"

#include <algorithm>

#include "engine/asl/nested_id.h"
#include "engine/project/follow_states.h"

namespace stepwright::project {

namespace {

constexpr std::size_t mostInputs = 12;

const json::Value* sharedInput(const DebugSetup& setup, const std::string& name) {
  const auto found = std::find_if(setup.inputs.begin(), setup.inputs.end(),
                                  [&](const NamedInput& each) { return each.first == name; });
  return found == setup.inputs.end() ? nullptr : &found->second;
}

void rename(std::string& name, const FollowedStates& states) {
  const auto renamed = states.renamed().find(name);
  if (renamed != states.renamed().end()) name = renamed->second;
}

/// Rules for states, by their new names.
json::Value followedTasks(json::Value tasks, const FollowedStates& states) {
  const json::Value& rules = tasks["states"];
  std::vector<json::Member> members;
  bool any = false;
  for (const json::Member& each : rules.members()) {
    std::string name(each.name());
    rename(name, states);
    any = any || name != each.name();
    members.emplace_back(json::Value(name), each.value);
  }
  return any ? tasks.with("states", json::Value::object(std::move(members))) : tasks;
}

void follow(tasks::MockBehaviour& answer, const FollowedStates& states) {
  for (auto& step : answer.item) rename(step.map, states);
}

void follow(tasks::MockSet& mocks, const FollowedStates& states) {
  for (tasks::StateMocks& each : mocks) {
    rename(each.state, states);
    for (auto& answer : each.behaviours) follow(answer, states);
  }
}

void follow(analysis::WorkflowTest& test, const FollowedStates& states) {
  if (test.mocks) follow(*test.mocks, states);
  rename(test.from, states);
  rename(test.to, states);
  if (test.expect.path)
    for (std::string& name : *test.expect.path) rename(name, states);
}

/// An edge begins with the state that it leaves.
void follow(Pin& pin, const FollowedStates& states) {
  for (const auto& [before, now] : states.moved()) {
    const bool own = pin.place == before;
    const bool edge = pin.place.starts_with(before + '/') &&
                      pin.place.find("/States/", before.size()) == std::string::npos;
    if (!own && !edge) continue;
    pin.place = now + pin.place.substr(before.size());
    return;
  }
}

}  // namespace

std::vector<std::string> watchedIn(const DebugSetup& setup) {
  std::vector<std::string> all = setup.watches;
  for (const WatchGroup& group : setup.watchGroups)
    all.insert(all.end(), group.expressions.begin(), group.expressions.end());
  return all;
}

void useMocks(DebugSetup& setup, const std::string& name) {
  const auto found = std::find_if(setup.otherMocks.begin(), setup.otherMocks.end(),
                                  [&](const auto& each) { return each.first == name; });
  if (found == setup.otherMocks.end()) return;
  std::swap(found->first, setup.mockCase);
  std::swap(found->second, setup.mocks);
  if (found->first.empty() && found->second.empty()) setup.otherMocks.erase(found);
}

std::string addMocks(DebugSetup& setup, std::string name, tasks::MockSet mocks) {
  const auto named = [&](const std::string& wanted) -> const tasks::MockSet* {
    if (!setup.mockCase.empty() && setup.mockCase == wanted) return &setup.mocks;
    for (const auto& [other, set] : setup.otherMocks)
      if (other == wanted) return &set;
    return nullptr;
  };
  const std::string wished = name;
  for (int number = 2;; ++number) {
    const tasks::MockSet* there = named(name);
    if (there && *there == mocks) return name;
    if (!there) break;
    name = wished + " (" + std::to_string(number) + ")";
  }
  setup.otherMocks.emplace_back(name, std::move(mocks));
  return name;
}

std::vector<NamedInput> inputsOf(const DebugSetup& setup) {
  std::vector<NamedInput> all;
  for (const LastInput& last : setup.lastInputs) {
    if (last.value)
      all.emplace_back(last.name, *last.value);
    else if (const auto* shared = sharedInput(setup, last.name))
      all.emplace_back(last.name, *shared);
  }
  for (const NamedInput& shared : setup.inputs) {
    const bool there = std::any_of(
        all.begin(), all.end(), [&](const NamedInput& each) { return each.first == shared.first; });
    if (!there) all.push_back(shared);
  }
  return all;
}

std::optional<NamedInput> inputOf(const DebugSetup& setup) {
  auto all = inputsOf(setup);
  if (all.empty()) return std::nullopt;
  return std::move(all.front());
}

void rememberInput(DebugSetup& setup, const std::string& name, const json::Value& input) {
  const json::Value* shared = sharedInput(setup, name);
  LastInput last{name, input};
  if (shared != nullptr && *shared == input) last.value.reset();
  auto& inputs = setup.lastInputs;
  std::erase_if(inputs, [&](const LastInput& each) { return each.name == name; });
  inputs.insert(inputs.begin(), std::move(last));
  if (inputs.size() > mostInputs) inputs.resize(mostInputs);
}

void rememberCovered(DebugSetup& setup, const Covered& covered) {
  auto& kept = setup.covered;
  const bool same = !kept.empty() && kept.front().percent == covered.percent;
  if (same)
    kept.front() = covered;
  else
    kept.insert(kept.begin(), covered);
  if (kept.size() > 2) kept.resize(2);
}

void shareInput(DebugSetup& setup, const std::string& name, const json::Value& input) {
  const auto found = std::find_if(setup.inputs.begin(), setup.inputs.end(),
                                  [&](const NamedInput& each) { return each.first == name; });
  if (found == setup.inputs.end())
    setup.inputs.emplace_back(name, input);
  else
    found->second = input;
}

bool isShared(const DebugSetup& setup, const std::string& name) {
  return sharedInput(setup, name) != nullptr;
}

bool isOwn(const DebugSetup& setup, const std::string& name) {
  return std::any_of(setup.lastInputs.begin(), setup.lastInputs.end(),
                     [&](const LastInput& each) { return each.name == name && each.value; });
}

void carryOver(const DebugSetup& before, const DebugSetup& after, DebugSetup& into) {
  const auto carry = [&](auto member) {
    if (!(before.*member == after.*member)) into.*member = after.*member;
  };
  carry(&DebugSetup::mocks);
  carry(&DebugSetup::mockCase);
  carry(&DebugSetup::otherMocks);
  carry(&DebugSetup::inputs);
  carry(&DebugSetup::tests);
  carry(&DebugSetup::values);
  carry(&DebugSetup::tasks);
  carry(&DebugSetup::express);
  carry(&DebugSetup::breakpoints);
  carry(&DebugSetup::stops);
  carry(&DebugSetup::watches);
  carry(&DebugSetup::watchGroups);
  carry(&DebugSetup::pins);
  carry(&DebugSetup::answers);
  carry(&DebugSetup::lastInputs);
  carry(&DebugSetup::covered);
}

DebugSetup followed(DebugSetup setup, const FollowedStates& states) {
  for (debugger::Breakpoint& breakpoint : setup.breakpoints) {
    const auto nested = asl::splitNested(breakpoint.state);
    const auto moved = states.moved().find(nested ? nested->task : breakpoint.state);
    if (moved == states.moved().end()) continue;
    breakpoint.state = nested ? asl::nestedId(moved->second, nested->own) : moved->second;
  }
  for (Pin& pin : setup.pins) follow(pin, states);
  follow(setup.mocks, states);
  for (auto& [name, others] : setup.otherMocks) follow(others, states);
  for (analysis::WorkflowTest& test : setup.tests) follow(test, states);
  for (auto& [state, answer] : setup.answers) rename(state, states);
  setup.tasks = followedTasks(std::move(setup.tasks), states);
  return setup;
}

}  // namespace stepwright::project
