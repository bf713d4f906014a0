// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/facade/mock.h"

#include "engine/json/parse.h"
#include "engine/tasks/mock_config.h"

namespace stepwright::facade {

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

}  // namespace stepwright::facade
