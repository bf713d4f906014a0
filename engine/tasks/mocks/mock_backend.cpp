// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/mocks/mock_backend.h"

#include <algorithm>

#include "engine/base/result.h"
#include "engine/query/jsonata/expression.h"
#include "engine/tasks/refusals.h"

namespace stepwright::tasks {

using interpreter::MapStep;
using interpreter::TaskOutcome;
using interpreter::TaskRequest;
using json::Value;
using query::jsonata::Dialect;
using query::jsonata::Expression;

namespace {

using Kind = MockBehaviour::Kind;

bool isIn(const TaskRequest& request, const std::vector<MapStep>& item) {
  return std::all_of(item.begin(), item.end(), [&](const MapStep& step) {
    return std::find(request.path.begin(), request.path.end(), step) != request.path.end();
  });
}

bool isCalled(const StateMocks& state, const MockBehaviour& behaviour, const TaskRequest& request) {
  std::int64_t call = behaviour.item.empty() ? request.invocation : request.pathInvocation;
  if (state.cycle > 0) call %= state.cycle;
  return behaviour.reaches(call) && isIn(request, behaviour.item);
}

Error conditionFailed(const std::string& condition, const TaskRequest& request,
                      const std::string& why) {
  return refuse(refusals::condition, {}, {condition, request.stateName, why});
}

Value resultFor(const TaskRequest& request, const Value& result) {
  const bool wrapped = request.kind == interpreter::TaskKind::Lambda &&
                       result.contains("StatusCode") && result.contains("Payload");
  return wrapped ? result["Payload"] : result;
}

TaskOutcome accepted() {
  TaskOutcome submitted;
  submitted.kind = TaskOutcome::Kind::Submitted;
  submitted.output = Value::object();
  return submitted;
}

}  // namespace

void MockBackend::setMocks(MockSet mocks) {
  mocks_ = std::move(mocks);
  failures_.clear();
  conditions_.clear();
}

/// A condition's value for a call, or why it has none.
Result<bool> MockBackend::holds(const MockBehaviour& behaviour, const TaskRequest& request) {
  auto known = conditions_.find(&behaviour);
  if (known == conditions_.end()) {
    auto parsed = Expression::parse(behaviour.condition, Dialect::Reference);
    if (!parsed) return conditionFailed(behaviour.condition, request, parsed.failure->message);
    known = conditions_.emplace(&behaviour, std::move(parsed.expression)).first;
  }
  query::jsonata::Surroundings surroundings;
  surroundings.input = &request.input;
  const auto came = known->second->evaluate(surroundings);
  if (came.failure) return conditionFailed(behaviour.condition, request, came.failure->message);
  return came.value && came.value->boolean();
}

/// Null where no mock fits; an error where it cannot be told.
Result<const MockBehaviour*> MockBackend::behaviourFor(const TaskRequest& request) {
  for (const StateMocks& state : mocks_) {
    if (!state.enabled || state.state != request.stateName) continue;
    for (const MockBehaviour& behaviour : state.behaviours) {
      if (!isCalled(state, behaviour, request)) continue;
      if (behaviour.condition.empty()) return &behaviour;
      const auto holding = holds(behaviour, request);
      if (!holding) return holding.error();
      if (*holding) return &behaviour;
    }
  }
  return nullptr;
}

interpreter::TaskBackend::Reach MockBackend::reachOf(const TaskRequest& request) {
  if (request.stores) return Reach::Nobody;
  const auto found = behaviourFor(request);
  return found && *found == nullptr ? Reach::Nobody : Reach::Told;
}

const TaskOutcome& MockBackend::failureOf(const MockBehaviour& behaviour) {
  auto& failure = failures_[&behaviour];
  if (!failure.error) failure = TaskOutcome::failed(behaviour.error, behaviour.cause);
  return failure;
}

interpreter::TaskBackend::Reply MockBackend::start(const TaskRequest& request,
                                                   const Deliver& deliver) {
  const auto found = behaviourFor(request);
  if (!found) {
    deliver({request.id, TaskOutcome::failed(found.error().code, found.error().message), 0});
    return Reply::Accepted;
  }
  const MockBehaviour* behaviour = *found;
  if (!behaviour) return Reply::NeedsAnswer;
  switch (behaviour->kind) {
    case Kind::Result:
      if (request.pattern != interpreter::TaskPattern::RequestResponse)
        deliver({request.id, accepted(), 0});
      deliver({request.id, TaskOutcome::succeeded(resultFor(request, behaviour->result)),
               behaviour->delayMs});
      return Reply::Accepted;
    case Kind::Error:
      deliver({request.id, failureOf(*behaviour), behaviour->delayMs});
      return Reply::Accepted;
    case Kind::NeverAnswers:
      break;
  }
  return Reply::NeverAnswers;
}

}  // namespace stepwright::tasks
