// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/console.h"

#include <algorithm>
#include <utility>

#include "engine/asl/nested_id.h"
#include "engine/debugger/stop_words.h"
#include "engine/interpreter/decision.h"
#include "engine/session/notices.h"
#include "engine/session/remaining.h"
#include "engine/session/status.h"

namespace stepwright::session {

using interpreter::Decision;
using interpreter::FiberId;

namespace {

std::int64_t eventOf(const Runs& runs) { return static_cast<std::int64_t>(runs.shownEvents()); }

/// "PAUSED before Charge", "FAILED  Busy: no time": error and cause in full.
Phrase lineOf(const Moment& moment) {
  Phrase line = moment.view.words;
  if (!moment.error.empty()) line = worded(notices::withError, {line, moment.error});
  if (!moment.cause.empty()) line = worded(notices::withCause, {line, moment.cause});
  return line;
}

std::string placeWithin(const debugger::LiveRun& run, FiberId fiber, const asl::StateId& state) {
  return fiber > 1 ? debugger::placeOf(run.recording(), fiber, state) : std::string();
}

}  // namespace

void Console::say(const Runs& runs, Phrase text) { add({eventOf(runs), {}, {}, std::move(text)}); }

void Console::sayLog(Runs& runs) {
  for (debugger::LogLine& line : runs.stepper().stops().takeLog())
    add({line.event, line.state,
         debugger::placeOf(runs.live()->recording(), line.fiber, line.state),
         std::move(line.text)});
}

void Console::sayLog(const Inside& inside) {
  for (debugger::LogLine& line : inside.children().takeLog())
    add({line.event, line.state, {}, std::move(line.text)});
}

void Console::sayTimeouts(Runs& runs) {
  DebugRun* run = runs.shown();
  if (!run) return;
  const auto& all = run->decisions();
  for (run->told = std::min(run->told, all.size()); run->told < all.size(); ++run->told) {
    const Decision& decision = all[run->told];
    const Phrase words = timeoutWords(decision);
    if (words.empty()) continue;
    const asl::StateId state = decision.state ? decision.state->id : asl::StateId();
    add({decision.event, state,
         run->live() ? placeWithin(*run->live(), decision.fiber, state) : std::string(),
         worded(notices::timedOut, {words})});
  }
}

namespace {

/// A step says it in the window alone.
bool isPlain(const debugger::Stepper& stepper, const Moment& moment) {
  return stepper.goal().steps() && stepper.cursor().execution().running() &&
         stepper.stopped().description.empty() && moment.error.empty();
}

}  // namespace

/// What it was asked for is said beside it.
Phrase Console::withNote(Phrase line) const {
  return note_.empty() ? line : worded(notices::withError, {line, note_});
}

void Console::sayStopInside(const Runs& runs, debugger::SteppedChild& child) {
  auto held = child.hold();
  Moment moment;
  fillStatus(moment, held.live(), held.stepper());
  if (isPlain(held.stepper(), moment)) return;
  const asl::StateId state = moment.view.cursor ? moment.view.cursor->state : asl::StateId();
  const FiberId fiber = held.execution().running() ? held.stepper().focus().fiber() : 0;
  const std::string within = placeWithin(held.live(), fiber, state);
  add({eventOf(runs), asl::nestedId(child.task(), state),
       within.empty() ? child.machine() : child.machine() + " › " + within,
       withNote(lineOf(moment))});
}

void Console::sayStop(Runs& runs, const Inside& inside) {
  sayTimeouts(runs);
  if (debugger::SteppedChild* child = inside.child()) return sayStopInside(runs, *child);
  Moment moment;
  fillStatus(moment, runs);
  const debugger::Stepper& stepper = runs.stepper();
  const bool running = stepper.cursor().execution().running();
  if (isPlain(stepper, moment)) return;
  const asl::StateId state = moment.view.cursor ? moment.view.cursor->state : asl::StateId();
  const FiberId fiber = running ? runs.stepper().focus().fiber() : 0;
  add({moment.view.event, state, placeWithin(*runs.live(), fiber, state),
       withNote(lineOf(moment))});
}

std::vector<ConsoleLine> Console::take(Runs& runs) {
  sayTimeouts(runs);
  return std::exchange(lines_, {});
}

}  // namespace stepwright::session
