// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/core.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <utility>

#include "engine/interpreter/context.h"
#include "engine/query/random.h"

namespace stepwright::interpreter {

using history::Event;
using history::EventExtra;
using history::EventType;
using json::Value;

namespace {

std::shared_ptr<const EventExtra> errorExtra(const std::optional<Value>& error,
                                             const std::optional<Value>& cause) {
  auto extra = std::make_shared<EventExtra>();
  extra->error = error;
  extra->cause = cause;
  return extra;
}

/// What $$ is for a fiber, for who asks.
class FiberContext final : public ContextSource {
 public:
  FiberContext(const Execution& execution, const Fiber& fiber)
      : execution_(execution), fiber_(fiber) {}
  [[nodiscard]] Value object() const override { return contextObject(execution_, fiber_); }

 private:
  const Execution& execution_;
  const Fiber& fiber_;
};

auto findFiber(std::vector<Shared<Fiber>>& fibers, FiberId id) {
  return std::lower_bound(
      fibers.begin(), fibers.end(), id,
      [](const Shared<Fiber>& one, FiberId wanted) { return one->id < wanted; });
}

/// Takes one out. A thousand may stand behind it, which are pointers: to move them up one by one,
/// each asked whether it lets go of something, took a fifth of a Map Run's time.
void closeUp(std::vector<Shared<Fiber>>& fibers, Shared<Fiber>* gone) {
  Shared<Fiber> empty = std::move(*gone);
  const Shared<Fiber> ended = std::move(empty);
  const auto behind = static_cast<std::size_t>(&fibers.back() - gone);
  std::memmove(static_cast<void*>(gone), gone + 1, behind * sizeof(Shared<Fiber>));
  std::construct_at(&fibers.back(), std::move(empty));
  fibers.pop_back();
}

}  // namespace

Fiber* Core::fiber(FiberId id) {
  const auto found = findFiber(execution_.fibers, id);
  return found == execution_.fibers.end() || (*found)->id != id ? nullptr : &found->edit();
}

void Core::removeFiber(FiberId id) {
  const auto found = findFiber(execution_.fibers, id);
  if (found != execution_.fibers.end() && (*found)->id == id) closeUp(execution_.fibers, &*found);
}

/// AWS's last event of a history that grows too long is the failure itself.
bool Core::full(const Fiber& writing) {
  const auto limit = execution_.identity->quotas.events;
  if (limit <= 0 || execution_.usage.events + 1 < limit) return false;
  execution_.error = Value("States.Runtime");
  execution_.cause = Value("The execution reached the maximum number of history events (" +
                           std::to_string(limit) + ").");
  Event event;
  event.extra = errorExtra(execution_.error, execution_.cause);
  event.type = EventType::ExecutionFailed;
  event.id = ++execution_.usage.events;
  event.previousId = event.id - 1;
  event.time = execution_.now;
  sink_.add(std::move(event));
  const StateError error{.error = execution_.error, .cause = execution_.cause, .catchable = false};
  end(Status::Failed, &writing, &error);
  return true;
}

std::int64_t Core::emit(Fiber& fiber, EventType type, Value name, std::optional<Value> data,
                        std::shared_ptr<const EventExtra> extra, Value assigned) {
  if (fiber.hidden) {
    execution_.yielded = true;
    return fiber.chain = ++fiber.ownEvents;
  }
  if (!execution_.running() || full(fiber)) return 0;
  const auto previous = std::exchange(fiber.chain, ++execution_.usage.events);
  execution_.yielded = true;
  sink_.add(Event{.type = type,
                  .fiber = fiber.id,
                  .id = fiber.chain,
                  .previousId = previous,
                  .time = execution_.now,
                  .name = std::move(name),
                  .data = std::move(data),
                  .assigned = std::move(assigned),
                  .extra = std::move(extra)});
  return fiber.chain;
}

std::int64_t Core::emitAside(const Fiber& fiber, std::int64_t previous, EventType type, Value name,
                             std::shared_ptr<const EventExtra> extra) {
  if (fiber.hidden) return previous;
  if (!execution_.running() || full(fiber)) return 0;
  const auto id = ++execution_.usage.events;
  execution_.yielded = true;
  sink_.add(Event{.type = type,
                  .fiber = fiber.id,
                  .id = id,
                  .previousId = previous,
                  .time = execution_.now,
                  .name = std::move(name),
                  .extra = std::move(extra)});
  return id;
}

void Core::give(Command command) {
  gaveCommand_ = true;
  sink_.add(std::move(command));
}

void Core::end(Status status, const Fiber* failed, const StateError* error) {
  if (tells_) tellEndOfAll(status, failed, error);
  tellEndOfMapRuns();
  for (auto& one : execution_.fibers) {
    const auto& task = one->frame.task;
    if (task && one->frame.phase == Phase::Await)
      give({Command::Kind::CancelTask, {.id = (*task)->id}});
  }
  execution_.status = status;
  execution_.stopped = execution_.now;
}

void Core::tell(const Fiber& fiber, Decision decision) {
  if (fiber.quiet) return;
  decision.fiber = fiber.id;
  const bool began = decision.kind == Decision::Kind::Began;
  if (!began && fiber.frame.state != noState) decision.state = &program().state(fiber.frame.state);
  decision.event = fiber.hidden ? execution_.usage.events : fiber.chain;
  decision.time = execution_.now;
  sink_.decided(std::move(decision));
}

void Core::tellBegan(const Fiber& fiber) {
  if (!tells_) return;
  Decision decision{.kind = Decision::Kind::Began, .isItem = fiber.isItem};
  const Fiber* parent = execution_.fiber(fiber.parent);
  decision.ownExecution =
      parent != nullptr && parent->frame.children && (*parent->frame.children)->run.has_value();
  decision.parent = fiber.parent;
  decision.count = fiber.index;
  const ProgramMachine& machine = program().machines()[fiber.machine];
  decision.machine = machine.source;
  if (machine.owner != noState) decision.state = &program().state(machine.owner);
  tell(fiber, std::move(decision));
}

void Core::tellEnded(const Fiber& fiber, Decision::End end, const StateError* error) {
  if (!tells_) return;
  Decision decision{.kind = Decision::Kind::Ended, .end = end};
  if (error != nullptr) {
    decision.error = error->error;
    decision.cause = error->cause;
  }
  if (end == Decision::End::TimedOut && execution_.deadline) {
    decision.limitSeconds = (*execution_.deadline - execution_.identity->start) / 1000;
    const bool own = program().source().timeoutSeconds == decision.limitSeconds;
    decision.limit = own ? Decision::Limit::Execution : Decision::Limit::Express;
  }
  tell(fiber, std::move(decision));
}

/// The end of the execution is the end of every fiber: what failed brings its own containers down
/// with it, all else is aborted. Children come before the state that they belong to.
void Core::tellEndOfAll(Status status, const Fiber* failed, const StateError* error) {
  const auto failedAbove = [&](const Fiber& one) {
    for (const Fiber* each = failed; each != nullptr; each = execution_.fiber(each->parent))
      if (each->id == one.id) return true;
    return false;
  };
  for (auto one = execution_.fibers.rbegin(); one != execution_.fibers.rend(); ++one) {
    const Fiber& fiber = **one;
    const bool own = fiber.parent == 0;
    if (status == Status::Succeeded)
      tellEnded(fiber, Decision::End::Succeeded);
    else if (failed != nullptr && failedAbove(fiber))
      tellEnded(fiber, Decision::End::Failed, error);
    else
      tellEnded(fiber, own && status == Status::TimedOut ? Decision::End::TimedOut
                                                         : Decision::End::Aborted);
  }
}

/// What is at work in them is stopped with the execution, whatever ends that.
void Core::tellEndOfMapRuns() {
  for (auto one = execution_.fibers.rbegin(); one != execution_.fibers.rend(); ++one) {
    const Fiber& fiber = **one;
    if (isMapRunUnderWay(fiber)) tellMapRun(fiber, EndedMapRun::End::Aborted);
    const Fiber* parent = execution_.fiber(fiber.parent);
    if (parent != nullptr && parent->frame.children && (*parent->frame.children)->run)
      tellChild({execution_, *parent, fiber, EndedChild::End::Aborted});
  }
}

void Core::tellMapRun(const Fiber& map, EndedMapRun::End end) {
  const auto& children = map.frame.children;
  if (!children || !(*children)->run || (*children)->run->arn.empty()) return;
  sink_.mapRunEnded({execution_, map, end});
}

void Core::tellGoesOn(const Fiber& fiber) {
  if (tells_) tell(fiber, {.kind = Decision::Kind::GoesOn});
}

void Core::succeed(Fiber& root, Value output) {
  emit(root, EventType::ExecutionSucceeded, {}, output);
  if (!execution_.running()) return;
  execution_.output = std::move(output);
  end(Status::Succeeded);
}

void Core::failExecution(const Fiber& fiber, const StateError& error) {
  emitAside(fiber, fiber.chain, EventType::ExecutionFailed, {},
            errorExtra(error.error, error.cause));
  if (!execution_.running()) return;
  execution_.error = error.error;
  execution_.cause = error.cause;
  end(Status::Failed, &fiber, &error);
}

void Core::timeOut(Timestamp when) {
  execution_.now = std::max(execution_.now, when);
  const Fiber none;
  emitAside(none, 0, EventType::ExecutionTimedOut, {},
            errorExtra(Value("States.Timeout"), std::nullopt));
  if (execution_.running()) end(Status::TimedOut);
}

void Core::abort(const std::optional<std::string>& error, const std::optional<std::string>& cause) {
  if (error) execution_.error = Value(*error);
  if (cause) execution_.cause = Value(*cause);
  const Fiber none;
  emitAside(none, 0, EventType::ExecutionAborted, {},
            errorExtra(execution_.error, execution_.cause));
  if (execution_.running()) end(Status::Aborted);
}

std::string Core::causeIn(const Fiber& fiber, const CompiledState& state, std::string_view text) {
  return "An error occurred while executing the state '" + std::string(state.name.string()) +
         "' (entered at the event id #" + std::to_string(fiber.frame.enteredEvent) + "). " +
         std::string(text);
}

Result<Value> Core::evaluate(const Fiber& fiber, const Field& field, const Value& data,
                             const Value* result, const Value* errorOutput) {
  query::SeededRandom random(execution_.random);
  const FiberContext context(execution_, fiber);
  auto value = field.evaluate({context, fiber.variables, random, data, result, errorOutput,
                               execution_.now, execution_.interruption});
  execution_.random = random.state();
  if (value) return value;
  Error error = value.error();
  const Fiber* standing = fiber.frame.state != noState ? &fiber : execution_.fiber(fiber.parent);
  error.message = causeIn(*standing, state(*standing), error.message);
  return error;
}

}  // namespace stepwright::interpreter
