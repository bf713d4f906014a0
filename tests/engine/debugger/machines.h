// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/asl/bind.h"
#include "engine/debugger/recording.h"
#include "engine/history/event.h"
#include "engine/history/event_json.h"
#include "engine/interpreter/command.h"
#include "engine/interpreter/compile.h"
#include "engine/interpreter/input.h"
#include "engine/interpreter/states/task.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"

namespace stepwright::debugger::test {

/// A machine with everything that makes stepping hard: a loop, a Map in a Parallel, a retry with a
/// delay, a catch and a wait.
inline constexpr const char* busyMachine = R"({
  "StartAt": "Both",
  "States": {
    "Both": {
      "Type": "Parallel",
      "Branches": [
        {"StartAt": "Each", "States": {"Each": {
          "Type": "Map", "ItemsPath": "$.items", "MaxConcurrency": 3, "End": true,
          "ItemProcessor": {"StartAt": "Mark", "States": {
            "Mark": {"Type": "Pass", "Parameters": {"v.$": "$"}, "Next": "Call"},
            "Call": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f",
              "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 2, "MaxAttempts": 2}],
              "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Sorry"}], "End": true},
            "Sorry": {"Type": "Pass", "End": true}}}}}},
        {"StartAt": "Sleep", "States": {"Sleep": {"Type": "Wait", "Seconds": 3, "End": true}}}
      ],
      "Next": "Done"
    },
    "Done": {"Type": "Succeed"}
  }
})";

inline interpreter::ProgramPtr compile(const std::string& text) {
  auto program = interpreter::compile(asl::bind(*json::parse(text)));
  return program ? *program : nullptr;
}

inline interpreter::Identity identity() {
  auto made = interpreter::Identity::of({.machine = "M", .execution = "run"});
  made.start = {1'000'000};
  return made;
}

/// Answers tasks: every third call fails with Busy, every seventh with Broken.
inline interpreter::TaskOutcome outcomeFor(const interpreter::TaskRequest& request) {
  if (request.id % 7 == 0) return interpreter::TaskOutcome::failed("Broken", "seventh");
  if (request.id % 3 == 0) return interpreter::TaskOutcome::failed("Busy", "third");
  return interpreter::TaskOutcome::succeeded(json::Value(static_cast<std::int64_t>(request.id)));
}

/// Takes the recording to its end, answering tasks at once and jumping the clock.
inline void runToEnd(Recording& recording, int limit = 100000) {
  std::vector<interpreter::Command> commands;
  for (const auto& open : interpreter::openTasks(recording.head()))
    recording.take(interpreter::input::Task{open.id, outcomeFor(open)}, commands);
  for (int i = 0; i < limit && recording.head().running(); ++i) {
    if (interpreter::canStep(recording.head()))
      recording.take(interpreter::input::Turn{0}, commands);
    else if (const auto timer = interpreter::nextTimer(recording.head()))
      recording.take(interpreter::input::Clock{*timer}, commands);
    else
      break;
    const auto asked = std::exchange(commands, {});
    for (const auto& command : asked)
      if (command.kind == interpreter::Command::Kind::StartTask)
        recording.take(interpreter::input::Task{command.task.id, outcomeFor(command.task)},
                       commands);
  }
}

inline std::string historyText(const history::EventLog& log) {
  std::string text;
  for (std::size_t i = 0; i < log.size(); ++i) {
    json::printTo(text, history::toJson(log.at(i)));
    text += '\n';
  }
  return text;
}

inline json::Value numbers(int count) {
  std::vector<json::Value> items;
  for (int i = 0; i < count; ++i) items.emplace_back(i);
  return json::Value::object({{"items", json::Value::array(std::move(items))}});
}

}  // namespace stepwright::debugger::test
