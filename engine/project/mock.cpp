// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/mock.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <numeric>

#include "engine/json/parse.h"
#include "engine/tasks/mock_config.h"

namespace stepwright::project {

namespace {

MockBehaviour behaviourOf(const tasks::MockConfigAnswer& answer) {
  MockBehaviour behaviour;
  behaviour.firstAttempt = static_cast<int>(answer.first);
  behaviour.lastAttempt = static_cast<int>(answer.last);
  behaviour.kind = answer.result ? MockBehaviour::Kind::Result : MockBehaviour::Kind::Error;
  if (answer.result) behaviour.result = *answer.result;
  behaviour.error = answer.error;
  behaviour.cause = answer.cause;
  return behaviour;
}

/// By name: whether a state of it is a Task.
void collect(const asl::Machine& machine, std::map<std::string, bool>& names) {
  for (const asl::State& state : machine.states) {
    names[state.name] = names[state.name] || state.type == asl::StateType::Task;
    for (const auto& inner : state.machines) collect(*inner, names);
  }
}

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

/// How many letters are to be put in, taken out or changed (Levenshtein).
std::size_t distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t corner = row[0]++;
    for (std::size_t k = 0; k < b.size(); ++k) {
      const std::size_t above = row[k + 1];
      row[k + 1] = std::min({above + 1, row[k] + 1, corner + (a[i] != b[k])});
      corner = above;
    }
  }
  return row.back();
}

std::string nearestTask(const std::string& name, const std::map<std::string, bool>& names) {
  constexpr std::size_t longest = 200;
  std::size_t best = name.size() / 3 + 2;
  std::string found;
  for (const auto& [other, isTask] : names) {
    if (!isTask || other.size() > longest || name.size() > longest) continue;
    const std::size_t far = distance(lower(name), lower(other));
    if (far >= best) continue;
    best = far;
    found = other;
  }
  return found;
}

}  // namespace

Result<std::vector<MockCase>> readMockConfig(std::string_view text) {
  const auto file = json::parse(text);
  if (!file) return file.error();
  if (!(*file)["StateMachines"].isObject())
    return Error{"mock.form",
                 "There is no \"StateMachines\" in the file",
                 {},
                 "A mock file has the form of Step Functions Local's MockConfigFile."};
  const auto read = tasks::readMockCases(*file);
  if (!read) return read.error();
  std::vector<MockCase> cases;
  for (const tasks::MockConfigCase& each : *read) {
    MockCase made{each.machine, each.name, {}};
    for (const tasks::MockConfigState& state : each.states) {
      StateMocks mocks{state.name, true, {}};
      for (const auto& answer : state.answers) mocks.behaviours.push_back(behaviourOf(answer));
      made.mocks.push_back(std::move(mocks));
    }
    cases.push_back(std::move(made));
  }
  return cases;
}

std::vector<MockMisfit> misfitsOf(const MockSet& mocks, const asl::Machine& machine) {
  std::map<std::string, bool> names;
  collect(machine, names);
  std::vector<MockMisfit> misfits;
  for (const StateMocks& each : mocks) {
    const auto found = names.find(each.state);
    if (found != names.end() && found->second) continue;
    misfits.push_back({each.state, found != names.end(), nearestTask(each.state, names)});
  }
  return misfits;
}

}  // namespace stepwright::project
