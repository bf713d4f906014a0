// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/nested_runs.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

#include "engine/json/parse.h"
#include "engine/runtime/nested_run.h"
#include "engine/runtime/started_execution.h"

namespace stepwright::runtime {

using interpreter::TaskBackend;
using interpreter::TaskId;
using interpreter::TaskOutcome;
using interpreter::TaskPattern;
using interpreter::TaskRequest;
using json::Value;

namespace {

using Deliver = TaskBackend::Deliver;

/// A child goes so far before others have their turn, and before its parent goes on without it.
constexpr int turnsOfOne = 512, turnsAtStart = 20'000;
/// A flag wakes nobody who waits: so often it is looked at.
constexpr std::chrono::milliseconds lookAtFlag{50};

/// Which is called, wherever it says so.
std::string calledBy(const TaskRequest& request) {
  return std::string(request.input["StateMachineArn"].string());
}

/// The Input, which is JSON text or a value.
Result<Value> inputOf(const TaskRequest& request) {
  const Value& given = request.input["Input"];
  if (given.isNull()) return Value::object();
  return given.isString() ? json::parse(given.string()) : Result<Value>(given);
}

}  // namespace

class NestedRuns::Core : public std::enable_shared_from_this<Core> {
 public:
  Core(Find find, std::shared_ptr<TaskBackend> rest, Options options)
      : find_(std::move(find)), rest_(std::move(rest)), options_(std::move(options)) {}

  /// Where an execution is to be started: so deep, in the one that this call started.
  struct Place {
    int depth = 0;
    TaskId within = 0;
    std::string state = {};  ///< that call's TaskRequest::shownId()
  };
  [[nodiscard]] Reply start(const Place& place, const TaskRequest& request, const Deliver& deliver);
  [[nodiscard]] bool answers(const TaskRequest& request) const {
    return startsExecution(request) && find_(calledBy(request)).has_value();
  }
  [[nodiscard]] Reply waitOn(const TaskRequest& request, const Deliver& deliver, bool taken) {
    return rest_ ? rest_->waitOn(request, deliver, taken) : Reply::NeedsAnswer;
  }
  [[nodiscard]] Reply store(const TaskRequest& request, const Deliver& deliver) {
    return rest_ ? rest_->store(request, deliver) : Reply::NeedsAnswer;
  }
  void cancel(TaskId task);
  [[nodiscard]] Reach reachOf(const TaskRequest& request) {
    if (answers(request)) return Reach::Here;
    return rest_ ? rest_->reachOf(request) : Reach::Nobody;
  }
  [[nodiscard]] std::shared_ptr<const ChildExecution> childOf(TaskId task);
  [[nodiscard]] StartedBy startedBy() {
    return [self = shared_from_this()](TaskId task) { return self->childOf(task); };
  }
  void finish(const std::atomic<bool>& interruption);
  void close();

 private:
  using RunPtr = std::shared_ptr<NestedRun>;

  [[nodiscard]] Reply askRest(const TaskRequest& request, const Deliver& deliver) {
    return rest_ ? rest_->start(request, deliver) : Reply::NeedsAnswer;
  }
  [[nodiscard]] interpreter::Naming namingOf(const TaskRequest& request, const Startable& machine);
  [[nodiscard]] bool isTaken(const std::string& executionArn);
  void begin(const Place& place, const TaskRequest& request, const Deliver& deliver,
             Startable machine);
  [[nodiscard]] std::shared_ptr<NestedMover> moverOf(const NestedStart& start);
  void tellOfStart(const TaskRequest& request, const Deliver& deliver,
                   const interpreter::Identity& child);
  void run(const RunPtr& child);
  void loop();
  [[nodiscard]] std::vector<RunPtr> running();
  void end(const RunPtr& child, std::int64_t elapsed);
  void say(const TaskRequest& request, std::string text) const;
  void wake();

  const Find find_;
  const std::shared_ptr<TaskBackend> rest_;
  const Options options_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<TaskId, RunPtr> children_;  ///< by the task that started it, also those that are over
  std::set<std::string> arns_;         ///< executions that there were
  std::uint64_t begun_ = 0;
  bool woken_ = false;
  std::atomic<bool> closed_ = false;
  std::thread thread_;  ///< lets those go on that wait for somebody or for the time
};

/// NestedRuns as an execution sees it that stands there.
class NestedRuns::Deeper final : public TaskBackend {
 public:
  Deeper(std::shared_ptr<Core> core, Core::Place place)
      : core_(std::move(core)), place_(std::move(place)) {}
  [[nodiscard]] Reply start(const TaskRequest& request, const Deliver& deliver) override {
    TaskRequest placed = request;
    placed.within = place_.state;
    return core_->start(place_, placed, deliver);
  }
  [[nodiscard]] Reply store(const TaskRequest& request, const Deliver& deliver) override {
    return core_->store(request, deliver);
  }
  void cancel(TaskId task) override { core_->cancel(task); }
  [[nodiscard]] Reach reachOf(const TaskRequest& request) override {
    return core_->reachOf(request);
  }

 private:
  const std::shared_ptr<Core> core_;
  const Core::Place place_;
};

TaskBackend::Reply NestedRuns::Core::start(const Place& place, const TaskRequest& request,
                                           const Deliver& deliver) {
  if (!startsExecution(request) || closed_) return askRest(request, deliver);
  auto found = find_(calledBy(request));
  if (!found) return askRest(request, deliver);
  const auto refuse = [&](const std::string& exception, const std::string& message) {
    deliver({request.id, startFailure(request, exception, message), 0});
    return Reply::Accepted;
  };
  if (!*found) return refuse("StateMachineDoesNotExist", found->error().message);
  if (place.depth >= deepest)
    return refuse("ExecutionLimitExceeded", "Execution Limit Exceeded: '" + (*found)->name +
                                                " would be execution " +
                                                std::to_string(place.depth + 1) + " in another'");
  begin(place, request, deliver, std::move(**found));
  return Reply::Accepted;
}

interpreter::Naming NestedRuns::Core::namingOf(const TaskRequest& request,
                                               const Startable& machine) {
  std::uint64_t number = 0;
  {
    const std::lock_guard lock(mutex_);
    number = ++begun_;
  }
  interpreter::Naming naming;
  naming.machine = machine.name;
  naming.seed = options_.seed + number * 0x9E3779B97F4A7C15ULL;
  query::SeededRandom random(naming.seed);
  naming.execution = request.input["Name"].string();
  if (naming.execution.empty()) naming.execution = query::makeUuid(random);
  naming.account = options_.account;
  naming.express = machine.express;
  naming.start = request.at;
  naming.quotas = options_.quotas;
  if (options_.uniqueTokens) naming.tokenSeed = interpreter::newTokenSeed();
  return naming;
}

/// One name is for one execution.
bool NestedRuns::Core::isTaken(const std::string& executionArn) {
  const std::lock_guard lock(mutex_);
  return !arns_.insert(executionArn).second;
}

void NestedRuns::Core::begin(const Place& place, const TaskRequest& request, const Deliver& deliver,
                             Startable machine) {
  auto input = inputOf(request);
  if (!input)
    return deliver({request.id,
                    startFailure(request, "InvalidExecutionInput",
                                 "Invalid State Machine Execution Input: '" +
                                     std::string(input.error().message) + "'"),
                    0});
  NestedStart start{request, deliver, std::move(machine), std::move(*input),
                    {},      {},      options_.clock};
  start.naming = namingOf(request, start.machine);
  start.identity = interpreter::Identity::of(start.naming);
  const std::string arn = start.identity.executionArn;
  if (isTaken(arn))
    return deliver(
        {request.id,
         startFailure(request, "ExecutionAlreadyExists", "Execution Already Exists: '" + arn + "'"),
         0});
  start.clock.set(request.at);
  start.asks = options_.asks || options_.unanswered != nullptr;
  start.decisions = options_.decisions;
  start.within = place.within;
  start.startedBy = startedBy();
  start.others = std::make_shared<Deeper>(shared_from_this(),
                                          Place{place.depth + 1, request.id, request.shownId()});
  say(request, "starts " + start.machine.name + " " + start.identity.executionName);
  tellOfStart(request, deliver, start.identity);
  auto mover = moverOf(start);
  const auto child = std::make_shared<NestedRun>(std::move(start), std::move(mover));
  {
    const std::lock_guard lock(mutex_);
    children_[request.id] = child;
  }
  run(child);
}

std::shared_ptr<NestedMover> NestedRuns::Core::moverOf(const NestedStart& start) {
  const auto waker = [core = weak_from_this()] {
    if (const auto self = core.lock()) self->wake();
  };
  if (options_.move) return options_.move(start, waker);
  return std::make_shared<FreeMover>(start, waker);
}

/// What StartExecution answers; a token is waited for by whoever else waits for tokens.
void NestedRuns::Core::tellOfStart(const TaskRequest& request, const Deliver& deliver,
                                   const interpreter::Identity& child) {
  TaskOutcome started = TaskOutcome::succeeded(startedAnswer(request, child));
  if (request.pattern == TaskPattern::RequestResponse)
    return deliver({request.id, std::move(started), 0});
  started.kind = TaskOutcome::Kind::Submitted;
  deliver({request.id, std::move(started), 0});
  if (request.pattern != TaskPattern::Callback) return;
  (void)askRest(request, [deliver](interpreter::TaskReport report) {
    if (report.outcome.kind != TaskOutcome::Kind::Submitted) deliver(std::move(report));
  });
}

/// What needs nobody else is done at once, so that its parent's clock need not wait for it.
void NestedRuns::Core::run(const RunPtr& child) {
  const std::lock_guard going(child->mutex());
  child->advance(turnsAtStart);
  if (child->isOver()) return end(child, 0);
  const std::lock_guard lock(mutex_);
  woken_ = true;
  changed_.notify_all();
  if (!thread_.joinable() && !closed_) thread_ = std::thread([this] { loop(); });
}

void NestedRuns::Core::end(const RunPtr& child, std::int64_t elapsed) {
  if (const auto question = child->question())
    return options_.unanswered(*question, child->start().machine);
  say(child->start().request, child->endWords());
  child->report(elapsed);
}

std::vector<std::shared_ptr<NestedRun>> NestedRuns::Core::running() {
  const std::lock_guard lock(mutex_);
  std::vector<RunPtr> all;
  for (const auto& [task, child] : children_) all.push_back(child);
  return all;
}

void NestedRuns::Core::loop() {
  for (;;) {
    bool moved = false;
    std::optional<std::int64_t> wait;
    for (const RunPtr& child : running()) {
      const std::lock_guard going(child->mutex());
      if (child->isOver()) continue;
      moved = child->advance(turnsOfOne) || moved;
      if (child->isOver()) end(child, child->elapsed());
      if (const auto own = child->wait()) wait = std::min(*own, wait.value_or(*own));
    }
    std::unique_lock lock(mutex_);
    const auto goesOn = [&] { return woken_ || closed_; };
    if (closed_) return;
    if (!moved && wait)
      changed_.wait_for(lock, std::chrono::milliseconds(*wait), goesOn);
    else if (!moved)
      changed_.wait(lock, goesOn);
    if (closed_) return;
    woken_ = false;
  }
}

void NestedRuns::Core::wake() {
  const std::lock_guard lock(mutex_);
  woken_ = true;
  changed_.notify_all();
}

void NestedRuns::Core::say(const TaskRequest& request, std::string text) const {
  if (!options_.hear) return;
  options_.hear({request.id, request.shownId(), request.stateName, request.path, "",
                 tasks::LogKind::Runtime, std::move(text)});
}

/// A Task that waited for its execution ends it, with all that is under way in it; others started
/// it for good.
void NestedRuns::Core::cancel(TaskId task) {
  RunPtr child;
  {
    const std::lock_guard lock(mutex_);
    const auto found = children_.find(task);
    const bool waited =
        found != children_.end() && found->second->start().request.pattern == TaskPattern::Sync;
    if (waited) {
      child = std::move(found->second);
      children_.erase(found);
    }
  }
  if (child) {
    const std::lock_guard going(child->mutex());
    child->giveUp();
  }
  if (rest_) rest_->cancel(task);
}

std::shared_ptr<const ChildExecution> NestedRuns::Core::childOf(TaskId task) {
  RunPtr child;
  {
    const std::lock_guard lock(mutex_);
    const auto found = children_.find(task);
    if (found == children_.end()) return nullptr;
    child = found->second;
  }
  const std::lock_guard going(child->mutex());
  ChildExecution value = child->asValue();
  value.progress = [child](std::size_t from) {
    const std::lock_guard reading(child->mutex());
    return child->progress(from);
  };
  value.journal = [child] {
    const std::lock_guard reading(child->mutex());
    return child->journal();
  };
  value.made = [child](TaskId after) {
    const std::lock_guard reading(child->mutex());
    return child->madeAfter(after);
  };
  return std::make_shared<const ChildExecution>(std::move(value));
}

void NestedRuns::Core::finish(const std::atomic<bool>& interruption) {
  const auto all = [&] {
    const auto children = running();
    return std::all_of(children.begin(), children.end(), [](const RunPtr& child) {
      const std::lock_guard going(child->mutex());
      return child->isOver();
    });
  };
  while (!interruption && !all()) std::this_thread::sleep_for(lookAtFlag);
}

void NestedRuns::Core::close() {
  std::thread ended;
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    changed_.notify_all();
    ended = std::move(thread_);
  }
  if (ended.joinable()) ended.join();
  std::map<TaskId, RunPtr> gone;
  {
    const std::lock_guard lock(mutex_);
    gone.swap(children_);
  }
  for (const auto& [task, child] : gone) {
    const std::lock_guard going(child->mutex());
    child->giveUp();
  }
}

NestedRuns::NestedRuns(Find find, std::shared_ptr<TaskBackend> rest, Options options)
    : core_(std::make_shared<Core>(std::move(find), std::move(rest), std::move(options))) {}
NestedRuns::~NestedRuns() { core_->close(); }
TaskBackend::Reply NestedRuns::start(const TaskRequest& request, const Deliver& deliver) {
  return core_->start({}, request, deliver);
}
TaskBackend::Reply NestedRuns::store(const TaskRequest& request, const Deliver& deliver) {
  return core_->store(request, deliver);
}
void NestedRuns::cancel(TaskId task) { core_->cancel(task); }
TaskBackend::Reach NestedRuns::reachOf(const TaskRequest& request) {
  return core_->reachOf(request);
}
TaskBackend::Reply NestedRuns::waitOn(const TaskRequest& request, const Deliver& deliver,
                                      bool taken) {
  return core_->waitOn(request, deliver, taken);
}
StartedBy NestedRuns::startedBy() const { return core_->startedBy(); }
void NestedRuns::finish(const std::atomic<bool>& interruption) { core_->finish(interruption); }

}  // namespace stepwright::runtime
