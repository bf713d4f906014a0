// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/mocks/mock.h"

#include <map>
#include <string_view>
#include <utility>

#include "engine/base/nearest.h"

namespace stepwright::tasks {

namespace {

/// By name: whether a state of it is a Task.
void collect(const asl::Machine& machine, std::map<std::string, bool>& names) {
  for (const asl::State& state : machine.states) {
    names[state.name] = names[state.name] || state.type == asl::StateType::Task;
    for (const auto& inner : state.machines) collect(*inner, names);
  }
}

}  // namespace

std::string nameOf(const MockCase& test) {
  return test.machine.empty() ? test.name : test.machine + " # " + test.name;
}

MockCase caseNamed(std::string_view name, MockSet mocks) {
  const auto hash = name.find(" # ");
  if (hash == name.npos) return {"", std::string(name), std::move(mocks)};
  return {std::string(name.substr(0, hash)), std::string(name.substr(hash + 3)), std::move(mocks)};
}

std::vector<MockMisfit> misfitsOf(const MockSet& mocks, const asl::Machine& machine) {
  std::map<std::string, bool> names;
  collect(machine, names);
  std::vector<std::string_view> tasks;
  for (const auto& [name, isTask] : names)
    if (isTask) tasks.emplace_back(name);
  std::vector<MockMisfit> misfits;
  for (const StateMocks& each : mocks) {
    const auto found = names.find(each.state);
    if (found != names.end() && found->second) continue;
    misfits.push_back(
        {each.state, found != names.end(), std::string(nearestWord(each.state, tasks))});
  }
  return misfits;
}

}  // namespace stepwright::tasks
