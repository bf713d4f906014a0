// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/visit_data.h"

#include <algorithm>
#include <vector>

#include "engine/debugger/scopes.h"

namespace stepwright::session {

using analysis::RunVisit;
using debugger::Position;
using debugger::Recording;
using interpreter::Execution;
using json::Member;
using json::Value;

namespace {

/// After the move that told that decision.
Position positionOf(const Recording& recording, std::size_t decision) {
  Position low = 0, high = recording.length();
  while (low < high) {
    const Position middle = low + (high - low) / 2;
    if (recording.decisionsAt(middle) > decision)
      high = middle;
    else
      low = middle + 1;
  }
  return low;
}

/// All that an expression sees there; of a name in several scopes the innermost.
Value visibleIn(const std::vector<Scope>& scopes) {
  std::vector<Member> members;
  for (const Scope& scope : scopes) {
    if (scope.kind != Scope::Kind::Variables) continue;
    for (const Variable& each : scope.variables) {
      const bool hidden = std::any_of(members.begin(), members.end(), [&](const Member& known) {
        return known.name() == each.name;
      });
      if (!hidden) members.emplace_back(Value(each.name), each.value);
    }
  }
  return Value::objectOfDistinct(std::move(members));
}

bool standsIn(const Execution& execution, const RunVisit& visit) {
  const interpreter::Fiber* fiber = execution.fiber(visit.fiber);
  return fiber != nullptr && fiber->frame.state != interpreter::noState &&
         execution.program->state(fiber->frame.state).id == visit.state;
}

void take(const Execution& execution, const RunVisit& visit, VisitData& data) {
  const auto scopes = debugger::scopesOf(execution, *execution.fiber(visit.fiber), {});
  for (const Scope& scope : scopes) {
    if (scope.kind == Scope::Kind::Input) data.input = scope.whole;
    if (scope.kind == Scope::Kind::Output) data.output = scope.whole;
  }
  data.variables = visibleIn(scopes);
}

}  // namespace

std::optional<Execution> executionIn(const DebugRun& run, const RunVisit& visit) {
  std::optional<Execution> then;
  if (const debugger::LiveRun* live = run.live()) {
    const Recording& recording = live->recording();
    const Position after = positionOf(recording, visit.last);
    then = recording.at(visit.left && after > 0 ? after - 1 : after);
  } else if (run.followed() != nullptr && visit.lastEvent > 1) {
    const std::int64_t events = visit.left ? visit.lastEvent - 1 : visit.lastEvent;
    then = run.followed()->at(static_cast<std::size_t>(events));
  }
  return then && standsIn(*then, visit) ? then : std::nullopt;
}

std::optional<Execution> executionAt(const DebugRun& run, const RunVisit& visit,
                                     std::int64_t event) {
  if (visit.lastEvent <= event) return executionIn(run, visit);
  std::optional<Execution> then;
  const auto events = static_cast<std::size_t>(event);
  if (const debugger::LiveRun* live = run.live())
    then = live->recording().at(live->recording().positionOfEvent(events));
  else if (run.followed() != nullptr)
    then = run.followed()->at(events);
  return then && standsIn(*then, visit) ? then : std::nullopt;
}

VisitData dataOf(const DebugRun& run, const RunVisit& visit) {
  VisitData data;
  if (const auto then = executionIn(run, visit)) take(*then, visit, data);
  if (const auto* entry = analysis::entryOf(visit, run.log())) data.input = entry->data;
  if (const auto* exit = analysis::exitOf(visit, run.log())) data.output = exit->data;
  return data;
}

replay::DataFlow phasesOf(const DebugRun& run, const RunVisit& visit) {
  const auto execution = executionIn(run, visit);
  if (!execution) return {};
  return replay::flowOf(*execution->program, {*execution, visit.fiber, !visit.left, true},
                        visit.lastEvent, visit.state);
}

}  // namespace stepwright::session
