// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/by_hand.h"

#include <algorithm>

#include "engine/interpreter/decision.h"

namespace stepwright::session {

using interpreter::Decision;
using interpreter::FiberId;

namespace {

constexpr const char* words = "set by hand";
constexpr std::size_t most = 100'000;  // decisions that are looked through

/// An outcome that stands ready to be taken in the place of the work.
bool waits(const Known& known, FiberId id, const asl::StateId& state) {
  const interpreter::Fiber* fiber = known.execution.fiber(id);
  if (!fiber || fiber->frame.state == interpreter::noState) return false;
  if (known.execution.program->state(fiber->frame.state).id != state) return false;
  return fiber->frame.forced || (fiber->frame.task && (*fiber->frame.task)->forced);
}

/// Whether the newest outcome of that state there was a person's.
bool isByHand(const Known& known, FiberId fiber, const asl::StateId& state) {
  if (waits(known, fiber, state)) return true;
  const std::size_t first = known.upTo > most ? known.upTo - most : 0;
  for (std::size_t i = known.upTo; i > first; --i) {
    const Decision& decision = known.decisions[i - 1];
    if (!decision.state || decision.state->id != state) continue;
    if (fiber != 0 && decision.fiber != fiber) continue;
    if (decision.kind == Decision::Kind::Entered) return false;
    if (decision.kind == Decision::Kind::Worked || decision.kind == Decision::Kind::Failed)
      return decision.forced;
  }
  return false;
}

bool isWork(const replay::PhaseView& phase) {
  static constexpr const char* names[] = {"Task", "Items run", "Branches", "Result"};
  return std::any_of(std::begin(names), std::end(names),
                     [&](const char* name) { return phase.name == name; });
}

}  // namespace

void markByHand(Moment& moment, const Known& known, FiberId flowFiber) {
  if (isByHand(known, flowFiber, moment.flow.state))
    for (replay::PhaseView& phase : moment.flow.phases)
      if (isWork(phase)) phase.words = words;
  const asl::StateId cursor = moment.view.cursor ? moment.view.cursor->state : asl::StateId();
  for (Scope& scope : moment.scopes)
    if (scope.kind == Scope::Kind::Result && isByHand(known, scope.fiber, cursor))
      scope.note = words;
  for (StackRow& row : moment.stack)
    if (row.focused && row.fiber != 0 && isByHand(known, row.fiber, row.state))
      row.detail += row.detail.empty() ? words : std::string(", ") + words;
}

}  // namespace stepwright::session
