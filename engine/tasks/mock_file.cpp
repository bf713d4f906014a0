// SPDX-License-Identifier: GPL-3.0-or-later
// Reads mock files: the MockConfigFile of Step Functions Local, and two short forms of our own.
#include <algorithm>
#include <cmath>

#include "engine/tasks/mock.h"
#include "engine/tasks/mock_config.h"

namespace stepwright::tasks {

using json::Value;

namespace {

Error malformed(const std::string& message, const std::string& remedy = {}) {
  return {"mocks.format", message, "", remedy};
}

std::string listedNames(const Value& object) {
  std::string names;
  for (const auto& member : object.members())
    names += (names.empty() ? "" : ", ") + std::string(member.name());
  return names;
}

struct CaseName {
  std::string_view machine, test;
};

/// The test case that "machine#case", "#case", "case" or "" means.
Result<CaseName> findCase(const Value& machines, std::string_view test) {
  const auto hash = test.find('#');
  const auto machineName =
      hash == std::string_view::npos ? std::string_view() : test.substr(0, hash);
  const auto caseName = hash == std::string_view::npos ? test : test.substr(hash + 1);
  std::vector<CaseName> found;
  std::string all;
  for (const auto& machine : machines.members()) {
    const Value& cases = machine.value["TestCases"];
    all += (all.empty() ? "" : "; ") + std::string(machine.name()) + ": " + listedNames(cases);
    if (!machineName.empty() && machine.name() != machineName) continue;
    for (const auto& one : cases.members()) {
      if (caseName.empty() || one.name() == caseName)
        found.push_back({machine.name(), one.name()});
    }
  }
  if (found.size() == 1) return found.front();
  const std::string asked(test);
  return malformed(found.empty() ? "There is no test case '" + asked + "' in the mock file"
                                 : "More than one test case fits '" + asked + "'",
                   "Name one of: " + all);
}

Result<MockSet> readLocal(const Value& file, std::string_view test) {
  const auto chosen = findCase(file["StateMachines"], test);
  if (!chosen) return chosen.error();
  const auto read = readMockCase(file, chosen->machine, chosen->test);
  if (!read) return read.error();
  MockSet mocks;
  mocks.unwrapPayloads();
  for (const auto& state : read->states) {
    for (const auto& answer : state.answers) {
      const MockAnswer made = answer.result ? MockAnswer::result(*answer.result)
                                            : MockAnswer::error(answer.error, answer.cause);
      constexpr std::int64_t most = 100'000;  // a range is a list of calls here
      for (auto call = answer.first; call <= std::min(answer.last, answer.first + most); ++call)
        mocks.set(state.name, call, made);
    }
  }
  return mocks;
}

/// {"output"}, {"error","cause"} or {"never": true}, with an optional "afterSeconds".
std::optional<MockAnswer> shortAnswer(const Value& answer) {
  const auto afterMs = std::llround(answer["afterSeconds"].number() * 1000);
  if (answer["never"].boolean()) return MockAnswer::silence();
  if (const Value* output = answer.find("output")) return MockAnswer::result(*output, afterMs);
  if (answer.contains("error"))
    return MockAnswer::error(answer["error"].string(), answer["cause"].string(), afterMs);
  return std::nullopt;
}

Result<MockSet> readShort(const Value& file) {
  MockSet mocks;
  for (const auto& member : file.members()) {
    const std::string state(member.name());
    const Value* cycle = member.value.find("cycle");
    const Value list = cycle != nullptr         ? *cycle
                       : member.value.isArray() ? member.value
                                                : Value::array({member.value});
    std::vector<MockAnswer> answers;
    for (const auto& one : list.items()) {
      auto answer = shortAnswer(one);
      if (!answer) return malformed("The mock of '" + state + "' needs output, error or never");
      answers.push_back(std::move(*answer));
    }
    if (cycle != nullptr || !member.value.isArray()) {
      mocks.setCycle(state, std::move(answers));
      continue;
    }
    for (std::size_t i = 0; i < answers.size(); ++i)
      mocks.set(state, static_cast<std::int64_t>(i), answers[i]);
  }
  return mocks;
}

}  // namespace

Result<MockSet> MockSet::read(const Value& file, std::string_view test) {
  if (!file.isObject()) return malformed("A mock file is a JSON object");
  return file.contains("StateMachines") ? readLocal(file, test) : readShort(file);
}

}  // namespace stepwright::tasks
