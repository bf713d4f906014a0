// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/facade/mock.h"

#include <charconv>

#include "engine/json/parse.h"

namespace stepwright::facade {

namespace {

/// "0", "1-2": the calls that an answer of the file is for.
bool readRange(std::string_view text, MockBehaviour& behaviour) {
  const char* end = text.data() + text.size();
  auto [at, error] = std::from_chars(text.data(), end, behaviour.firstAttempt);
  if (error != std::errc()) return false;
  behaviour.lastAttempt = behaviour.firstAttempt;
  if (at == end) return true;
  if (*at != '-') return false;
  return std::from_chars(at + 1, end, behaviour.lastAttempt).ptr == end;
}

Result<StateMocks> readResponse(const std::string& state, const json::Value& response) {
  StateMocks mocks;
  mocks.state = state;
  for (const json::Member& member : response.members()) {
    MockBehaviour behaviour;
    if (!readRange(member.name(), behaviour))
      return Error{"mock.range",
                   "\"" + std::string(member.name()) + "\" is no number of a call",
                   {},
                   "Write \"0\", or \"1-2\" for the calls 1 and 2."};
    if (const json::Value* thrown = member.value.find("Throw")) {
      behaviour.kind = MockBehaviour::Kind::Error;
      behaviour.error = std::string((*thrown)["Error"].string());
      behaviour.cause = std::string((*thrown)["Cause"].string());
    } else {
      behaviour.result = member.value["Return"];
    }
    mocks.behaviours.push_back(std::move(behaviour));
  }
  return mocks;
}

}  // namespace

Result<std::vector<MockCase>> readMockConfig(std::string_view text) {
  const auto file = json::parse(text);
  if (!file) return file.error();
  const json::Value& machines = (*file)["StateMachines"];
  const json::Value& responses = (*file)["MockedResponses"];
  if (!machines.isObject())
    return Error{"mock.form",
                 "There is no \"StateMachines\" in the file",
                 {},
                 "A mock file has the form of Step Functions Local's MockConfigFile."};
  std::vector<MockCase> cases;
  for (const json::Member& machine : machines.members()) {
    for (const json::Member& test : machine.value["TestCases"].members()) {
      MockCase found{std::string(machine.name()), std::string(test.name()), {}};
      for (const json::Member& state : test.value.members()) {
        const json::Value* response = responses.find(state.value.string());
        if (!response)
          return Error{"mock.response",
                       "There is no mocked response \"" + std::string(state.value.string()) + "\"",
                       {},
                       {}};
        auto mocks = readResponse(std::string(state.name()), *response);
        if (!mocks) return mocks.error();
        found.mocks.push_back(std::move(*mocks));
      }
      cases.push_back(std::move(found));
    }
  }
  return cases;
}

}  // namespace stepwright::facade
