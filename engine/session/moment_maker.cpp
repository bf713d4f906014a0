// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/moment_maker.h"

#include <algorithm>

#include "engine/debugger/evaluate.h"
#include "engine/interpreter/context.h"
#include "engine/interpreter/execution.h"
#include "engine/session/by_hand.h"
#include "engine/session/imported_moment.h"
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

const Execution& executionOf(const Runs& runs) { return runs.stepper().cursor().execution(); }

void fillStack(Moment& moment, Runs& runs) {
  const Execution& now = executionOf(runs);
  DebugRun& run = *runs.shown();
  moment.stack = stackOf(now, now.identity->stateMachineName, runs.stepper().focus().fiber(),
                         run.live()->frozen());
  for (StackRow& row : moment.stack) {
    if (row.fiber == 0) continue;
    row.status = run.statusOf(row.fiber, runs.shownDecisions());
    const Fiber* fiber = now.fiber(row.fiber);
    row.ownExecution = (fiber && interpreter::childExecutionOf(now, *fiber) == fiber) ||
                       (!runs.stepper().running() && run.live()->startedBy(now, row.fiber));
  }
  moment.stack.front().detail = run.row.title;
  moment.stack = withNested(std::move(moment.stack), moment.nested);
}

replay::StateStatus statusOf(runtime::MapRunMeter::Status status) {
  using Status = runtime::MapRunMeter::Status;
  if (status == Status::Succeeded) return replay::StateStatus::Succeeded;
  if (status == Status::Failed) return replay::StateStatus::Failed;
  return status == Status::Aborted ? replay::StateStatus::Aborted : replay::StateStatus::NotReached;
}

/// Of so many children none is told of one by one; the Map's items are filled in from how they
/// ended.
void fillItems(replay::RunView& view, const runtime::MapRunFigures& figures,
               const runtime::MapRunMeter& meter) {
  const auto found = view.containers.find(figures.state);
  if (found == view.containers.end()) return;
  auto& items = found->second.items;
  const auto& ended = meter.statuses();
  if (items.size() < std::max(ended.size(), figures.begun))
    items.resize(std::max(ended.size(), figures.begun), replay::StateStatus::NotReached);
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i] != replay::StateStatus::NotReached) continue;
    if (i < ended.size()) items[i] = statusOf(ended[i]);
    const bool open = i >= ended.size() || ended[i] == runtime::MapRunMeter::Status::Open;
    if (open && figures.running && i < figures.begun) items[i] = replay::StateStatus::Running;
  }
}

/// As the newest moment stands; a past one shows it too.
void fillMapRun(Moment& moment, const Runs& runs) {
  const debugger::Recording& recording = runs.live()->recording();
  const runtime::MapRunMeter& meter = recording.children().meter();
  auto figures = meter.figures(recording.head(), runtime::wallClock());
  if (!figures) return;
  if (runs.stepper().cursor().atHead()) fillItems(moment.view, *figures, meter);
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
  if (const auto child = runs.live()->startedBy(executionOf(runs), fiber->id))
    moment.started = child->machine.name;
}

/// Those that stand at the places in focus.
void fillNested(Moment& moment, Runs& runs) {
  DebugRun& run = *runs.shown();
  if (run.started().empty()) return;
  const StartedRuns::When when{runs.shownDecisions(), moment.view.time, run.row.id, moment.live};
  const auto focus = runs.stepper().focus().items();
  for (const auto& [place, state] : run.started().places()) {
    // Where the state was not come to yet, no item is in focus: the first place stands for it.
    const auto thread = run.fiberFor(state, when.decisions, focus);
    const bool here = thread == 0
                          ? std::none_of(moment.nested.begin(), moment.nested.end(),
                                         [&](const auto& each) { return each.state == state; })
                          : StartedRuns::placeOf(state, thread, run.threads()) == place;
    if (!here) continue;
    if (auto nested = run.started().viewAt(place, when))
      moment.nested.push_back(std::move(*nested));
  }
}

void fillHits(Moment& moment, Runs& runs) {
  moment.breakpoints = runs.stepper().stops().breakpoints();
  const LiveRun* live = runs.live();
  for (const Breakpoint& each : moment.breakpoints)
    moment.hits.push_back(live ? live->hits().count(each.id, executionOf(runs).steps) : 0);
}

}  // namespace

std::shared_ptr<Moment> MomentMaker::make(Runs& runs) {
  auto moment = std::make_shared<Moment>();
  fillClock(*moment, runs.live());
  if (runs.shown() && !runs.live())
    fillImported(*moment, *runs.shown(),
                 {runs.shownEvents(), runs.stepper().focus().items(), selected_, machineName_});
  else
    fillStatus(*moment, runs);
  if (runs.shown()) fillRun(*moment, runs);
  fillWatches(*moment, runs);
  moment->runs = runs.rows();
  fillHits(*moment, runs);
  return moment;
}

void MomentMaker::fillRun(Moment& moment, Runs& runs) {
  DebugRun& run = *runs.shown();
  moment.run = run.row.id;
  moment.definition = run.definition;
  moment.live = runs.stepper().cursor().atHead();
  moment.events = run.log();
  moment.tree = run.tree(!runs.stepper().running());
  moment.ticks = run.ticks();
  run.fill(moment.view, runs.shownDecisions(), runs.stepper().focus().items());
  fillNested(moment, runs);
  if (run.live()) fillLive(moment, runs);
}

void MomentMaker::fillLive(Moment& moment, Runs& runs) {
  fillStack(moment, runs);
  fillMapRun(moment, runs);
  fillTimers(moment, runs);
  moment.questions = questionsOf(*runs.live());
  fillMeters(moment, executionOf(runs));
  fillScopes(moment, runs);
  if (!runs.stepper().running()) fillFlow(moment, runs);
  if (!runs.stepper().running()) fillCalls(moment, runs);
  showWhatIsLeft(moment);
}

void MomentMaker::fillScopes(Moment& moment, const Runs& runs) {
  const Fiber* fiber = standingFiber(runs);
  if (runs.stepper().running() || !fiber) {
    moment.scopes = changes_.lastShown();
    return;
  }
  const Execution& now = executionOf(runs);
  moment.scopes = changes_.marked({runs.shown()->row.id, runs.stepper().cursor().position()},
                                  debugger::scopesOf(now, *fiber, now.identity->stateMachineName));
}

void MomentMaker::fillFlow(Moment& moment, Runs& runs) const {
  asl::StateId state = selected_;
  if (state.empty() && moment.view.cursor) state = moment.view.cursor->state;
  if (state.empty()) return;
  const Execution& now = executionOf(runs);
  const debugger::Focus& focus = runs.stepper().focus();
  const Fiber* fiber = standingFiber(runs);
  const bool own = fiber && now.program->state(fiber->frame.state).id == state;
  DebugRun& run = *runs.shown();
  const interpreter::FiberId in =
      own ? focus.fiber() : run.fiberFor(state, runs.shownDecisions(), focus.items());
  const debugger::Recording& recording = run.live()->recording();
  moment.flow = flowOf(recording, runs.stepper().cursor().position(), now, state, in);
  moment.flow.child = run.threads().childExecutionOf(in);
  if (run.live()->startedBy(now, in)) moment.flow.child = in;
  markByHand(moment, {now, recording.decisions(), runs.shownDecisions()}, in);
}

void MomentMaker::fillWatches(Moment& moment, const Runs& runs) {
  const bool rests = !runs.stepper().running();
  const Fiber* fiber = rests ? standingFiber(runs) : nullptr;
  for (const std::string& expression : watches_) {
    WatchView watch;
    watch.expression = expression;
    if (fiber) {
      const auto language = executionOf(runs).program->state(fiber->frame.state).language;
      const auto value = evaluate(runs, expression, language);
      if (value)
        watch.value = *value;
      else
        watch.error = value.error().message;
    }
    changes_.mark(watch);
    moment.watches.push_back(std::move(watch));
  }
  if (runs.shown() && rests) changes_.keep(moment.watches);
}

Result<json::Value> MomentMaker::evaluate(const Runs& runs, const std::string& expression,
                                          asl::QueryLanguage language) const {
  const debugger::Cursor& cursor = runs.stepper().cursor();
  const Fiber* fiber = runs.stepper().focus().fiberAt(cursor);
  if (!fiber) return refuse(notices::noMoment);
  return debugger::evaluateAt(cursor.execution(), *fiber, expression, language, interruption_);
}

}  // namespace stepwright::session
