// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/run_test.h"

#include <algorithm>
#include <chrono>

#include "engine/analysis/coverage.h"
#include "engine/analysis/refusals.h"
#include "engine/analysis/segment.h"
#include "engine/interpreter/compile.h"
#include "engine/interpreter/execution.h"
#include "engine/replay/history_threads.h"
#include "engine/runtime/driver.h"
#include "engine/runtime/keeper.h"
#include "engine/tasks/mocks/mock_backend.h"

namespace stepwright::analysis {

using history::Event;
using json::Value;
using replay::EventSense;
using runtime::Halt;

namespace {

interpreter::Identity identityOf(const Subject& subject) {
  return interpreter::Identity::of({.machine = subject.name.empty() ? "machine" : subject.name,
                                    .execution = std::string(testExecution),
                                    .express = subject.express,
                                    .synchronous = subject.express,
                                    .start = testStart});
}

std::optional<std::string> textOf(const std::optional<Value>& value) {
  return value ? std::optional(std::string(value->string())) : std::nullopt;
}

/// A run of a test under way.
class Trial {
 public:
  Trial(const WorkflowTest& test, const Subject& subject, interpreter::ProgramPtr program)
      : test_(test),
        backend_(test.mocks.value_or(subject.mocks)),
        keeper_(std::move(program), test.input, identityOf(subject),
                {.journal = false, .decisions = true, .onEvent = [this](const Event& event) {
                   note(event);
                 }}) {
    outcome_.variables = test.variables;
    if (test.variables.empty()) return;
    interpreter::Execution standing = keeper_.head();
    standing.fibers.front().edit().variables = query::Scope(test.variables);
    keeper_.stand(std::move(standing));
  }
  Trial(const Trial&) = delete;
  Trial& operator=(const Trial&) = delete;

  Outcome run(const std::atomic<bool>* interruption) {
    runtime::Driver driver(keeper_, backend_);
    const Halt halt = driver.run(stopAtTo(), interruption);
    end(halt, driver);
    outcome_.decisions = keeper_.decisions();
    outcome_.program = keeper_.head().program;
    return std::move(outcome_);
  }

 private:
  void note(const Event& event) {
    outcome_.events.push_back(event);
    if (event.fiber != 1) return;
    const EventSense sense = replay::senseOf(event.type);
    if (sense == EventSense::Entered) standing_ = std::string(event.name.string());
    if (sense != EventSense::Exited) return;
    for (const auto& [name, value] : event.assigned.members())
      outcome_.variables = std::move(outcome_.variables).with(name.string(), value);
    if (standing_ != test_.to || outcome_.reachedTo) return;
    outcome_.reachedTo = !test_.to.empty();
    leftWith_ = event.data;
  }

  [[nodiscard]] runtime::Driver::StopCondition stopAtTo() const {
    if (test_.to.empty()) return {};
    return [this](const interpreter::Execution&) { return outcome_.reachedTo; };
  }

  void end(Halt halt, const runtime::Driver& driver) {
    const interpreter::Execution& execution = keeper_.head();
    if (outcome_.reachedTo) {
      outcome_.status = interpreter::toString(interpreter::Status::Succeeded);
      outcome_.output = leftWith_.value_or(Value());
      return;
    }
    outcome_.status = interpreter::toString(execution.status);
    if (execution.status == interpreter::Status::Succeeded) outcome_.output = execution.output;
    outcome_.error = textOf(execution.error);
    outcome_.cause = textOf(execution.cause);
    outcome_.reachedTo = halt == Halt::Ended && !test_.to.empty() && standing_ == test_.to;
    if (halt == Halt::NeedsAnswer) askedInVain(driver.questions().front());
    if (halt == Halt::Cancelled) outcome_.halted = worded(refusals::interrupted);
    if (halt == Halt::Stuck) say(refuse(refusals::never));
  }

  void askedInVain(const interpreter::TaskRequest& question) {
    const bool mocked = std::any_of(
        backend_.mocks().begin(), backend_.mocks().end(),
        [&](const tasks::StateMocks& state) { return state.state == question.stateName; });
    const int call = tasks::callForPeople(static_cast<int>(question.invocation));
    say(refuse(mocked ? refusals::noAnswer : refusals::noMock, question.stateId,
               {question.stateName, std::to_string(call)}));
  }

  void say(Error why) {
    outcome_.halted = std::move(why.message);
    outcome_.remedy = std::move(why.remedy);
  }

  const WorkflowTest& test_;
  Outcome outcome_;
  std::string standing_;  ///< the state that the execution itself entered last
  std::optional<Value> leftWith_;
  tasks::MockBackend backend_;
  runtime::Keeper keeper_;
};

TestResult refusedTest(const WorkflowTest& test, const Error& why) {
  TestResult result;
  result.name = test.name;
  result.refused = why;
  return result;
}

}  // namespace

TestResult runTest(const WorkflowTest& test, const Subject& subject,
                   const std::atomic<bool>* interruption) {
  const auto machine = segmentOf(test, subject.machine);
  if (!machine) return refusedTest(test, machine.error());
  auto program = interpreter::compile(*machine);
  if (!program) return refusedTest(test, program.error());
  using Clock = std::chrono::steady_clock;
  const auto start = Clock::now();
  TestResult result;
  result.name = test.name;
  result.outcome = Trial(test, subject, std::move(*program)).run(interruption);
  result.checks = checksOf(test, result.outcome);
  result.reason = reasonOf(result.checks, result.outcome);
  result.passed = std::all_of(result.checks.begin(), result.checks.end(),
                              [](const Check& check) { return check.passed; });
  result.reached = reachedBy(result.outcome.decisions);
  // A segment does not begin where the machine does.
  if (!test.from.empty()) result.reached.erase((*machine)->pointer + "/StartAt");
  result.seconds = std::chrono::duration<double>(Clock::now() - start).count();
  return result;
}

}  // namespace stepwright::analysis
