// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/mock.h"

#include <algorithm>

namespace stepwright::tasks {

using interpreter::MapStep;
using interpreter::TaskOutcome;
using json::Value;

namespace {

std::string pathText(const std::vector<MapStep>& path) {
  std::string text;
  for (const auto& step : path) text += step.map + "[" + std::to_string(step.index) + "]/";
  return text;
}

}  // namespace

MockAnswer MockAnswer::result(Value output, std::int64_t afterMs) {
  MockAnswer answer;
  answer.reports.push_back({0, TaskOutcome::succeeded(std::move(output)), afterMs});
  answer.submits = true;
  return answer;
}

MockAnswer MockAnswer::error(std::string_view error, std::string_view cause, std::int64_t afterMs) {
  MockAnswer answer;
  answer.reports.push_back({0, TaskOutcome::failed(error, cause), afterMs});
  return answer;
}

MockAnswer MockAnswer::silence() {
  MockAnswer answer;
  answer.neverAnswers = true;
  return answer;
}

void MockSet::set(const std::string& state, std::int64_t call, MockAnswer answer) {
  states_[state].calls.insert_or_assign(call, std::move(answer));
}

void MockSet::setAt(const std::string& state, std::vector<MapStep> path, std::int64_t call,
                    MockAnswer answer) {
  states_[state].atPath[pathText(path)].insert_or_assign(call, std::move(answer));
}

void MockSet::setCycle(const std::string& state, std::vector<MockAnswer> answers) {
  states_[state].cycle = std::move(answers);
}

void MockSet::clear(const std::string& state) { states_.erase(state); }

const MockAnswer* MockSet::find(const interpreter::TaskRequest& request) const {
  const auto found = states_.find(request.stateName);
  if (found == states_.end()) return nullptr;
  const Entry& entry = found->second;
  if (const auto here = entry.atPath.find(pathText(request.path)); here != entry.atPath.end()) {
    const auto call = here->second.find(request.pathInvocation);
    if (call != here->second.end()) return &call->second;
  }
  if (const auto call = entry.calls.find(request.invocation); call != entry.calls.end())
    return &call->second;
  if (entry.cycle.empty()) return nullptr;
  return &entry.cycle[static_cast<std::size_t>(request.invocation) % entry.cycle.size()];
}

std::optional<MockAnswer> MockSet::answerTo(const interpreter::TaskRequest& request) const {
  const MockAnswer* found = find(request);
  if (found == nullptr) return std::nullopt;
  MockAnswer answer = *found;
  for (auto& report : answer.reports) {
    report.task = request.id;
    Value& output = report.outcome.output;
    const bool wrapped = unwrapsPayload_ && request.kind == interpreter::TaskKind::Lambda &&
                         output.contains("StatusCode");
    if (wrapped && output.contains("Payload")) output = Value(output["Payload"]);
  }
  if (answer.submits && request.pattern != interpreter::TaskPattern::RequestResponse) {
    TaskOutcome submitted;
    submitted.kind = TaskOutcome::Kind::Submitted;
    submitted.output = Value::object();
    answer.reports.insert(answer.reports.begin(), {request.id, std::move(submitted), 0});
  }
  return answer;
}

interpreter::TaskBackend::Reply MockBackend::start(const interpreter::TaskRequest& request,
                                                   const Deliver& deliver) {
  auto answer = mocks_.answerTo(request);
  if (!answer) return Reply::NeedsAnswer;
  for (auto& report : answer->reports) deliver(std::move(report));
  return answer->neverAnswers ? Reply::NeverAnswers : Reply::Accepted;
}

}  // namespace stepwright::tasks
