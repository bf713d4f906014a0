// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/told_answers.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "engine/interpreter/states/task.h"

namespace stepwright::debugger {

using interpreter::Decision;
using interpreter::TaskId;
using interpreter::TaskRequest;
using tasks::RecordedAnswers;
namespace input = interpreter::input;

namespace {

/// When the state of that fiber began its work, at the latest before that many decisions.
std::optional<Timestamp> beganAt(const Recording& recording, std::size_t decisions,
                                 interpreter::FiberId fiber) {
  for (std::size_t i = decisions; i-- > 0;) {
    const Decision& decision = recording.decisions()[i];
    if (decision.kind == Decision::Kind::Acts && decision.fiber == fiber) return decision.time;
  }
  return std::nullopt;
}

const TaskRequest* find(const std::vector<TaskRequest>& open, TaskId task) {
  for (const TaskRequest& each : open)
    if (each.id == task) return &each;
  return nullptr;
}

}  // namespace

RecordedAnswers answersOf(const Recording& recording) {
  RecordedAnswers answers;
  std::map<TaskId, std::pair<std::string, std::size_t>> known;
  for (Position i = 0; i < recording.length(); ++i) {
    if (recording.move(i).kind != Move::Kind::Input) continue;
    const interpreter::Input taken = recording.inputOf(i);
    const auto* told = std::get_if<input::Task>(&taken);
    if (told == nullptr) continue;
    const interpreter::Execution before = recording.at(i);
    const auto open = interpreter::openTasks(before);
    const TaskRequest* request = find(open, told->task);
    if (request == nullptr || request->stores) continue;
    auto place = known.find(told->task);
    if (place == known.end()) {
      const auto call = static_cast<std::size_t>(request->pathInvocation);
      place =
          known
              .emplace(told->task,
                       std::pair(RecordedAnswers::placeOf(request->stateId, request->path), call))
              .first;
      answers.set(place->second.first, call, {request->input, {}});
    }
    const auto began = beganAt(recording, recording.decisionsAt(i), request->fiber);
    answers.at(place->second.first, place->second.second)
        .reports.push_back({0, told->outcome, began ? before.now - *began : 0});
  }
  return answers;
}

Recording played(Recording start, const interpreter::Journal& journal) {
  runtime::Commands commands;
  const auto turn = [&](std::uint64_t turns) {
    while (turns > 0) {
      const std::uint64_t before = start.head().steps;
      if (!start.takeTurns(turns, commands, nullptr) || start.head().steps == before) return;
      turns -= std::min(turns, start.head().steps - before);
    }
  };
  for (const interpreter::JournalEntry& each : journal.entries) {
    turn(each.turns);
    (void)start.take(each.input, commands, nullptr);
    commands.clear();
  }
  turn(journal.turns);
  return start;
}

}  // namespace stepwright::debugger
