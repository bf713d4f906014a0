// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/driver.h"

#include <algorithm>
#include <set>
#include <utility>

#include "engine/interpreter/command.h"
#include "engine/interpreter/execution.h"
#include "engine/interpreter/input.h"
#include "engine/runtime/inbox.h"

namespace stepwright::runtime {

using interpreter::Command;
using interpreter::Execution;
using interpreter::Fiber;
using interpreter::FiberId;
using interpreter::FiberStatus;
using interpreter::TaskBackend;
using interpreter::TaskId;
using interpreter::TaskReport;
using interpreter::TaskRequest;
namespace input = interpreter::input;

namespace {

/// Whoever's turn it is may move.
bool isFree(const Driver::Wanted& wanted) {
  return wanted.within == 0 && (wanted.frozen == nullptr || wanted.frozen->empty());
}

/// Turns between two looks at the inbox, where nothing asks for a look each turn.
constexpr std::uint64_t turnsAtOnce = 4096;
/// A flag wakes nobody who waits: so often it is looked at.
constexpr std::int64_t lookAtFlagMs = 50;

}  // namespace

class Driver::Core {
 public:
  Core(Recorder& recorder, TaskBackend& backend, Clock clock)
      : recorder_(recorder), backend_(backend), clock_(clock) {
    for (const TaskRequest& request : recorder_.open()) start(request);
    takeReports();
    keepClock();
  }
  ~Core() {
    for (const TaskId task : underWay_) backend_.cancel(task);
  }
  Core(const Core&) = delete;
  Core& operator=(const Core&) = delete;

  [[nodiscard]] const Execution& head() const { return recorder_.head(); }
  [[nodiscard]] Inbox& inbox() { return *inbox_; }
  [[nodiscard]] const Clock& clock() const { return clock_; }
  [[nodiscard]] const std::vector<TaskRequest>& questions() const { return questions_; }
  [[nodiscard]] const std::vector<Due>& due() const { return due_; }
  [[nodiscard]] std::optional<Timestamp> wakesAt() const { return wakesAt_; }

  [[nodiscard]] Halt move(const Wanted& wanted, std::uint64_t turns);
  [[nodiscard]] FiberId pick(const Wanted& wanted) const;
  /// What move() does next is to step a fiber.
  [[nodiscard]] bool stepsNext();
  void wait(bool looksAtFlag);

  void put(const interpreter::Input& input);
  bool answer(TaskId task, interpreter::TaskOutcome outcome);
  void askAgain();
  void forgetCommands() { commands_.clear(); }
  void dropCalls() {
    std::erase_if(commands_,
                  [](const Command& each) { return each.kind == Command::Kind::StartTask; });
  }
  void hold(bool held) {
    held_ = held;
    keepClock();
  }
  bool jump();
  void catchUp();

  [[nodiscard]] TaskId taskAwaitedBy(FiberId fiber) const;
  [[nodiscard]] std::optional<Timestamp> nextMoment() const;
  [[nodiscard]] Timestamp now() const {
    return head().running() ? clock_.now(head().now) : head().now;
  }

 private:
  bool take(const interpreter::Input& input, const std::atomic<bool>* interruption = nullptr);
  void perform();
  void start(const TaskRequest& request);
  [[nodiscard]] bool ask(const TaskRequest& request);
  void cancel(TaskId task);
  void takeReports();
  void keepClock();
  void dropLapsed();
  [[nodiscard]] bool deliverDue();
  [[nodiscard]] bool fireDue();
  [[nodiscard]] Halt step(FiberId fiber, const Wanted& wanted, std::uint64_t turns);
  [[nodiscard]] Halt passTime();
  [[nodiscard]] FiberId pickOf(const Wanted& wanted) const;
  [[nodiscard]] bool mayMove(const Fiber& fiber, const Wanted& wanted) const;
  [[nodiscard]] bool waitsForTime(FiberId fiber) const;

  Recorder& recorder_;
  TaskBackend& backend_;
  Clock clock_;
  std::shared_ptr<Inbox> inbox_ = std::make_shared<Inbox>();
  Commands commands_;  ///< of the last move, not performed yet
  std::vector<TaskRequest> questions_;
  std::vector<TaskId> underWay_;  ///< the backend will report their end
  std::vector<Due> due_;          ///< sorted; those of one moment in the order of their reports
  std::optional<Timestamp> wakesAt_;
  bool held_ = false;
};

bool Driver::Core::take(const interpreter::Input& input, const std::atomic<bool>* interruption) {
  perform();
  const bool taken = recorder_.take(input, commands_, interruption);
  if (std::holds_alternative<input::Clock>(input)) dropLapsed();
  return taken;
}

void Driver::Core::cancel(TaskId task) {
  backend_.cancel(task);
  std::erase(underWay_, task);
  std::erase_if(questions_, [&](const TaskRequest& one) { return one.id == task; });
  std::erase_if(due_, [&](const Due& one) { return one.report.task == task; });
}

/// True where the backend takes it on.
bool Driver::Core::ask(const TaskRequest& request) {
  underWay_.push_back(request.id);
  const auto deliver = [to = inbox_, wall = clock_.wall()](TaskReport report) {
    to->add({std::move(report), wall()});
  };
  if (request.stores) {
    if (backend_.store(request, deliver) != TaskBackend::Reply::Accepted)
      deliver({request.id, interpreter::TaskOutcome::succeeded(json::Value()), 0});
    return true;
  }
  const auto reply = backend_.start(request, deliver);
  if (reply != TaskBackend::Reply::Accepted) std::erase(underWay_, request.id);
  return reply != TaskBackend::Reply::NeedsAnswer;
}

void Driver::Core::start(const TaskRequest& request) {
  if (!ask(request)) questions_.push_back(request);
}

void Driver::Core::perform() {
  if (!commands_.empty()) {
    for (const Command& command : std::exchange(commands_, {})) {
      if (command.kind == Command::Kind::StartTask)
        start(command.task);
      else
        cancel(command.task.id);
    }
  }
  takeReports();
  keepClock();
}

/// While somebody real is at work, time passes as it does for them.
void Driver::Core::keepClock() {
  if (underWay_.empty() || held_)
    clock_.standStill();
  else
    clock_.goAlong(head().now);
}

/// A Task whose time is over wants no answer any more, also before its state has told so.
void Driver::Core::dropLapsed() {
  if (questions_.empty() && due_.empty()) return;
  std::set<TaskId> awaited;
  for (const auto& fiber : head().fibers) awaited.insert(taskAwaitedBy(fiber->id));
  std::erase_if(questions_, [&](const TaskRequest& each) { return !awaited.contains(each.id); });
  std::erase_if(due_, [&](const Due& each) { return !awaited.contains(each.report.task); });
}

/// From the inbox to the list of what is due.
void Driver::Core::takeReports() {
  for (auto& [report, wall] : inbox_->take()) {
    // While nobody moved it may have waited here: it came when it came.
    const Timestamp came = clock_.jumps() ? head().now : std::max(head().now, clock_.shownAt(wall));
    if (report.outcome.ends()) std::erase(underWay_, report.task);
    const Timestamp at = came + std::max<std::int64_t>(0, report.afterMs);
    const auto later =
        std::upper_bound(due_.begin(), due_.end(), at,
                         [](Timestamp time, const Due& each) { return time < each.at; });
    due_.insert(later, {std::move(report), came, at});
  }
}

bool Driver::Core::deliverDue() {
  if (due_.empty() || due_.front().at > head().now) return false;
  TaskReport report = std::move(due_.front().report);
  due_.erase(due_.begin());
  take(input::Task{report.task, std::move(report.outcome)});
  return true;
}

/// By a clock that goes on by itself.
bool Driver::Core::fireDue() {
  if (clock_.jumps()) return false;
  const auto next = nextMoment();
  if (!next || *next > now()) return false;
  take(input::Clock{*next});
  return true;
}

Halt Driver::Core::step(FiberId fiber, const Wanted& wanted, std::uint64_t turns) {
  const bool turn = isFree(wanted) || fiber == interpreter::nextFiber(head());
  const bool taken = turn && turns > 1 ? recorder_.takeTurns(turns, commands_, wanted.interruption)
                                       : recorder_.take(input::Turn{turn ? 0 : fiber}, commands_,
                                                        wanted.interruption);
  return taken ? Halt::None : Halt::Cancelled;
}

Halt Driver::Core::move(const Wanted& wanted, std::uint64_t turns) {
  wakesAt_.reset();
  perform();
  if (isSet(wanted.interruption)) return Halt::Cancelled;
  if (!head().running()) return Halt::Ended;
  if (deliverDue() || fireDue()) return Halt::None;
  if (const FiberId fiber = pick(wanted)) return step(fiber, wanted, turns);
  const Halt halt = passTime();
  if (halt != Halt::None) recorder_.rest();
  return halt;
}

Halt Driver::Core::passTime() {
  if (!questions_.empty()) return Halt::NeedsAnswer;
  const auto next = nextMoment();
  if (!next && underWay_.empty()) return Halt::Stuck;
  // What a real backend does takes real time: a virtual clock goes along meanwhile.
  const bool passes = next && (clock_.jumps() || *next <= now());
  if (!passes) {
    wakesAt_ = next;
    return Halt::Sleeping;
  }
  take(input::Clock{*next});
  return Halt::None;
}

bool Driver::Core::stepsNext() {
  perform();
  const bool delivers = !due_.empty() && due_.front().at <= head().now;
  return !delivers && interpreter::canStep(head());
}

void Driver::Core::wait(bool looksAtFlag) {
  std::optional<std::int64_t> left;
  if (wakesAt_) left = clock_.until(*wakesAt_);
  if (looksAtFlag) left = std::min(left.value_or(lookAtFlagMs), lookAtFlagMs);
  inbox_->wait(left);
}

bool Driver::Core::mayMove(const Fiber& fiber, const Wanted& wanted) const {
  if (fiber.status != FiberStatus::Ready) return false;
  bool within = wanted.within == 0;
  for (const Fiber* each = &fiber; each; each = head().fiber(each->parent)) {
    if (wanted.frozen && wanted.frozen->contains(each->id)) return false;
    within = within || each->id == wanted.within;
  }
  return within;
}

FiberId Driver::Core::pickOf(const Wanted& wanted) const {
  if (isFree(wanted)) return interpreter::nextFiber(head());
  const FiberId first = wanted.within != 0 ? wanted.within : interpreter::nextFiber(head());
  if (const Fiber* fiber = head().fiber(first); fiber && mayMove(*fiber, wanted)) return first;
  for (const auto& fiber : head().fibers)
    if (mayMove(*fiber, wanted)) return fiber->id;
  return 0;
}

bool Driver::Core::waitsForTime(FiberId id) const {
  const Fiber* fiber = head().fiber(id);
  if (!fiber) return false;
  const bool waits =
      fiber->status == FiberStatus::AwaitingTimer || fiber->status == FiberStatus::AwaitingTask;
  return waits && (!questions_.empty() || !underWay_.empty() || nextMoment());
}

FiberId Driver::Core::pick(const Wanted& wanted) const {
  const FiberId own = pickOf(wanted);
  if (own != 0 || wanted.within == 0) return own;
  // What is in focus waits for the clock or for a report; only if it waits for others do they move.
  if (waitsForTime(wanted.within)) return 0;
  return pickOf({0, wanted.frozen, wanted.interruption});
}

void Driver::Core::put(const interpreter::Input& input) {
  catchUp();
  take(input);
  perform();
}

bool Driver::Core::answer(TaskId task, interpreter::TaskOutcome outcome) {
  const auto& fibers = head().fibers;
  const auto waits = [&](const auto& fiber) { return taskAwaitedBy(fiber->id) == task; };
  if (task == 0 || std::none_of(fibers.begin(), fibers.end(), waits)) return false;
  if (outcome.ends())
    std::erase_if(questions_, [&](const TaskRequest& each) { return each.id == task; });
  put(input::Task{task, std::move(outcome)});
  return true;
}

void Driver::Core::askAgain() {
  std::erase_if(questions_, [&](const TaskRequest& each) { return ask(each); });
  takeReports();
}

bool Driver::Core::jump() {
  const auto next = nextMoment();
  if (!next) return false;
  catchUp();
  if (*next > now()) clock_.set(*next);
  put(input::Clock{*next});
  return true;
}

void Driver::Core::catchUp() {
  if (const Timestamp time = now(); head().now < time) take(input::Clock{time});
}

TaskId Driver::Core::taskAwaitedBy(FiberId fiber) const {
  const Fiber* waiting = head().fiber(fiber);
  if (!waiting || waiting->frame.phase != interpreter::Phase::Await || !waiting->frame.task)
    return 0;
  const interpreter::TaskFrame& task = **waiting->frame.task;
  const bool isOver = std::any_of(task.outcomes.begin(), task.outcomes.end(),
                                  [](const auto& outcome) { return outcome.ends(); });
  return isOver ? 0 : task.id;
}

std::optional<Timestamp> Driver::Core::nextMoment() const {
  if (!head().running()) return std::nullopt;
  auto moment = interpreter::nextTimer(head());
  if (!due_.empty() && (!moment || due_.front().at < *moment)) moment = due_.front().at;
  return moment;
}

Driver::Driver(Recorder& recorder, TaskBackend& backend, Clock clock)
    : core_(std::make_unique<Core>(recorder, backend, clock)) {}

Driver::~Driver() = default;

Halt Driver::run(const StopCondition& stop, const std::atomic<bool>* interruption) {
  const Wanted wanted{0, nullptr, interruption};
  for (;;) {
    if (core_->inbox().takeInterrupt()) return Halt::Stopped;
    if (stop && core_->stepsNext() && stop(core_->head())) return Halt::Stopped;
    const Halt halt = core_->move(wanted, stop ? 1 : turnsAtOnce);
    if (halt == Halt::Sleeping)
      core_->wait(interruption != nullptr);
    else if (halt != Halt::None)
      return halt;
  }
}

Halt Driver::move(const Wanted& wanted) { return core_->move(wanted, 1); }
FiberId Driver::pick(const Wanted& wanted) const { return core_->pick(wanted); }
void Driver::put(const interpreter::Input& input) { core_->put(input); }
bool Driver::answer(TaskId task, interpreter::TaskOutcome outcome) {
  return core_->answer(task, std::move(outcome));
}
void Driver::askAgain() { core_->askAgain(); }
void Driver::forgetCommands() { core_->forgetCommands(); }
void Driver::dropCalls() { core_->dropCalls(); }
bool Driver::jump() { return core_->jump(); }
void Driver::hold(bool held) { core_->hold(held); }
void Driver::catchUp() { core_->catchUp(); }
void Driver::interrupt() { core_->inbox().interrupt(); }
void Driver::setWaker(std::function<void()> waker) { core_->inbox().setWaker(std::move(waker)); }
const Execution& Driver::execution() const { return core_->head(); }
const std::vector<TaskRequest>& Driver::questions() const { return core_->questions(); }
const std::vector<Due>& Driver::due() const { return core_->due(); }
TaskId Driver::taskAwaitedBy(FiberId fiber) const { return core_->taskAwaitedBy(fiber); }
std::optional<Timestamp> Driver::nextMoment() const { return core_->nextMoment(); }
std::optional<Timestamp> Driver::wakesAt() const { return core_->wakesAt(); }
Timestamp Driver::now() const { return core_->now(); }
const Clock& Driver::clock() const { return core_->clock(); }

}  // namespace stepwright::runtime
