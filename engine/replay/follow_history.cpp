// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/replay/follow_history.h"

#include <algorithm>

#include "engine/interpreter/command.h"
#include "engine/interpreter/core.h"
#include "engine/interpreter/decision.h"
#include "engine/interpreter/execution.h"
#include "engine/interpreter/failure.h"
#include "engine/interpreter/input.h"
#include "engine/interpreter/sink.h"
#include "engine/interpreter/start.h"
#include "engine/interpreter/states/item_selector.h"
#include "engine/interpreter/states/task.h"
#include "engine/interpreter/step.h"
#include "engine/interpreter/work.h"
#include "engine/json/keys.h"
#include "engine/replay/event_facts.h"

namespace stepwright::replay {

using history::Event;
using history::EventType;
using interpreter::Core;
using interpreter::Decision;
using interpreter::Execution;
using interpreter::Fiber;
using interpreter::FiberStatus;
using interpreter::Phase;
using interpreter::TaskOutcome;
namespace input = interpreter::input;

namespace {

/// Keeps decisions and, for a look at them, the events: the recorded ones stand.
class Listener : public interpreter::Sink {
 public:
  Listener() : Sink(true) {}
  void add(Event event) override { written.push_back(std::move(event)); }
  void add(interpreter::Command) override {}
  void decided(Decision decision) override { decisions.push_back(std::move(decision)); }

  std::vector<Decision> decisions;
  std::vector<Event> written;
};

const Event* eventOf(const std::vector<Event>& events, EventType type) {
  const auto found = std::find_if(events.begin(), events.end(),
                                  [&](const Event& event) { return event.type == type; });
  return found == events.end() ? nullptr : &*found;
}

/// "EvaluationFailed (States.QueryEvaluationError: …)".
std::string wordsOf(const Event& event) {
  std::string words(history::toString(event.type));
  if (event.name.isString()) words += " of " + json::quoted(event.name.string());
  if (!event.extra || !event.extra->error) return words;
  words += " (" + std::string(event.extra->error->string());
  if (event.extra->cause) words += ": " + std::string(event.extra->cause->string());
  return words + ")";
}

/// The execution's end as an event, for a look at it.
Event endOf(const Execution& execution, EventType recorded) {
  Event end;
  const bool succeeded = execution.status == interpreter::Status::Succeeded;
  end.type = succeeded                                           ? EventType::ExecutionSucceeded
             : execution.status == interpreter::Status::TimedOut ? EventType::ExecutionTimedOut
             : execution.status == interpreter::Status::Aborted  ? EventType::ExecutionAborted
             : execution.running()                               ? recorded
                                                                 : EventType::ExecutionFailed;
  if (succeeded) end.data = execution.output;
  auto extra = std::make_shared<history::EventExtra>();
  extra->error = execution.error;
  extra->cause = execution.cause;
  end.extra = std::move(extra);
  return end;
}

/// What a Task's event of its end says, as the interpreter is told it.
std::optional<TaskOutcome> outcomeOf(const Event& event, EventSense sense) {
  using Kind = TaskOutcome::Kind;
  TaskOutcome outcome;
  if (event.data) outcome.output = *event.data;
  switch (sense) {
    case EventSense::Started:
      outcome.kind = Kind::Started;
      if (event.extra) outcome.workerName = event.extra->workerName;
      return outcome;
    case EventSense::Submitted:
      outcome.kind = Kind::Submitted;
      return outcome;
    case EventSense::Succeeded:
      return outcome;
    case EventSense::Failed:
      break;
    default:
      return std::nullopt;
  }
  if (event.extra) outcome.error = event.extra->error;
  if (event.extra) outcome.cause = event.extra->cause;
  switch (event.type) {
    case EventType::TaskTimedOut:
    case EventType::LambdaFunctionTimedOut:
    case EventType::ActivityTimedOut:
      outcome.kind = Kind::TimedOut;
      break;
    case EventType::TaskStartFailed:
    case EventType::LambdaFunctionStartFailed:
      outcome.kind = Kind::StartFailed;
      break;
    case EventType::TaskSubmitFailed:
      outcome.kind = Kind::SubmitFailed;
      break;
    case EventType::LambdaFunctionScheduleFailed:
    case EventType::ActivityScheduleFailed:
      outcome.kind = Kind::ScheduleFailed;
      break;
    default:
      outcome.kind = Kind::Failed;
  }
  return outcome;
}

interpreter::MachineIndex indexOf(const interpreter::Program& program,
                                  const asl::Machine* machine) {
  const auto& machines = program.machines();
  const auto found = std::find_if(machines.begin(), machines.end(),
                                  [&](const auto& one) { return one.source == machine; });
  return static_cast<interpreter::MachineIndex>(found - machines.begin());
}

/// The hands of one event: the execution as it is brought to it.
class Follow {
 public:
  Follow(Execution execution, const PlacedEvent& placed)
      : execution_(std::move(execution)), placed_(placed), event_(*placed.event) {
    execution_.now = std::max(execution_.now, event_.time);
    execution_.usage.events = event_.id - 1;
    brought_.state = standingIn(placed.thread);
    if (placed.after != 0 && placed.sense == EventSense::ExecutionEnded)
      brought_.state = standingIn(placed.after);
  }

  [[nodiscard]] bool run();
  /// Only up to the last phase of the state that the event leaves.
  void prepareToLeave() {
    if (!execution_.running()) return;
    bringDownChild();
    (void)standBeforeLeaving();
  }
  [[nodiscard]] Execution take() { return std::move(execution_); }
  /// Of an event that was followed, or not.
  [[nodiscard]] Brought brought(bool followed);
  [[nodiscard]] std::vector<Decision>& decisions() { return listener_.decisions; }

 private:
  [[nodiscard]] Fiber* fiber(ThreadId id) { return Core(execution_, listener_).fiber(id); }
  void put(const interpreter::Input& input) {
    execution_ = interpreter::step(std::move(execution_), input, listener_);
  }
  bool stepOnce(ThreadId id);
  [[nodiscard]] bool runUntilWritten(ThreadId id);
  [[nodiscard]] bool runUntilBefore(ThreadId id, Phase phase);
  void runToItsEnd(ThreadId id);
  void begin();
  [[nodiscard]] bool enter();
  void wait();
  void overWaiting();
  [[nodiscard]] bool leave();
  [[nodiscard]] bool standBeforeLeaving();
  [[nodiscard]] bool report(const TaskOutcome& outcome);
  [[nodiscard]] bool beginChildren();
  [[nodiscard]] bool failMapRun();
  void endMapRun();
  [[nodiscard]] bool endExecution();
  void bringDownChild();
  void tell(const char* fact, json::Value value);
  [[nodiscard]] std::string standingIn(ThreadId id) const;
  void inputOf(Fiber& child);
  [[nodiscard]] std::string instead() const;

  Execution execution_;
  const PlacedEvent& placed_;
  const Event& event_;
  Listener listener_;
  Brought brought_;
};

void Follow::tell(const char* fact, json::Value value) {
  const bool first = !brought_.facts.isObject();
  brought_.facts =
      (first ? json::Value::object() : std::move(brought_.facts)).with(fact, std::move(value));
}

/// The name of the state, "" where the thread is over.
std::string Follow::standingIn(ThreadId id) const {
  const Fiber* standing = execution_.fiber(id);
  const bool stands = standing != nullptr && standing->frame.state != interpreter::noState;
  return stands ? execution_.program->state(standing->frame.state).name : "";
}

std::string Follow::instead() const {
  if (!execution_.running()) {
    std::string words = "the execution has ended as " + std::string(toString(execution_.status));
    if (execution_.error) words += " (" + std::string(execution_.error->string());
    if (execution_.cause) words += ": " + std::string(execution_.cause->string());
    return words + (execution_.error ? ")" : "");
  }
  const Fiber* standing = execution_.fiber(placed_.thread);
  if (standing && placed_.sense == EventSense::Entered && standing->frame.phase == Phase::Enter)
    return json::quoted(execution_.program->state(standing->frame.state).name) + " is entered";
  if (!listener_.written.empty()) return wordsOf(listener_.written.front());
  if (!standing) return "nothing: its branch or item is over";
  return "nothing: " + json::quoted(execution_.program->state(standing->frame.state).name) +
         " goes on otherwise";
}

Brought Follow::brought(bool followed) {
  if (event_.name.isString()) brought_.state = std::string(event_.name.string());
  if (!followed) brought_.instead = instead();
  if (placed_.sense == EventSense::ExecutionEnded)
    brought_.facts = factsOf(endOf(execution_, event_.type));
  return std::move(brought_);
}

/// One phase; a delay is over where the history says what comes after it.
bool Follow::stepOnce(ThreadId id) {
  const Fiber* standing = execution_.running() ? execution_.fiber(id) : nullptr;
  if (!standing) return false;
  if (standing->status == FiberStatus::AwaitingTimer)
    put(input::Wake{id});
  else if (standing->status == FiberStatus::Ready)
    put(input::Turn{id});
  else
    return false;
  return true;
}

bool Follow::runUntilWritten(ThreadId id) {
  listener_.written.clear();
  while (listener_.written.empty())
    if (!stepOnce(id)) return false;
  const Event* came = eventOf(listener_.written, event_.type);
  if (came != nullptr && placed_.sense != EventSense::Entered &&
      placed_.sense != EventSense::Exited)
    brought_.facts = factsOf(*came);
  return came != nullptr;
}

bool Follow::runUntilBefore(ThreadId id, Phase phase) {
  listener_.written.clear();
  while (listener_.written.empty()) {
    const Fiber* standing = execution_.running() ? execution_.fiber(id) : nullptr;
    if (!standing) return false;
    if (standing->frame.phase == phase && !standing->frame.retrying) return true;
    if (!stepOnce(id)) return false;
  }
  return false;  // the history would have that event
}

void Follow::runToItsEnd(ThreadId id) {
  listener_.written.clear();
  while (listener_.written.empty() && stepOnce(id)) {
  }
}

/// A branch or iteration whose failure has no event of its own shows it where its container goes
/// on.
void Follow::bringDownChild() {
  if (placed_.after == 0 || placed_.after == placed_.thread) return;
  for (const Fiber* one = execution_.fiber(placed_.after); one != nullptr;
       one = execution_.fiber(one->parent)) {
    if (one->parent != placed_.thread) continue;
    return runToItsEnd(placed_.after);
  }
}

void Follow::begin() {
  Fiber child;
  child.id = placed_.thread;
  child.parent = static_cast<ThreadId>(placed_.info->parent + 1);
  child.machine = indexOf(*execution_.program, placed_.info->machine);
  child.index = placed_.info->index;
  child.isItem = placed_.info->isItem;
  child.chain = event_.previousId;
  Fiber* parent = fiber(child.parent);
  if (parent && parent->frame.children) {
    auto& children = parent->frame.children->edit();
    const auto index = static_cast<std::size_t>(std::max<std::int64_t>(0, child.index));
    if (child.isItem && index < children.items.size()) child.item = children.items[index];
    if (children.results.size() <= index) {
      children.results.resize(index + 1);
      children.ended.resize(index + 1);
    }
    ++children.live;
    child.variables = parent->variables.nested();
  }
  child.standBefore(execution_.program->machines()[child.machine].startAt, {}, execution_.now);
  if (parent && parent->frame.children) inputOf(child);
  execution_.lastFiber = std::max(execution_.lastFiber, child.id);
  const auto after = std::lower_bound(execution_.fibers.begin(), execution_.fibers.end(), child.id,
                                      [](const auto& one, ThreadId id) { return one->id < id; });
  execution_.fibers.emplace(after, std::move(child));
  Core(execution_, listener_).tellBegan(*execution_.fiber(placed_.thread));
}

/// A branch has the arguments, an iteration its item, or what ItemSelector makes of it.
void Follow::inputOf(Fiber& child) {
  Core core(execution_, listener_);
  const Fiber& owner = *core.fiber(child.parent);
  const auto& state = core.state(owner);
  child.frame.input = child.isItem ? child.item : owner.frame.arguments;
  if (!child.isItem || !state.map || !state.map->selector) return;
  if (auto selected = interpreter::selected(core, owner, child))
    child.frame.input = std::move(*selected);
}

bool Follow::enter() {
  if (placed_.newThread) begin();
  Fiber* standing = fiber(placed_.thread);
  const asl::Machine& machine = *placed_.info->machine;
  const asl::State* state = machine.find(event_.name.string());
  if (!standing || !state || standing->frame.phase != Phase::Enter) return false;
  const auto index = execution_.program->indexOf(state->id);
  if (standing->frame.state != index) return false;
  tell("input", standing->frame.input);
  if (event_.data) standing->frame.input = *event_.data;
  standing->chain = event_.previousId;
  if (!runUntilWritten(placed_.thread)) return false;
  if (state->type == asl::StateType::Wait) wait();
  return true;
}

/// A Wait that was left is over, whatever its moment comes out as here.
void Follow::overWaiting() {
  const Fiber* left = execution_.fiber(placed_.thread);
  const bool waits =
      left && execution_.program->state(left->frame.state).type == asl::StateType::Wait;
  if (!waits || left->frame.phase > Phase::Act) return;
  if (!runUntilBefore(placed_.thread, Phase::Act)) return;
  Core core(execution_, listener_);
  Fiber& standing = *core.fiber(placed_.thread);
  interpreter::finishWork(core, standing, standing.frame.effective);
}

/// That it waits shows at once; that it cannot, only with the event that says so.
void Follow::wait() {
  const Execution before = execution_;
  const auto decided = listener_.decisions.size();
  (void)runUntilBefore(placed_.thread, Phase::Await);
  const Fiber* waiting = execution_.fiber(placed_.thread);
  if (waiting != nullptr && waiting->status == FiberStatus::AwaitingTimer) return;
  execution_ = before;
  listener_.decisions.resize(decided);
}

/// The recorded output and variables stand in the place of evaluated ones: a time or a random
/// number comes out otherwise.
bool Follow::standBeforeLeaving() {
  overWaiting();
  if (!runUntilBefore(placed_.thread, Phase::Leave)) return false;
  Fiber& leaving = *fiber(placed_.thread);
  // What the items of a distributed Map came to stands in no history.
  if (!execution_.program->state(leaving.frame.state).distributed) {
    tell("output", leaving.frame.output);
    tell("variables",
         leaving.frame.assigned.isObject() ? leaving.frame.assigned : json::Value::object());
  }
  if (event_.data) leaving.frame.output = *event_.data;
  if (!event_.assigned.empty()) leaving.frame.assigned = event_.assigned;
  return true;
}

bool Follow::leave() { return standBeforeLeaving() && runUntilWritten(placed_.thread); }

bool Follow::report(const TaskOutcome& outcome) {
  const Fiber* calling = fiber(placed_.thread);
  if (!calling) return false;
  if (calling->frame.phase < Phase::Await && !runUntilBefore(placed_.thread, Phase::Await))
    return false;
  Fiber* awaiting = fiber(placed_.thread);
  if (!awaiting->frame.task || awaiting->frame.phase != Phase::Await) return false;
  auto& task = awaiting->frame.task->edit();
  if (outcome.kind == TaskOutcome::Kind::TimedOut && task.heartbeatAt)
    task.heartbeatMissed = !task.timeoutAt || event_.time < *task.timeoutAt;
  const bool isNew =
      outcome.kind != TaskOutcome::Kind::Started || awaiting->status == FiberStatus::AwaitingTask;
  if (isNew) interpreter::taskReported(*awaiting, outcome);
  return runUntilWritten(placed_.thread);
}

/// As the state's own Act does it, but children begin where the history says so.
bool Follow::beginChildren() {
  if (!runUntilBefore(placed_.thread, Phase::Act)) return false;
  Core core(execution_, listener_);
  Fiber& owner = *core.fiber(placed_.thread);
  const auto& state = core.state(owner);
  const bool isMap = state.source->type == asl::StateType::Map;
  interpreter::ChildrenFrame children;
  if (owner.frame.children) children = **owner.frame.children;
  const std::size_t count = !isMap ? state.source->machines.size()
                            : event_.extra && event_.extra->length
                                ? static_cast<std::size_t>(*event_.extra->length)
                                : children.items.size();
  if (isMap && !state.source->distributed)
    tell("length", json::Value(static_cast<std::int64_t>(children.items.size())));
  children.items.resize(isMap ? count : 0);
  children.results.assign(count, json::Value());
  children.ended.assign(count, false);
  children.next = count;
  owner.frame.children.emplace(std::move(children));
  owner.chain = event_.id;
  owner.status = FiberStatus::AwaitingChildren;
  owner.frame.phase = Phase::Await;
  core.tell(owner, {.kind = Decision::Kind::Acts});
  if (state.source->distributed) return true;  // no child execution is seen in its parent's history
  core.tell(owner, {.kind = Decision::Kind::Counted, .count = static_cast<std::int64_t>(count)});
  if (count == 0) interpreter::finishWork(core, owner, json::Value::array({}));
  return true;
}

bool Follow::failMapRun() {
  Core core(execution_, listener_);
  Fiber* owner = core.fiber(placed_.thread);
  if (!owner) return false;
  owner->chain = event_.id;
  interpreter::StateError error;
  if (event_.extra) error.error = event_.extra->error;
  if (event_.extra) error.cause = event_.extra->cause;
  interpreter::failState(core, *owner, std::move(error));
  return true;
}

/// The result is not recorded, only the output: what lies between cannot be gone through.
void Follow::endMapRun() {
  Core core(execution_, listener_);
  Fiber* owner = core.fiber(placed_.thread);
  if (!owner || !core.state(*owner).source->distributed) return;
  interpreter::finishWork(core, *owner, {});
  owner->frame.phase = Phase::Leave;
}

bool Follow::endExecution() {
  if (!execution_.running()) return true;
  Core core(execution_, listener_);
  const std::optional<json::Value> none;
  const auto& error = event_.extra ? event_.extra->error : none;
  const auto& cause = event_.extra ? event_.extra->cause : none;
  const auto text = [](const std::optional<json::Value>& value) {
    return value ? std::optional(std::string(value->string())) : std::nullopt;
  };
  if (event_.type == EventType::ExecutionTimedOut) return core.timeOut(event_.time), true;
  if (event_.type == EventType::ExecutionAborted) return core.abort(text(error), text(cause)), true;
  if (event_.type != EventType::ExecutionFailed) return false;
  const ThreadId failed = execution_.fiber(placed_.after) ? placed_.after : 1;
  runToItsEnd(failed);
  // What came from without, as that an activity is not there, is known by the error alone.
  Fiber* waiting = execution_.running() ? core.fiber(failed) : nullptr;
  if (waiting != nullptr && waiting->frame.phase == Phase::Await) {
    waiting->chain = event_.previousId;
    interpreter::failState(core, *waiting, {.error = error, .cause = cause, .catchable = false});
  }
  return !execution_.running();
}

/// What a state or a thread does, which nobody does once the execution has ended.
bool goesOn(EventSense sense) {
  switch (sense) {
    case EventSense::Entered:
    case EventSense::Exited:
    case EventSense::Scheduled:
    case EventSense::Submitted:
    case EventSense::Succeeded:
    case EventSense::ContainerStarted:
    case EventSense::ContainerSucceeded:
    case EventSense::ItemStarted:
      return true;
    default:
      return false;
  }
}

bool Follow::run() {
  // After the end nothing can be decided any more; a history may still have events to say so.
  if (!execution_.running())
    return !goesOn(placed_.sense) && event_.type != EventType::ExecutionRedriven;
  bringDownChild();
  if (const auto outcome = outcomeOf(event_, placed_.sense)) return report(*outcome);
  switch (placed_.sense) {
    case EventSense::Entered:
      return enter();
    case EventSense::Exited:
      return leave();
    case EventSense::Scheduled:
    case EventSense::EvaluationFailed:
    case EventSense::ContainerFailed:
      return runUntilWritten(placed_.thread);
    case EventSense::ContainerStarted:
      return beginChildren();
    case EventSense::ContainerSucceeded:
      endMapRun();
      return true;
    case EventSense::ItemStarted:
      if (placed_.newThread) begin();
      return true;
    case EventSense::ItemFailed:
    case EventSense::Aborted:
      runToItsEnd(placed_.after == 0 ? placed_.thread : placed_.after);
      return true;
    case EventSense::ExecutionEnded:
      return endExecution();
    default:
      return event_.type != EventType::MapRunFailed || failMapRun();
  }
}

}  // namespace

interpreter::Naming HistoryFollower::recorded() {
  return {.machine = "recorded", .execution = "recorded"};
}

HistoryFollower::HistoryFollower(interpreter::ProgramPtr program, interpreter::Naming naming)
    : program_(std::move(program)), naming_(std::move(naming)) {}

bool HistoryFollower::follow(const PlacedEvent& placed, std::vector<Decision>& decisions,
                             Brought* brought) {
  const Event& event = *placed.event;
  Listener nobody;
  // An execution starts once, before all else.
  const bool starts = placed.sense == EventSense::ExecutionStarted;
  if (starts == (execution_.program != nullptr)) return false;
  if (starts) {
    Listener listener;
    auto identity = interpreter::Identity::of(naming_);
    identity.start = event.time;
    identity.quotas.events = 0;
    execution_ = interpreter::start(program_, event.data.value_or(json::Value()),
                                    std::move(identity), listener);
    std::move(listener.decisions.begin(), listener.decisions.end(), std::back_inserter(decisions));
    return true;
  }
  Follow follow(execution_, placed);
  const bool followed = follow.run();
  if (brought != nullptr) *brought = follow.brought(followed);
  if (!followed) return false;
  std::move(follow.decisions().begin(), follow.decisions().end(), std::back_inserter(decisions));
  execution_ = follow.take();
  if (Fiber* standing = Core(execution_, nobody).fiber(placed.thread)) standing->chain = event.id;
  return true;
}

Execution HistoryFollower::beforeLeaving(const PlacedEvent& exited) const {
  Follow follow(execution_, exited);
  follow.prepareToLeave();
  return follow.take();
}

}  // namespace stepwright::replay
