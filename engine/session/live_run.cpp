// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/live_run.h"

#include <algorithm>
#include <chrono>

#include "engine/session/replay.h"
#include "engine/tasks/mock.h"

namespace stepwright::session {

using interpreter::Execution;
using interpreter::Fiber;
using interpreter::FiberId;
using interpreter::FiberStatus;
using interpreter::TaskOutcome;
using interpreter::TaskReport;
using interpreter::TaskRequest;
namespace input = interpreter::input;

namespace {

Timestamp wallClock() {
  using namespace std::chrono;
  return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

const project::MockBehaviour* behaviourFor(const project::MockSet& mocks,
                                           const TaskRequest& request) {
  for (const project::StateMocks& state : mocks) {
    if (!state.enabled || state.state != request.stateName) continue;
    for (const project::MockBehaviour& behaviour : state.behaviours) {
      const bool reached = request.invocation >= behaviour.firstAttempt;
      if (reached && (behaviour.lastAttempt < 0 || request.invocation <= behaviour.lastAttempt))
        return &behaviour;
    }
  }
  return nullptr;
}

}  // namespace

LiveRun::LiveRun(interpreter::ProgramPtr program, json::Value input, interpreter::Identity identity,
                 project::MockSet mocks, Options options)
    : recording_(std::move(program), std::move(input), std::move(identity)),
      mocks_(std::move(mocks)),
      options_(options) {}

LiveRun::LiveRun(debugger::Recording recording, project::MockSet mocks, Options options)
    : recording_(std::move(recording)), mocks_(std::move(mocks)), options_(options) {}

std::unique_ptr<LiveRun> LiveRun::forkedAt(debugger::Position position) const {
  debugger::Recording part = recording_;
  part.cut(position);
  return forkOf(std::move(part));
}

Result<std::unique_ptr<LiveRun>> LiveRun::forkedOnto(const interpreter::ProgramPtr& program,
                                                     debugger::Position position) const {
  auto part = replayed(recording_, program, position);
  if (!part) return part.error();
  return forkOf(std::move(*part));
}

std::unique_ptr<LiveRun> LiveRun::forkOf(debugger::Recording part) const {
  std::unique_ptr<LiveRun> fork(new LiveRun(std::move(part), mocks_, options_));
  fork->recorded_ = recorded_;
  fork->ahead_ = ahead_;
  for (const TaskRequest& request : interpreter::openTasks(fork->recording_.head()))
    fork->start(request);
  return fork;
}

void LiveRun::setWaker(std::function<void()> waker) {
  const std::lock_guard lock(inbox_->mutex);
  inbox_->waker = std::move(waker);
}

bool LiveRun::take(const interpreter::Input& input, const std::atomic<bool>* interruption) {
  performCommands();
  const bool taken = recording_.take(input, commands_, interruption);
  if (std::holds_alternative<input::Clock>(input)) dropLapsed();
  return taken;
}

/// A Task whose time is over wants no answer any more.
void LiveRun::dropLapsed() {
  if (questions_.empty() && pending_.empty()) return;
  std::set<interpreter::TaskId> open;
  for (const TaskRequest& request : interpreter::openTasks(recording_.head()))
    open.insert(request.id);
  std::erase_if(questions_, [&](const Question& each) { return !open.contains(each.task); });
  std::erase_if(pending_, [&](const Pending& each) { return !open.contains(each.report.task); });
}

void LiveRun::catchUp() {
  if (!options_.realTime || !recording_.head().running()) return;
  const Timestamp time = now();
  if (recording_.head().now < time) take(input::Clock{time});
}

void LiveRun::jumpTo(Timestamp time) {
  catchUp();
  if (options_.realTime) ahead_ += std::max<std::int64_t>(0, time - now());
  put(input::Clock{time});
}

void LiveRun::put(const interpreter::Input& input) {
  catchUp();
  take(input);
  performCommands();
}

void LiveRun::takeBack(debugger::Position position) {
  commands_.clear();
  recording_.cut(position);
}

void LiveRun::performCommands() {
  std::vector<interpreter::Command> commands = std::exchange(commands_, {});
  for (const interpreter::Command& command : commands) {
    if (command.kind == interpreter::Command::Kind::StartTask) {
      start(command.task);
      continue;
    }
    const interpreter::TaskId task = command.task.id;
    std::erase_if(pending_, [&](const Pending& each) { return each.report.task == task; });
    std::erase_if(questions_, [&](const Question& each) { return each.task == task; });
  }
  // A time that is over ends the wait before the state has told so.
  std::erase_if(questions_,
                [&](const Question& each) { return taskAwaitedBy(each.fiber) != each.task; });
  readInbox();
}

bool LiveRun::startRecorded(const TaskRequest& request) {
  const RecordedAnswers::Call* call = recorded_.find(request);
  if (!call) return false;
  const std::lock_guard lock(inbox_->mutex);
  for (TaskReport report : call->reports) {
    report.task = request.id;
    inbox_->reports.push_back(std::move(report));
  }
  return true;
}

interpreter::TaskId LiveRun::taskAwaitedBy(FiberId fiber) const {
  const Fiber* waiting = recording_.head().fiber(fiber);
  if (!waiting || waiting->frame.phase != interpreter::Phase::Await || !waiting->frame.task)
    return 0;
  const interpreter::TaskFrame& task = **waiting->frame.task;
  const bool isOver = std::any_of(task.outcomes.begin(), task.outcomes.end(),
                                  [](const TaskOutcome& outcome) { return outcome.ends(); });
  return isOver ? 0 : task.id;
}

bool LiveRun::startMock(const TaskRequest& request) {
  const project::MockBehaviour* behaviour = behaviourFor(mocks_, request);
  if (!behaviour) return false;
  tasks::MockAnswer answer =
      behaviour->kind == project::MockBehaviour::Kind::Result
          ? tasks::MockAnswer::result(behaviour->result, behaviour->delayMs)
      : behaviour->kind == project::MockBehaviour::Kind::Error
          ? tasks::MockAnswer::error(behaviour->error, behaviour->cause, behaviour->delayMs)
          : tasks::MockAnswer::silence();
  // The backend knows what news each pattern of integration sends; it is asked for this one call.
  tasks::MockSet once;
  once.unwrapPayloads();
  once.set(request.stateName, request.invocation, std::move(answer));
  tasks::MockBackend backend(std::move(once));
  const auto reply = backend.start(request, [inbox = inbox_](TaskReport report) {
    const std::lock_guard lock(inbox->mutex);
    inbox->reports.push_back(std::move(report));
    if (inbox->waker) inbox->waker();
  });
  return reply != interpreter::TaskBackend::Reply::NeedsAnswer;
}

void LiveRun::start(const TaskRequest& request) {
  if (startRecorded(request) || startMock(request)) return;
  if (!options_.askForTasks) {
    pending_.push_back(
        {{request.id,
          TaskOutcome::failed("Stepwright.NoAnswer",
                              "There is no mock for the state '" + request.stateName + "'."),
          0},
         recording_.head().now,
         recording_.head().now});
    return;
  }
  Question question;
  question.task = request.id;
  question.fiber = request.fiber;
  question.state = request.stateId;
  question.name = request.stateName;
  question.resource = request.resource;
  question.parameters = request.input;
  question.attempt = static_cast<int>(request.attempt) + 1;
  question.token = request.token;
  questions_.push_back(std::move(question));
}

void LiveRun::readInbox() {
  std::vector<TaskReport> reports;
  {
    const std::lock_guard lock(inbox_->mutex);
    reports.swap(inbox_->reports);
  }
  for (TaskReport& report : reports) {
    const Timestamp due = recording_.head().now + report.afterMs;
    const auto later =
        std::upper_bound(pending_.begin(), pending_.end(), due,
                         [](Timestamp time, const Pending& each) { return time < each.due; });
    pending_.insert(later, {std::move(report), recording_.head().now, due});
  }
}

bool LiveRun::deliverDue() {
  if (pending_.empty() || pending_.front().due > recording_.head().now) return false;
  const TaskReport report = std::move(pending_.front().report);
  pending_.erase(pending_.begin());
  take(input::Task{report.task, report.outcome});
  return true;
}

FiberId LiveRun::pickOf(const Wanted& wanted) const {
  const Execution& head = recording_.head();
  const bool anyFrozen = wanted.frozen && !wanted.frozen->empty();
  if (!anyFrozen && wanted.within == 0) return interpreter::nextFiber(head);
  const auto mayMove = [&](const Fiber& fiber) {
    if (fiber.status != FiberStatus::Ready) return false;
    bool within = wanted.within == 0;
    for (const Fiber* each = &fiber; each; each = head.fiber(each->parent)) {
      if (anyFrozen && wanted.frozen->contains(each->id)) return false;
      within = within || each->id == wanted.within;
    }
    return within;
  };
  const FiberId first = wanted.within != 0 ? wanted.within : interpreter::nextFiber(head);
  if (const Fiber* fiber = head.fiber(first); fiber && mayMove(*fiber)) return first;
  for (const auto& fiber : head.fibers)
    if (mayMove(*fiber)) return fiber->id;
  return 0;
}

bool LiveRun::waitsForTime(FiberId id) const {
  const Fiber* fiber = recording_.head().fiber(id);
  if (!fiber) return false;
  const bool waits =
      fiber->status == FiberStatus::AwaitingTimer || fiber->status == FiberStatus::AwaitingTask;
  return waits && (!questions_.empty() || nextTime());
}

FiberId LiveRun::pick(const Wanted& wanted) const {
  const FiberId own = pickOf(wanted);
  if (own != 0 || wanted.within == 0) return own;
  // What is in focus waits for the clock or for a report; only if it waits for others do they move.
  if (waitsForTime(wanted.within)) return 0;
  return pickOf({0, wanted.frozen, wanted.interruption, wanted.jumpClock});
}

std::optional<Timestamp> LiveRun::nextTime() const {
  std::optional<Timestamp> next = interpreter::nextTimer(recording_.head());
  if (!pending_.empty() && (!next || pending_.front().due < *next)) next = pending_.front().due;
  return next;
}

std::vector<Timer> LiveRun::answersDue() const {
  std::vector<Timer> timers;
  for (const TaskRequest& request : interpreter::openTasks(recording_.head())) {
    for (const Pending& each : pending_) {
      if (each.report.task != request.id || !each.report.outcome.ends()) continue;
      timers.push_back(
          {request.fiber, request.stateId, "answer of " + request.stateName, each.from, each.due});
    }
  }
  return timers;
}

Timestamp LiveRun::now() const {
  const Execution& head = recording_.head();
  return options_.realTime && head.running() ? std::max(head.now, wallClock() + ahead_) : head.now;
}

LiveRun::Advance LiveRun::moveClock(const Wanted& wanted) {
  if (!questions_.empty() && !wanted.jumpClock) return Advance::NeedsAnswer;
  const std::optional<Timestamp> next = nextTime();
  if (!next) return questions_.empty() ? Advance::Stuck : Advance::NeedsAnswer;
  if (options_.realTime && !wanted.jumpClock && now() < *next) {
    wakesAt_ = next;
    return Advance::Sleeping;
  }
  take(input::Clock{*next});
  return Advance::Moved;
}

LiveRun::Advance LiveRun::advance(const Wanted& wanted) {
  wakesAt_.reset();
  performCommands();
  if (!recording_.head().running()) return Advance::Ended;
  if (deliverDue()) return Advance::Moved;
  const std::optional<Timestamp> next = options_.realTime ? nextTime() : std::nullopt;
  if (next && *next <= now()) {
    take(input::Clock{*next});
    return Advance::Moved;
  }
  if (const FiberId fiber = pick(wanted)) {
    const bool turn = fiber == interpreter::nextFiber(recording_.head());
    const bool taken = take(input::Step{turn ? 0 : fiber}, wanted.interruption);
    return taken ? Advance::Moved : Advance::Interrupted;
  }
  return moveClock(wanted);
}

bool LiveRun::answer(FiberId fiber, TaskOutcome outcome) {
  const interpreter::TaskId task = taskAwaitedBy(fiber);
  if (task == 0) return false;
  if (outcome.ends())
    std::erase_if(questions_, [&](const Question& each) { return each.task == task; });
  put(input::Task{task, std::move(outcome)});
  return true;
}

void LiveRun::setMocks(project::MockSet mocks) {
  mocks_ = std::move(mocks);
  const auto open = interpreter::openTasks(recording_.head());
  std::erase_if(questions_, [&](const Question& question) {
    const auto request = std::find_if(open.begin(), open.end(), [&](const TaskRequest& each) {
      return each.id == question.task;
    });
    return request != open.end() && startMock(*request);
  });
  readInbox();
}

}  // namespace stepwright::session
