// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/facade/run_tree.h"

#include <algorithm>

#include "engine/facade/run_tracker.h"

namespace stepwright::facade {

using history::Event;
using history::EventType;

namespace {

bool open(StateStatus status) {
  return status == StateStatus::Running || status == StateStatus::Waiting ||
         status == StateStatus::Retrying;
}

}  // namespace

RunTreeBuilder::LaneRows& RunTreeBuilder::lane(std::int32_t index) {
  const auto wanted = static_cast<std::size_t>(index);
  if (lanes_.size() <= wanted) lanes_.resize(wanted + 1);
  return lanes_[wanted];
}

const json::Value& RunTreeBuilder::idOf(const asl::State& state) {
  auto [entry, isNew] = ids_.try_emplace(&state);
  if (isNew) entry->second = json::Value(state.id);
  return entry->second;
}

std::int32_t RunTreeBuilder::addRow(TreeRow added) {
  if (added.parent >= 0) ++row(added.parent).children;
  rows_.push_back(std::move(added));
  return static_cast<std::int32_t>(rows_.size()) - 1;
}

void RunTreeBuilder::openSpan(std::int32_t index, Span span) { row(index).spans.push_back(span); }

void RunTreeBuilder::closeSpan(std::int32_t index, Timestamp time, StateStatus status) {
  if (index < 0 || row(index).spans.empty()) return;
  Span& last = row(index).spans.back();
  if (last.to) return;
  last.to = time;
  last.status = status;
}

std::int32_t RunTreeBuilder::itemRow(const Event& event, std::int32_t index, const Lanes& lanes) {
  LaneRows& rows = lane(index);
  if (rows.item >= 0) return rows.item;
  const Lane& info = lanes.lane(index);
  TreeRow added;
  added.kind = TreeRow::Kind::Item;
  added.index = info.index;
  added.parent = info.parent < 0 ? 0 : std::max(0, lane(info.parent).visit);
  if (info.container) {
    added.name = json::Value(info.container->name);
    added.state = idOf(*info.container);
  }
  added.firstEvent = added.lastEvent = event.id;
  const std::int32_t created = addRow(std::move(added));
  lane(index).item = created;
  return created;
}

void RunTreeBuilder::enter(const Event& event, std::int32_t index, const Lanes& lanes) {
  const std::int32_t parent = itemRow(event, index, lanes);
  LaneRows& rows = lane(index);
  const Lane& info = lanes.lane(index);
  rows.state = info.machine ? info.machine->find(event.name.string()) : nullptr;
  rows.retried.clear();
  TreeRow added;
  added.parent = parent;
  added.name = event.name;
  if (rows.state) added.state = idOf(*rows.state);
  added.firstEvent = added.lastEvent = event.id;
  added.fiber = info.fiber;
  const bool waits = event.type == EventType::WaitStateEntered;
  added.status = waits ? StateStatus::Waiting : StateStatus::Running;
  added.spans.push_back({Span::Kind::Visit, added.status, event.time, {}});
  if (index > 0) {
    TreeRow& item = row(parent);
    item.name = added.name;
    item.state = added.state;
    item.fiber = info.fiber;
    item.spans.push_back(added.spans.back());
  }
  if (event.type == EventType::FailStateEntered) {
    added.status = StateStatus::Failed;
    added.spans.back() = {Span::Kind::Visit, StateStatus::Failed, event.time, event.time};
  }
  const std::int32_t created = addRow(std::move(added));
  lane(index).visit = created;
}

void RunTreeBuilder::attempt(const Event& event, std::int32_t index) {
  LaneRows& rows = lane(index);
  if (rows.visit < 0) return;
  TreeRow& visit = row(rows.visit);
  ++visit.attempts;
  visit.status = StateStatus::Running;
  visit.error.clear();
  const auto begin = [&](TreeRow& target) {
    // The time before the first attempt belongs to it: it is the state's own preparation.
    if (visit.attempts == 1 && !target.spans.empty() && !target.spans.back().to) {
      target.spans.back().kind = Span::Kind::Attempt;
      return;
    }
    if (!target.spans.empty() && !target.spans.back().to) target.spans.back().to = event.time;
    target.spans.push_back({Span::Kind::Attempt, StateStatus::Running, event.time, {}});
  };
  begin(visit);
  if (index > 0 && rows.item >= 0) begin(row(rows.item));
}

void RunTreeBuilder::fail(const Event& event, std::int32_t index) {
  LaneRows& rows = lane(index);
  if (rows.visit < 0 || !rows.state) return;
  TreeRow& visit = row(rows.visit);
  const std::string_view error = errorOf(event);
  visit.error = error.empty() ? "States.TaskFailed" : std::string(error);
  int maxAttempts = 0;
  const ErrorFate fate = fateOf(*rows.state, visit.error, rows.retried, maxAttempts);
  StateStatus ended = visit.error == "States.Timeout" ? StateStatus::TimedOut : StateStatus::Failed;
  visit.status = fate == ErrorFate::Retried  ? StateStatus::Retrying
                 : fate == ErrorFate::Caught ? StateStatus::Caught
                                             : ended;
  if (fate == ErrorFate::Caught) ended = StateStatus::Caught;
  const auto close = [&](std::int32_t target) {
    closeSpan(target, event.time, ended);
    if (fate == ErrorFate::Retried)
      openSpan(target, {Span::Kind::Backoff, StateStatus::Retrying, event.time, {}});
  };
  close(rows.visit);
  if (index > 0 && rows.item >= 0) close(rows.item);
}

void RunTreeBuilder::exit(const Event& event, std::int32_t index) {
  LaneRows& rows = lane(index);
  if (rows.visit < 0) return;
  TreeRow& visit = row(rows.visit);
  const bool caught = visit.status == StateStatus::Caught;
  visit.status = caught ? StateStatus::Caught : StateStatus::Succeeded;
  rows.caught = rows.caught || caught;
  closeSpan(rows.visit, event.time, visit.status);
  if (index > 0) closeSpan(rows.item, event.time, visit.status);
  visit.lastEvent = event.id;
  const asl::State* left = rows.state;
  rows.visit = -1;
  rows.state = nullptr;
  const bool endsBranch =
      left && !caught && (left->end || left->type == asl::StateType::Succeed) && index > 0;
  if (endsBranch)
    row(rows.item).status = rows.caught ? StateStatus::Caught : StateStatus::Succeeded;
}

void RunTreeBuilder::endItem(const Event& event, std::int32_t index, StateStatus status) {
  LaneRows& rows = lane(index);
  if (rows.item < 0) return;
  if (status == StateStatus::Succeeded && rows.caught) status = StateStatus::Caught;
  TreeRow& item = row(rows.item);
  item.status = status;
  item.lastEvent = event.id;
  closeSpan(rows.item, event.time, status);
  if (rows.visit >= 0) {
    TreeRow& visit = row(rows.visit);
    if (item.error.empty()) item.error = visit.error;
    if (open(visit.status)) visit.status = status;
    closeSpan(rows.visit, event.time, status);
  }
}

void RunTreeBuilder::endExecution(const Event& event) {
  const StateStatus status = event.type == EventType::ExecutionSucceeded  ? StateStatus::Succeeded
                             : event.type == EventType::ExecutionAborted  ? StateStatus::Aborted
                             : event.type == EventType::ExecutionTimedOut ? StateStatus::TimedOut
                                                                          : StateStatus::Failed;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    TreeRow& each = rows_[i];
    if (i > 0 && open(each.status))
      each.status = status == StateStatus::Failed ? StateStatus::Aborted : status;
    closeSpan(static_cast<std::int32_t>(i), event.time, each.status);
  }
  rows_[0].status = status;
  rows_[0].error = std::string(errorOf(event));
  for (Span& span : rows_[0].spans) span.status = status;
}

void RunTreeBuilder::add(const Event& event, std::int32_t index, const Lanes& lanes) {
  if (rows_.empty()) {
    TreeRow root;
    root.kind = TreeRow::Kind::Execution;
    root.firstEvent = event.id;
    root.spans.push_back({Span::Kind::Visit, StateStatus::Running, event.time, {}});
    addRow(std::move(root));
    lane(0).item = 0;
  }
  rows_[0].lastEvent = event.id;
  if (lane(index).visit >= 0) row(lane(index).visit).lastEvent = event.id;
  if (lane(index).item > 0) row(lane(index).item).lastEvent = event.id;
  switch (senseOf(event.type)) {
    case EventSense::Entered:
      enter(event, index, lanes);
      break;
    case EventSense::Exited:
      exit(event, index);
      break;
    case EventSense::Scheduled:
    case EventSense::ContainerStarted:
      attempt(event, index);
      break;
    case EventSense::Submitted:
      if (lane(index).visit >= 0) row(lane(index).visit).status = StateStatus::Waiting;
      break;
    case EventSense::Failed:
    case EventSense::ContainerFailed:
    case EventSense::EvaluationFailed:
      fail(event, index);
      break;
    case EventSense::ItemStarted:
      (void)itemRow(event, index, lanes);
      break;
    case EventSense::ItemSucceeded:
      endItem(event, index, StateStatus::Succeeded);
      break;
    case EventSense::ItemFailed:
      endItem(event, index, StateStatus::Failed);
      break;
    case EventSense::ItemAborted:
      endItem(event, index, StateStatus::Aborted);
      break;
    case EventSense::Aborted:
      if (lane(index).visit >= 0) {
        row(lane(index).visit).status = StateStatus::Aborted;
        closeSpan(lane(index).visit, event.time, StateStatus::Aborted);
      }
      break;
    case EventSense::ExecutionEnded:
      endExecution(event);
      break;
    default:
      break;
  }
}

std::shared_ptr<const RunTree> RunTreeBuilder::snapshot() const {
  return std::make_shared<const RunTree>(rows_);
}

}  // namespace stepwright::facade
