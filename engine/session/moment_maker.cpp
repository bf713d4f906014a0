// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/moment_maker.h"

#include <algorithm>

#include "engine/asl/nested_id.h"
#include "engine/debugger/evaluate.h"
#include "engine/interpreter/context.h"
#include "engine/interpreter/execution.h"
#include "engine/session/by_hand.h"
#include "engine/session/imported_moment.h"
#include "engine/session/inside_moment.h"
#include "engine/session/notices.h"
#include "engine/session/questions.h"
#include "engine/session/recorded_data_flow.h"
#include "engine/session/remaining.h"
#include "engine/session/stack.h"
#include "engine/session/status.h"

namespace stepwright::session {

using debugger::LiveRun;
using interpreter::Execution;
using interpreter::Fiber;

namespace {

/// The fiber in focus, where it stands in a state.
const Fiber* standingFiber(const Runs& runs) {
  const Fiber* fiber = runs.stepper().focus().fiberAt(runs.stepper().cursor());
  return fiber && fiber->frame.state != interpreter::noState ? fiber : nullptr;
}

/// Whether each Map around it has that item in focus: one that has not begun, or is over, has no
/// fiber, and the one that is stepped stays where it is.
bool isLookedAt(const Fiber& fiber, const Runs& runs) {
  const Execution& now = runs.stepper().cursor().execution();
  const auto& items = runs.stepper().focus().items();
  const Fiber* around = now.fiber(fiber.parent);
  for (const Fiber* at = &fiber; around; at = around, around = now.fiber(at->parent)) {
    const asl::State& state = now.program->state(around->frame.state);
    const auto item = items.find(state.id);
    if (state.type == asl::StateType::Map && item != items.end() && item->second != at->index)
      return false;
  }
  return true;
}

const Execution& executionOf(const Runs& runs) { return runs.stepper().cursor().execution(); }

void fillStack(Moment& moment, Runs& runs, const Inside& inside) {
  const Execution& now = executionOf(runs);
  DebugRun& run = *runs.shown();
  moment.stack = stackOf(now, now.identity->stateMachineName, runs.stepper().focus().fiber(),
                         run.live()->frozen());
  noteCalls(moment.stack, *run.live(), now);
  for (StackRow& row : moment.stack) {
    if (row.fiber == 0) continue;
    row.status = run.statusOf(row.fiber, runs.shownDecisions());
    const Fiber* fiber = now.fiber(row.fiber);
    row.ownExecution = (fiber && interpreter::childExecutionOf(now, *fiber) == fiber) ||
                       (!runs.stepper().running() && run.live()->startedBy(now, row.fiber));
  }
  moment.stack.front().detail = run.row.title;
  if (moment.view.status == replay::RunStatus::WaitingForTask)
    moment.stack.front().status = replay::StateStatus::Waiting;
  moment.stack = withNested(std::move(moment.stack), moment.nested, stacksOf(inside));
  if (const debugger::SteppedChild* child = inside.child())
    for (StackRow& row : moment.stack) row.focused = row.focused && row.started == child->number();
}

replay::StateStatus statusOf(runtime::MapRunMeter::Status status) {
  using Status = runtime::MapRunMeter::Status;
  if (status == Status::Succeeded) return replay::StateStatus::Succeeded;
  if (status == Status::Failed) return replay::StateStatus::Failed;
  return status == Status::Aborted ? replay::StateStatus::Aborted : replay::StateStatus::NotReached;
}

/// Of so many children none is told of one by one; the Map's items are filled in from how they
/// stand. Those that are not read yet wait as well.
void fillItems(replay::RunView& view, const runtime::MapRunFigures& figures,
               const std::vector<runtime::MapRunMeter::Status>& standing) {
  const auto found = view.containers.find(figures.state);
  if (found == view.containers.end()) return;
  auto& items = found->second.items;
  const std::size_t all = std::max(
      {standing.size(), figures.begun, figures.running ? figures.children.value_or(0) : 0});
  if (items.size() < all) items.resize(all, replay::StateStatus::NotReached);
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i < standing.size() && standing[i] == runtime::MapRunMeter::Status::PendingRedrive)
      items[i] = replay::StateStatus::NotReached;
    if (items[i] != replay::StateStatus::NotReached) continue;
    if (i < standing.size()) items[i] = statusOf(standing[i]);
    const bool open = i >= standing.size() || standing[i] == runtime::MapRunMeter::Status::Open;
    if (open && figures.running && i < figures.begun) items[i] = replay::StateStatus::Running;
  }
}

/// As the newest moment stands; a past one shows it too.
void fillMapRun(Moment& moment, const Runs& runs) {
  const debugger::Recording& recording = runs.live()->recording();
  auto figures = recording.children().figures(recording.head());
  if (!figures) return;
  if (runs.stepper().cursor().atHead())
    fillItems(moment.view, *figures,
              recording.children().board().shown()->standing(recording.head()));
  // Two runs of one document draw the same identity from their seed.
  figures->run = std::to_string(runs.shown()->row.id) + ":" + figures->run;
  moment.mapRun = std::make_shared<const runtime::MapRunFigures>(std::move(*figures));
}

void fillTimers(Moment& moment, const Runs& runs) {
  moment.timers = timersOf(executionOf(runs), runs.shown()->log());
  if (!runs.stepper().cursor().atHead()) return;
  for (Timer& timer : answersDue(*runs.live())) moment.timers.push_back(std::move(timer));
  std::stable_sort(moment.timers.begin(), moment.timers.end(),
                   [](const Timer& a, const Timer& b) { return a.due < b.due; });
}

void fillMeters(Moment& moment, const Execution& now) {
  moment.meters.events = now.usage.events;
  moment.meters.transitions = static_cast<std::int64_t>(now.usage.transitions);
  moment.meters.largestPayload = static_cast<std::int64_t>(now.usage.peakPayloadBytes);
}

void fillClock(Moment& moment, const LiveRun* live) {
  if (!live) return;
  moment.clock = live->driver().clock();
  moment.alive = live->recording().head().running();
}

void fillCalls(Moment& moment, const Runs& runs) {
  const Fiber* fiber = standingFiber(runs);
  if (!fiber) return;
  // A loop that comes there anew has not called yet.
  const bool ahead =
      fiber->frame.phase == interpreter::Phase::Enter && runs.stepper().cursor().atHead();
  moment.canCallAgain = !ahead && runs.live()->hasCalled(executionOf(runs), fiber->id);
  moment.called = executionOf(runs).program->state(fiber->frame.state).name;
  if (const auto child = runs.live()->startedBy(executionOf(runs), fiber->id))
    moment.started = child->machine.name;
}

void fillNested(Moment& moment, Runs& runs, const Inside& inside) {
  DebugRun& run = *runs.shown();
  const StartedRuns::Stands stands = standsOf(inside);
  moment.nested = run.nested(
      runs.stepper().focus().items(),
      {runs.shownDecisions(), moment.view.time, std::to_string(run.row.id), moment.live, stands});
}

const NestedView* startedBy(const std::vector<NestedView>& nested, std::uint64_t task) {
  for (const NestedView& each : nested) {
    if (each.task == task) return &each;
    if (const NestedView* inner = startedBy(each.inner, task)) return inner;
  }
  return nullptr;
}

/// How the states stand whose Tasks ask.
void fillAsked(Moment& moment, const DebugRun& run) {
  for (Question& each : moment.questions) {
    if (each.started == 0) {
      each.status = run.tracker().statusOf(each.fiber);
      continue;
    }
    const NestedView* execution = startedBy(moment.nested, each.started);
    if (execution == nullptr) continue;
    const auto state = execution->view.states.find(each.state);
    if (state != execution->view.states.end()) each.status = state->second.status;
  }
}

/// Of a run that has failed before anybody stood there: the data that it failed with.
void fillFailed(Moment& moment, const Runs& runs) {
  constexpr debugger::Position mostBack = 16;  // an error goes up from container to container
  const debugger::Recording& recording = runs.live()->recording();
  const debugger::Position end = runs.stepper().cursor().position();
  for (debugger::Position back = 1; back <= std::min(mostBack, end); ++back) {
    const Execution before = recording.at(end - back);
    const Fiber* fiber = before.running() ? before.fiber(moment.failed->thread) : nullptr;
    if (!fiber || fiber->frame.state == interpreter::noState) continue;
    moment.scopes = debugger::scopesOf(before, *fiber, before.identity->stateMachineName);
    for (Scope& scope : moment.scopes) scope.editable = false;
    return;
  }
}

void fillHits(Moment& moment, Runs& runs, const Inside& inside) {
  moment.breakpoints = runs.stepper().stops().breakpoints();
  const LiveRun* live = runs.live();
  for (const Breakpoint& each : moment.breakpoints)
    moment.hits.push_back(live ? live->hits().count(each.id, executionOf(runs).steps) +
                                     inside.children().hits(each.id)
                               : 0);
}

/// What is said of an execution that a Task started is of another definition.
void fillErrorPlace(Moment& moment) {
  const bool own = moment.definition && moment.tree && moment.inside.empty();
  if (own && !moment.cause.empty())
    moment.errorAt = replay::errorPlace(moment.cause, *moment.tree, *moment.definition);
}

}  // namespace

std::shared_ptr<Moment> MomentMaker::make(Runs& runs, const Inside& inside) {
  auto moment = std::make_shared<Moment>();
  fillClock(*moment, runs.live());
  if (runs.shown() && !runs.live())
    fillImported(*moment, *runs.shown(),
                 {runs.shownEvents(), runs.stepper().focus().items(), selected_, machineName_});
  else
    fillStatus(*moment, runs);
  if (runs.shown()) fillRun(*moment, runs, inside);
  fillErrorPlace(*moment);
  fillWatches(*moment, runs, inside);
  moment->runs = runs.rows();
  fillHits(*moment, runs, inside);
  return moment;
}

void MomentMaker::fillRun(Moment& moment, Runs& runs, const Inside& inside) {
  DebugRun& run = *runs.shown();
  moment.run = run.row.id;
  moment.definition = run.definition;
  moment.test = run.test;
  moment.hasBefore = !run.test.empty() && runs.hasBefore();
  if (!run.test.empty()) moment.alive = false;
  moment.live = runs.stepper().cursor().atHead();
  if (!run.test.empty() && run.differs && moment.live)
    moment.differs = {run.differs->first, {}, run.differs->second};
  moment.events = run.log();
  moment.tree = run.tree(!runs.stepper().running());
  moment.ticks = run.ticks();
  run.fill(moment.view, runs.shownDecisions(), runs.stepper().focus().items());
  // A segment does not begin where its machine does.
  if (run.live() && !run.segment.from.empty())
    moment.view.taken.erase(run.live()->recording().program().source().pointer + "/StartAt");
  moment.failed = replay::failedAt(run.decisions(), runs.shownDecisions(), run.threads());
  if (!run.live()) return;
  fillNested(moment, runs, inside);
  fillLive(moment, runs, inside);
}

void MomentMaker::fillLive(Moment& moment, Runs& runs, const Inside& inside) {
  moment.moves = runs.stepper().cursor().position();
  const Fiber* fiber = standingFiber(runs);
  if (fiber && isLookedAt(*fiber, runs)) moment.fiber = fiber->id;
  for (const Fiber* at = fiber; at && at->index >= 0; at = executionOf(runs).fiber(at->parent))
    moment.items.insert(moment.items.begin(), static_cast<int>(at->index));
  fillStack(moment, runs, inside);
  fillMapRun(moment, runs);
  fillTimers(moment, runs);
  fillQuestions(moment, runs, inside);
  fillAsked(moment, *runs.shown());
  fillMeters(moment, executionOf(runs));
  const bool rests = !runs.stepper().running() && !inside.running();
  if (!inside.child() || !rests) fillScopes(moment, runs);
  if (rests) fillCalls(moment, runs);
  fillInside(moment, runs, inside, changes_);
  if (rests && !fillFlowOfNested(moment, inside)) fillFlow(moment, runs);
  showWhatIsLeft(moment);
}

void MomentMaker::fillScopes(Moment& moment, const Runs& runs) {
  const Fiber* fiber = standingFiber(runs);
  if (runs.stepper().running() || !fiber) {
    moment.scopes = changes_.lastShown();
    if (moment.scopes.empty() && moment.failed) fillFailed(moment, runs);
    return;
  }
  const Execution& now = executionOf(runs);
  moment.scopes = changes_.marked({runs.shown()->row.id, runs.stepper().cursor().position()},
                                  debugger::scopesOf(now, *fiber, now.identity->stateMachineName));
}

void MomentMaker::fillFlow(Moment& moment, Runs& runs) const {
  asl::StateId state = selected_;
  if (state.empty() && moment.view.cursor) state = moment.view.cursor->state;
  if (state.empty() && moment.failed) state = moment.failed->state;
  if (state.empty()) return;
  const Execution& now = executionOf(runs);
  const debugger::Focus& focus = runs.stepper().focus();
  const Fiber* fiber = standingFiber(runs);
  const bool own =
      fiber && isLookedAt(*fiber, runs) && now.program->state(fiber->frame.state).id == state;
  DebugRun& run = *runs.shown();
  const interpreter::FiberId in =
      own ? focus.fiber() : run.fiberFor(state, runs.shownDecisions(), focus.items());
  const debugger::Recording& recording = run.live()->recording();
  // An item in focus that has not begun has none, whatever others have.
  moment.flow = flowOf(recording, runs.stepper().cursor().position(), now, state,
                       in == 0 ? std::nullopt : std::optional(in));
  moment.flow.child = run.threads().childExecutionOf(in);
  if (run.live()->startedBy(now, in)) moment.flow.child = in;
  markByHand(moment, {now, recording.decisions(), runs.shownDecisions()}, in);
}

/// Of a state in an execution that a Task started: the selected one; else, while one stands there,
/// that place. It is meant by the Tasks on the way, too.
bool MomentMaker::fillFlowOfNested(Moment& moment, const Inside& inside) const {
  if (asl::splitNested(selected_)) return fillFlowInside(moment, inside, selected_);
  const bool way = std::any_of(moment.inside.begin(), moment.inside.end(),
                               [&](const InsideLevel& each) { return each.state == selected_; });
  const asl::StateId place = selected_.empty() || way ? placeInside(moment) : asl::StateId();
  return !place.empty() && fillFlowInside(moment, inside, place);
}

/// Nothing where one stands in no state.
std::optional<Result<json::Value>> MomentMaker::watched(const Runs& runs, const Inside& inside,
                                                        const std::string& expression) const {
  if (inside.child()) return evaluateInside(inside, expression, std::nullopt, interruption_);
  const Fiber* fiber = standingFiber(runs);
  if (!fiber) return std::nullopt;
  const auto language = executionOf(runs).program->state(fiber->frame.state).language;
  return evaluate(runs, inside, expression, language);
}

void MomentMaker::fillWatches(Moment& moment, const Runs& runs, const Inside& inside) {
  const bool rests = !runs.stepper().running() && !inside.running();
  for (const std::string& expression : watches_) {
    WatchView watch;
    watch.expression = expression;
    const auto value = rests ? watched(runs, inside, expression) : std::nullopt;
    if (value && *value)
      watch.value = **value;
    else if (value)
      watch.error = value->error().message;
    changes_.mark(watch);
    moment.watches.push_back(std::move(watch));
  }
  if (runs.shown() && rests) changes_.keep(moment.watches);
}

Result<json::Value> MomentMaker::evaluate(const Runs& runs, const Inside& inside,
                                          const std::string& expression,
                                          asl::QueryLanguage language) const {
  if (inside.child()) return evaluateInside(inside, expression, language, interruption_);
  const debugger::Cursor& cursor = runs.stepper().cursor();
  const Fiber* fiber = runs.stepper().focus().fiberAt(cursor);
  if (!fiber) return refuse(notices::noMoment);
  return debugger::evaluateAt(cursor.execution(), *fiber, expression, language, interruption_);
}

}  // namespace stepwright::session
