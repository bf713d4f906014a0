// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/start.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "engine/history/event.h"
#include "engine/interpreter/context.h"
#include "engine/interpreter/core.h"

namespace stepwright::interpreter {

using history::EventType;
using json::Value;

namespace {

std::optional<Timestamp> deadlineOf(const Execution& execution) {
  const auto& identity = *execution.identity;
  auto seconds = execution.program->source().timeoutSeconds;
  const auto express = identity.quotas.expressSeconds;
  if (identity.express && express > 0) seconds = std::min(seconds.value_or(express), express);
  if (!seconds) return std::nullopt;
  return identity.start + *seconds * 1000;
}

void emitStarted(Execution& execution, Sink& sink) {
  history::Event event;
  auto extra = std::make_shared<history::EventExtra>();
  extra->roleArn = execution.identity->roleArn;
  event.data = execution.input;
  event.extra = std::move(extra);
  event.type = EventType::ExecutionStarted;
  event.id = ++execution.usage.events;
  event.time = execution.now;
  sink.add(std::move(event));
}

}  // namespace

Execution start(ProgramPtr program, Value input, Identity identity, Sink& sink) {
  Execution execution;
  execution.executionContext = executionContext(identity, input);
  execution.machineContext = machineContext(identity);
  execution.now = identity.start;
  execution.random = identity.seed;
  execution.identity = Shared<Identity>(std::move(identity));
  execution.program = std::move(program);
  execution.input = std::move(input);
  execution.deadline = deadlineOf(execution);
  execution.invocations.edit().resize(execution.program->stateCount());
  execution.usage.peakPayloadBytes = execution.input.printedSize();
  Fiber root;
  root.id = ++execution.lastFiber;
  root.standBefore(execution.program->machines().front().startAt, execution.input, execution.now);
  execution.fibers.emplace_back(std::move(root));
  emitStarted(execution, sink);
  Core(execution, sink).tellBegan(*execution.fibers.front());
  return execution;
}

}  // namespace stepwright::interpreter
