// SPDX-License-Identifier: GPL-3.0-or-later
// Reads mock files: the MockConfigFile of Step Functions Local, and two short forms of our own.
#include <charconv>
#include <cmath>

#include "engine/tasks/mock.h"

namespace stepwright::tasks {

using json::Value;

namespace {

Error malformed(const std::string& message, const std::string& remedy = {}) {
  return {"mocks.format", message, "", remedy};
}

struct CallRange {
  std::int64_t first = 0, last = 0;
};

std::optional<std::int64_t> number(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// "0" or "1-2".
std::optional<CallRange> rangeFrom(std::string_view text) {
  const auto dash = text.find('-');
  const auto first = number(text.substr(0, dash));
  const auto last = dash == std::string_view::npos ? first : number(text.substr(dash + 1));
  if (!first || !last || *last < *first) return std::nullopt;
  return CallRange{*first, *last};
}

/// {"Return": …} or {"Throw": {"Error", "Cause"}}.
std::optional<MockAnswer> localAnswer(const Value& response) {
  if (const Value* output = response.find("Return")) return MockAnswer::result(*output);
  if (const Value* thrown = response.find("Throw")) {
    return MockAnswer::error((*thrown)["Error"].string(), (*thrown)["Cause"].string());
  }
  return std::nullopt;
}

Result<bool> addResponses(MockSet& mocks, const std::string& state, const Value& responses,
                          const std::string& name) {
  for (const auto& member : responses.members()) {
    const auto range = rangeFrom(member.name());
    const auto answer = localAnswer(member.value);
    if (!range)
      return malformed("The mocked response '" + name +
                       "' has a key that is neither a number nor a range: '" +
                       std::string(member.name()) + "'");
    if (!answer)
      return malformed("The mocked response '" + name + "' needs Return or Throw under '" +
                       std::string(member.name()) + "'");
    constexpr std::int64_t most =
        100'000;  // a range is a list of calls; nobody writes more of them
    for (auto call = range->first; call <= std::min(range->last, range->first + most); ++call)
      mocks.set(state, call, *answer);
  }
  return true;
}

std::string namesOf(const Value& object) {
  std::string names;
  for (const auto& member : object.members())
    names += (names.empty() ? "" : ", ") + std::string(member.name());
  return names;
}

/// The test case that "machine#case", "#case", "case" or "" means.
Result<Value> findCase(const Value& machines, std::string_view test) {
  const auto hash = test.find('#');
  const auto machineName =
      hash == std::string_view::npos ? std::string_view() : test.substr(0, hash);
  const auto caseName = hash == std::string_view::npos ? test : test.substr(hash + 1);
  std::vector<Value> found;
  std::string all;
  for (const auto& machine : machines.members()) {
    const Value& cases = machine.value["TestCases"];
    all += (all.empty() ? "" : "; ") + std::string(machine.name()) + ": " + namesOf(cases);
    if (!machineName.empty() && machine.name() != machineName) continue;
    for (const auto& one : cases.members()) {
      if (caseName.empty() || one.name() == caseName) found.push_back(one.value);
    }
  }
  if (found.size() == 1) return found.front();
  const std::string asked(test);
  return malformed(found.empty() ? "There is no test case '" + asked + "' in the mock file"
                                 : "More than one test case fits '" + asked + "'",
                   "Name one of: " + all);
}

Result<MockSet> readLocal(const Value& file, std::string_view test) {
  auto chosen = findCase(file["StateMachines"], test);
  if (!chosen) return chosen.error();
  MockSet mocks;
  mocks.unwrapPayloads();
  for (const auto& member : chosen->members()) {
    const std::string name(member.value.string());
    const Value* responses = file["MockedResponses"].find(name);
    if (responses == nullptr)
      return malformed("The mock file has no MockedResponses named '" + name + "'");
    if (auto added = addResponses(mocks, std::string(member.name()), *responses, name); !added)
      return added.error();
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
