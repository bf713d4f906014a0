// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/mocks/mock_writer.h"

#include <algorithm>
#include <optional>
#include <string>

#include "engine/json/keys.h"
#include "engine/tasks/mocks/mock_config.h"
#include "engine/tasks/refusals.h"

namespace stepwright::tasks {

using json::Member;
using json::Value;

namespace {

using Kind = MockBehaviour::Kind;

/// An error of one state's mocks, which have that.
Error noWords(const StateMocks& mocks, const Wording& what) {
  return refuse(refusals::noWords, "", {mocks.state, worded(what)});
}

/// What neither of the forms can say.
std::optional<Error> misfitOf(const StateMocks& mocks) {
  if (!mocks.enabled) return noWords(mocks, refusals::switchedOff);
  for (const MockBehaviour& answer : mocks.behaviours) {
    if (!answer.condition.empty()) return noWords(mocks, refusals::withCondition);
    if (!answer.item.empty()) return noWords(mocks, refusals::forItem);
  }
  return std::nullopt;
}

// --- Step Functions Local -----------------------------------------------------------------------

std::string callsOf(const MockBehaviour& answer) {
  const int last = answer.lastAttempt < 0 ? lastCallOfLocal : answer.lastAttempt;
  const std::string first = std::to_string(answer.firstAttempt);
  return last == answer.firstAttempt ? first : first + "-" + std::to_string(last);
}

Value localAnswer(const MockBehaviour& answer) {
  if (answer.kind == Kind::Result) return Value::object({{Value("Return"), answer.result}});
  const Value thrown =
      Value::object({{Value("Error"), Value(answer.error)}, {Value("Cause"), Value(answer.cause)}});
  return Value::object({{Value("Throw"), thrown}});
}

Result<Value> localResponse(const StateMocks& mocks) {
  if (auto error = misfitOf(mocks)) return std::move(*error);
  if (mocks.cycle > 0) return noWords(mocks, refusals::beginsAgain);
  std::vector<Member> answers;
  const auto& all = mocks.behaviours;
  for (const MockBehaviour& answer : all) {
    const bool twice = std::any_of(
        all.data(), &answer, [&](const MockBehaviour& before) { return overlap(before, answer); });
    if (twice) return noWords(mocks, refusals::sameCall);
    if (answer.kind == Kind::NeverAnswers) return noWords(mocks, refusals::neverComes);
    if (answer.delayMs != 0) return noWords(mocks, refusals::comesLater);
    answers.emplace_back(Value(callsOf(answer)), localAnswer(answer));
  }
  return Value::object(std::move(answers));
}

Result<Value> local(const std::vector<MockCase>& cases) {
  Value machines = Value::object(), responses = Value::object();
  for (const MockCase& test : cases) {
    Value states = Value::object();
    for (const StateMocks& mocks : test.mocks) {
      auto response = localResponse(mocks);
      if (!response) return response.error();
      const std::string name = mocks.state + ", " + nameOf(test);
      states = std::move(states).with(mocks.state, Value(name));
      responses = std::move(responses).with(name, std::move(*response));
    }
    Value tests = machines[test.machine]["TestCases"];
    if (tests.isNull()) tests = Value::object();
    tests = std::move(tests).with(test.name, std::move(states));
    machines = std::move(machines).with(test.machine,
                                        Value::object({{Value("TestCases"), std::move(tests)}}));
  }
  return Value::object({{Value("StateMachines"), std::move(machines)},
                        {Value("MockedResponses"), std::move(responses)}});
}

// --- The short form -----------------------------------------------------------------------------

Value shortAnswer(const MockBehaviour& answer) {
  std::vector<Member> members;
  if (answer.kind == Kind::NeverAnswers) members.emplace_back("never", Value(true));
  if (answer.kind == Kind::Result) members.emplace_back("output", answer.result);
  if (answer.kind == Kind::Error) {
    members.emplace_back("error", Value(answer.error));
    if (!answer.cause.empty()) members.emplace_back("cause", Value(answer.cause));
  }
  if (answer.delayMs != 0)
    members.emplace_back("afterSeconds", Value(static_cast<double>(answer.delayMs) / 1000));
  return Value::object(std::move(members));
}

/// An answer for each call from the first on, none left out.
Result<Value> shortList(const StateMocks& mocks) {
  constexpr int most = 10'000;
  std::vector<Value> list;
  for (const MockBehaviour& answer : mocks.behaviours) {
    const bool next = answer.firstAttempt == static_cast<int>(list.size());
    if (!next || answer.lastAttempt < 0 || answer.lastAttempt >= most)
      return noWords(mocks, refusals::notInOrder);
    for (int call = answer.firstAttempt; call <= answer.lastAttempt; ++call)
      list.push_back(shortAnswer(answer));
  }
  if (mocks.cycle == 0) return Value::array(std::move(list));
  if (mocks.cycle != static_cast<int>(list.size())) return noWords(mocks, refusals::beginsEarly);
  return Value::object({{Value("cycle"), Value::array(std::move(list))}});
}

Result<Value> shortState(const StateMocks& mocks) {
  if (auto error = misfitOf(mocks)) return std::move(*error);
  const auto& answers = mocks.behaviours;
  const bool always = answers.size() == 1 && answers[0].firstAttempt == 0 &&
                      answers[0].lastAttempt < 0 && mocks.cycle == 0;
  if (always) return shortAnswer(answers[0]);
  return shortList(mocks);
}

Result<Value> shortest(const MockCase& test) {
  Value file = Value::object();
  for (const StateMocks& mocks : test.mocks) {
    auto state = shortState(mocks);
    if (!state) return state.error();
    file = std::move(file).with(mocks.state, std::move(*state));
  }
  return file;
}

}  // namespace

Result<Value> written(const std::vector<MockCase>& cases, MockForm form) {
  if (form == MockForm::Local) return local(cases);
  if (cases.size() == 1) return shortest(cases.front());
  return refuse(refusals::oneCaseOnly, "", {std::to_string(cases.size())});
}

}  // namespace stepwright::tasks
