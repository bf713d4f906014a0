// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/redrive.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "engine/history/event.h"
#include "engine/interpreter/context.h"
#include "engine/interpreter/core.h"
#include "engine/interpreter/go_on.h"
#include "engine/interpreter/refusals.h"
#include "engine/interpreter/sink.h"
#include "engine/interpreter/states/iterations.h"

namespace stepwright::interpreter {

using history::EventType;
using json::Value;

namespace {

constexpr std::int64_t mostRedrives = 1000;
constexpr std::int64_t fullHistory = 24'999;

/// It runs again, from that moment on.
void reopen(Execution& execution, Timestamp now) {
  const auto began = execution.redriven.value_or(execution.identity->start);
  execution.status = Status::Running;
  execution.error.reset();
  execution.cause.reset();
  execution.stopped = {};
  execution.now = std::max(execution.now, now);
  ++execution.redrives;
  if (execution.deadline) execution.deadline = execution.now + (*execution.deadline - began);
  execution.redriven = execution.now;
  execution.executionContext = std::move(execution.executionContext)
                                   .with("RedriveCount", Value(execution.redrives))
                                   .with("RedriveTime", Value(toRfc3339(execution.now)));
}

}  // namespace

Redrivable redrivable(const Execution& execution) {
  return {.status = toString(execution.status),
          .express = execution.identity->express,
          .events = execution.usage.events,
          .redrives = execution.redrives,
          .quotas = execution.identity->quotas};
}

std::optional<Error> refusalToRedrive(const Redrivable& execution) {
  const std::string_view status = execution.status;
  if (execution.express) return refuse(refusals::redriveExpress);
  if (status == toString(Status::Running) || status == toString(Status::Succeeded))
    return refuse(refusals::redriveStatus, {}, {std::string(status)});
  const bool full = execution.quotas.events > 0 && execution.events >= fullHistory;
  if (full || execution.redrives >= mostRedrives) return refuse(refusals::redriveFull);
  return std::nullopt;
}

void redrive(Execution& execution, Timestamp now, Sink& sink) {
  if (refusalToRedrive(redrivable(execution))) return;
  reopen(execution, now);
  Core core(execution, sink);
  const std::int64_t last = execution.usage.events;
  const Fiber none;
  auto extra = std::make_shared<history::EventExtra>();
  extra->redriveCount = execution.redrives;
  const auto event = core.emitAside(none, last, EventType::ExecutionRedriven, {}, std::move(extra));
  std::vector<FiberId> standing;
  for (const auto& each : execution.fibers) standing.push_back(each->id);
  for (const FiberId id : standing) {
    Fiber* fiber = core.fiber(id);
    if (fiber == nullptr) continue;  // it was of one that begins anew
    if (!fiber->hidden) fiber->chain = event;
    goOn(core, *fiber);
    if (!fiber->frame.children || fiber->status != FiberStatus::AwaitingChildren) continue;
    if (core.state(*fiber).map)
      continueIterations(core, *fiber);
    else
      raiseWhereRoom(core, *fiber);
    if (!execution.running()) return;
  }
  execution.turn = 0;
}

}  // namespace stepwright::interpreter
