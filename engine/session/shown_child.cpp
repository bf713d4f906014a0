// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/shown_child.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/analysis/made_test.h"
#include "engine/asl/bind.h"
#include "engine/history/event_log.h"
#include "engine/interpreter/compile.h"
#include "engine/json/print.h"
#include "engine/runtime/driver.h"
#include "engine/runtime/keeper.h"
#include "engine/session/notices.h"

namespace stepwright::session {

using interpreter::TaskOutcome;
using tasks::MockBehaviour;
using tasks::RecordedAnswers;

namespace {

/// Without what only a part has, and with what it has from the whole.
asl::Document documentOf(const asl::Machine& part) {
  std::vector<json::Member> members;
  const bool jsonata = part.language == asl::QueryLanguage::Jsonata;
  if (jsonata && !part.fields.contains("QueryLanguage"))
    members.emplace_back("QueryLanguage", "JSONata");
  for (const json::Member& each : part.fields.members())
    if (each.name() != "ProcessorConfig") members.push_back(each);
  return asl::Document::read(json::printPretty(json::Value::object(std::move(members))) + "\n");
}

std::optional<MockBehaviour> behaviourOf(const RecordedAnswers::Call& call) {
  const auto end = std::find_if(call.reports.begin(), call.reports.end(),
                                [](const auto& each) { return each.outcome.ends(); });
  if (end == call.reports.end()) return std::nullopt;
  MockBehaviour behaviour;
  behaviour.result = end->outcome.output;
  if (end->outcome.kind == TaskOutcome::Kind::Succeeded) return behaviour;
  behaviour.kind = MockBehaviour::Kind::Error;
  behaviour.result = {};
  if (end->outcome.error) behaviour.error = end->outcome.error->string();
  if (end->outcome.cause) behaviour.cause = end->outcome.cause->string();
  return behaviour;
}

}  // namespace

Result<ShownChild> shownChild(debugger::ChildRun run, std::size_t index) {
  ShownChild child{index, run.map, documentOf(*run.machine), nullptr};
  auto program = interpreter::compile(child.document.machine());
  if (!program) return program.error();
  runtime::Startable machine;
  machine.name = run.map;
  machine.definition = child.document.machine();
  machine.program = std::move(*program);
  machine.express = run.identity.express;
  child.execution = std::make_shared<const runtime::ChildExecution>(
      runtime::ChildExecution{.machine = std::move(machine),
                              .input = run.input,
                              .identity = std::move(run.identity),
                              .calls = tasks::MadeCalls(nullptr),
                              .startedBy = {},
                              .told = run.answers.below(run.machine->pointer)});
  return child;
}

tasks::MockSet mocksOf(const ShownChild& child) {
  tasks::MockSet mocks;
  for (const auto& [place, calls] : child.execution->told.all()) {
    const asl::State* state = asl::findState(*child.document.machine(), place);
    if (state == nullptr) continue;  // in an item of a Map inside the child
    tasks::StateMocks& made = mocks.emplace_back();
    made.state = state->name;
    for (const auto& [number, call] : calls) {
      auto behaviour = behaviourOf(call);
      if (!behaviour) continue;
      behaviour->firstAttempt = behaviour->lastAttempt = static_cast<int>(number);
      behaviour->item = {{child.map, static_cast<std::int64_t>(child.index)}};
      made.behaviours.push_back(std::move(*behaviour));
    }
    if (made.behaviours.empty()) mocks.pop_back();
  }
  return mocks;
}

Result<analysis::WorkflowTest> testOf(const ShownChild& child, const tasks::MockSet& known) {
  const runtime::ChildExecution& made = *child.execution;
  history::EventLog events;
  runtime::Keeper keeper(
      made.machine.program, made.input, made.identity,
      {.journal = false, .onEvent = [&](const history::Event& event) { events.append(event); }});
  RecordedAnswers told = made.told;
  (void)runtime::Driver(keeper, told).run();
  auto test = analysis::childTestFrom(events, child.document.machine(), known);
  if (!test) return refuse(notices::childNotEnded);
  test->name = child.map + " [" + std::to_string(child.index) + "]: " + test->name;
  return std::move(*test);
}

tasks::MockSet withMocksOf(const ShownChild& child, tasks::MockSet mocks) {
  for (tasks::StateMocks& made : mocksOf(child)) {
    const auto known = std::find_if(mocks.begin(), mocks.end(),
                                    [&](const auto& each) { return each.state == made.state; });
    if (known == mocks.end()) {
      mocks.push_back(std::move(made));
      continue;
    }
    std::erase_if(known->behaviours, [&](const MockBehaviour& each) {
      return each.item == made.behaviours.front().item;
    });
    known->enabled = true;
    known->behaviours.insert(known->behaviours.begin(), made.behaviours.begin(),
                             made.behaviours.end());
  }
  return mocks;
}

}  // namespace stepwright::session
