// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/recorded_answers.h"

#include <algorithm>
#include <utility>

namespace stepwright::tasks {

using interpreter::TaskReport;
using interpreter::TaskRequest;

std::size_t RecordedAnswers::add(const std::string& place, Call call) {
  const auto& calls = calls_[place];
  const std::size_t index = calls.empty() ? 0 : calls.rbegin()->first + 1;
  set(place, index, std::move(call));
  return index;
}

void RecordedAnswers::set(const std::string& place, std::size_t index, Call call) {
  calls_[place].insert_or_assign(index, std::move(call));
}

RecordedAnswers::Call& RecordedAnswers::at(const std::string& place, std::size_t index) {
  return calls_[place][index];
}

void RecordedAnswers::drop(const std::string& place, std::size_t index) {
  auto& calls = calls_[place];
  calls.erase(calls.lower_bound(index), calls.end());
}

RecordedAnswers RecordedAnswers::below(const std::string& place) const {
  RecordedAnswers below;
  for (const auto& [each, calls] : calls_)
    if (each.starts_with(place)) below.calls_.emplace(each.substr(place.size()), calls);
  return below;
}

const RecordedAnswers::Call* RecordedAnswers::callAt(const std::string& state,
                                                     const TaskRequest& request) const {
  const auto calls = calls_.find(placeOf(state, request.path));
  if (calls == calls_.end()) return nullptr;
  const auto call = calls->second.find(static_cast<std::size_t>(request.pathInvocation));
  return call == calls->second.end() ? nullptr : &call->second;
}

const RecordedAnswers::Call* RecordedAnswers::find(const TaskRequest& request) const {
  if (calls_.empty()) return nullptr;
  const Call* call = callAt(request.stateId, request);
  if (!call) call = callAt(request.stateName, request);
  const bool same = call && (!call->parameters || *call->parameters == request.input);
  return same ? call : nullptr;
}

interpreter::TaskBackend::Reply RecordedAnswers::start(const TaskRequest& request,
                                                       const Deliver& deliver) {
  const Call* call = find(request);
  if (!call) return Reply::NeedsAnswer;
  for (TaskReport report : call->reports) {
    report.task = request.id;
    deliver(std::move(report));
  }
  const bool ends = std::any_of(call->reports.begin(), call->reports.end(),
                                [](const TaskReport& each) { return each.outcome.ends(); });
  return ends ? Reply::Accepted : Reply::NeverAnswers;
}

std::string RecordedAnswers::placeOf(const std::string& state,
                                     const std::vector<interpreter::MapStep>& path) {
  std::string place = state;
  for (const interpreter::MapStep& step : path) place += '\n' + std::to_string(step.index);
  return place;
}

}  // namespace stepwright::tasks
