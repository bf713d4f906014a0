// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/imported_moment.h"

#include <algorithm>

#include "engine/asl/bind.h"
#include "engine/history/event_type.h"
#include "engine/replay/failed_at.h"
#include "engine/session/notices.h"
#include "engine/session/run_status.h"
#include "engine/session/stack.h"

namespace stepwright::session {

using history::Event;
using history::EventType;
using interpreter::Execution;
using interpreter::Fiber;

namespace {

Phrase wordOf(replay::RunStatus status) {
  switch (status) {
    case replay::RunStatus::Succeeded:
      return "SUCCEEDED";
    case replay::RunStatus::Failed:
      return "FAILED";
    case replay::RunStatus::TimedOut:
      return "TIMED_OUT";
    case replay::RunStatus::Aborted:
      return "ABORTED";
    default:
      return worded(notices::notEnded);
  }
}

std::string text(const std::optional<json::Value>& value) {
  return value ? std::string(value->string()) : std::string();
}

/// The state that stood in that thread when the event was written; null where there was none yet.
const asl::State* stateAt(const DebugRun& run, const Event& event) {
  const Event* at = &event;
  const auto& log = run.log();
  for (;;) {
    const replay::EventSense sense = replay::senseOf(at->type);
    const bool names = sense == replay::EventSense::Entered || sense == replay::EventSense::Exited;
    if (names && at->name.isString()) {
      const bool known = at->fiber < run.threads().size();
      const asl::Machine* machine = known ? run.threads().at(at->fiber).machine : nullptr;
      return machine ? machine->find(at->name.string()) : nullptr;
    }
    if (at->previousId <= 0 || at->previousId >= at->id) return nullptr;
    at = &log.at(static_cast<std::size_t>(at->previousId) - 1);
  }
}

/// "IMPORTED: FAILED in Charge, Card.Declined, 14 events", "IMPORTED, event 7 of 14".
void say(Moment& moment, const DebugRun& run, std::size_t events) {
  replay::RunView& view = moment.view;
  if (view.past) {
    view.words =
        worded(notices::importedEvent,
               {worded(notices::eventOf, {std::to_string(view.event), std::to_string(view.events),
                                          history::toString(run.log().at(events - 1).type)})});
    return;
  }
  Phrase words = wordOf(view.status);
  const bool failed = view.status == replay::RunStatus::Failed && moment.failed;
  const asl::State* state =
      failed ? asl::findState(*run.definition, moment.failed->state) : nullptr;
  if (state) words = worded(notices::failedIn, {words, state->name});
  if (!moment.error.empty()) words = listed({words, moment.error});
  words = worded(notices::events, {words, std::to_string(view.events)});
  view.words = worded(notices::imported, {words});
}

void fillStatus(Moment& moment, const DebugRun& run, std::size_t events) {
  replay::RunView& view = moment.view;
  const Event& event = run.log().at(events - 1);
  view.past = events < run.log().size();
  view.status = view.past ? replay::RunStatus::Paused : endedAs(event.type);
  view.time = event.time;
  moment.failed = replay::failedAt(run.decisions(), run.decisionsAtEvent(events), run.threads());
  if (event.extra) moment.error = text(event.extra->error);
  if (event.extra) moment.cause = text(event.extra->cause);
  if (event.type == EventType::ExecutionSucceeded) moment.output = event.data;
  say(moment, run, events);
  const asl::State* state = stateAt(run, event);
  if (!state || view.status != replay::RunStatus::Paused) return;
  replay::CursorView cursor;
  cursor.state = state->id;
  cursor.words = worded(notices::event, {std::to_string(event.id), history::toString(event.type)});
  view.cursor = std::move(cursor);
}

/// The fiber of that event, or the nearest around it that still lives.
const Fiber* livingFiber(const Execution& execution, const replay::Threads& threads,
                         replay::ThreadId id) {
  for (; id != 0 && id < threads.size(); id = threads.at(id).parent)
    if (const Fiber* fiber = execution.fiber(id)) return fiber;
  return nullptr;
}

/// The fiber that the data is of. That of an execution that failed is what it failed with: there it
/// has none any more.
void fillScopes(Moment& moment, const DebugRun& run, const ImportedLook& look,
                const Execution& now) {
  const bool failed = moment.failed.has_value();
  std::size_t events = look.events;
  std::optional<Execution> before;
  while (failed && events > 1 && (!before || !before->running()))
    before = run.followed()->at(--events);
  const Execution& execution = before ? *before : now;
  const replay::ThreadId thread =
      failed ? moment.failed->thread : run.log().at(look.events - 1).fiber;
  const Fiber* fiber = livingFiber(execution, run.threads(), thread);
  if (!fiber || !execution.running() || fiber->frame.state == interpreter::noState) return;
  moment.scopes = debugger::scopesOf(execution, *fiber, look.machineName);
  // Of the execution's own names and times a history tells nothing.
  std::erase_if(moment.scopes,
                [](const Scope& scope) { return scope.kind == Scope::Kind::Context; });
  for (Scope& scope : moment.scopes) scope.editable = false;
}

void fillData(Moment& moment, DebugRun& run, const ImportedLook& look) {
  const replay::FollowedRun* data = run.followed();
  const auto now = data ? data->at(look.events) : std::nullopt;
  if (!now) {
    moment.note = worded(notices::anotherWay, {std::to_string(run.departsAt())});
    return;
  }
  const Event& event = run.log().at(look.events - 1);
  const Fiber* fiber = livingFiber(*now, run.threads(), event.fiber);
  const replay::ThreadId focus = fiber ? fiber->id : 0;
  const std::size_t decisions = run.decisionsAtEvent(look.events);
  moment.stack = stackOf(*now, look.machineName, focus, {});
  for (StackRow& row : moment.stack)
    if (row.fiber != 0) row.status = run.statusOf(row.fiber, decisions);
  moment.stack.front().detail = run.row.title;
  fillScopes(moment, run, look, *now);
  asl::StateId state = look.selected;
  if (state.empty() && moment.failed) state = moment.failed->state;
  if (const asl::State* shown = stateAt(run, event); state.empty() && shown) state = shown->id;
  const interpreter::StateIndex index = now->program->indexOf(state);
  if (index == interpreter::noState) return;
  const replay::ThreadId thread = run.fiberFor(state, decisions, look.focus);
  moment.flow = flowOf(*now->program, data->visitOf(index, thread, look.events, *now),
                       static_cast<std::int64_t>(look.events), state);
}

}  // namespace

void fillImported(Moment& moment, DebugRun& run, const ImportedLook& look) {
  moment.imported = true;
  moment.view.events = static_cast<std::int64_t>(run.log().size());
  moment.view.event = static_cast<std::int64_t>(look.events);
  if (look.events == 0) return;
  run.sync();
  fillStatus(moment, run, look.events);
  fillData(moment, run, look);
}

}  // namespace stepwright::session
