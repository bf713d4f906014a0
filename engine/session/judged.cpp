// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/judged.h"

#include "engine/debugger/evaluate.h"
#include "engine/session/debug_run.h"

namespace stepwright::session {

using debugger::Breakpoint;
using debugger::Move;
using interpreter::Phase;

namespace {

/// The phase before which a breakpoint is asked.
Phase phaseAsked(const Breakpoint& breakpoint) {
  switch (breakpoint.kind) {
    case Breakpoint::Kind::Enter:
      return Phase::Enter;
    case Breakpoint::Kind::Retry:
    case Breakpoint::Kind::Error:
      return Phase::Retry;
    case Breakpoint::Kind::Phase:
      return breakpoint.phase;
    case Breakpoint::Kind::Exit:
    case Breakpoint::Kind::Expression:
    case Breakpoint::Kind::Edge:
    case Breakpoint::Kind::Catch:
    case Breakpoint::Kind::Variable:
    case Breakpoint::Kind::Tested:
      break;
  }
  return Phase::Leave;
}

/// Where a condition is asked: the state (noState = any) and the phase.
struct Asked {
  interpreter::StateIndex state;
  Phase phase;

  [[nodiscard]] bool at(interpreter::StateIndex where, Phase next) const {
    const bool meant = state == interpreter::noState || where == state;
    return where != interpreter::noState && meant && next == phase;
  }
};

Judged judge(const interpreter::Execution& execution, const interpreter::Fiber& fiber,
             const std::string& condition) {
  const auto language = execution.program->state(fiber.frame.state).language;
  const auto value = debugger::evaluateAt(execution, fiber, condition, language);
  if (value)
    return {debugger::holds(*value) ? Judged::Verdict::Holds : Judged::Verdict::DoesNot, {}};
  const bool nothing = value.error().code == debugger::nothingThere;
  return {nothing ? Judged::Verdict::NoValue : Judged::Verdict::Fails, value.error().message};
}

}  // namespace

std::optional<Judged> judgedLast(const DebugRun& run, const Breakpoint& breakpoint) {
  if (!run.live()) return std::nullopt;
  const debugger::Recording& recording = run.live()->recording();
  const Asked asked{recording.program().indexOf(breakpoint.state), phaseAsked(breakpoint)};
  if (asked.state == interpreter::noState && !breakpoint.state.empty()) return std::nullopt;
  for (const auto& fiber : recording.head().fibers)
    if (asked.at(fiber->frame.state, fiber->frame.phase))
      return judge(recording.head(), *fiber, breakpoint.condition);
  for (debugger::Position i = recording.length(); i-- > 0;) {
    const Move& move = recording.move(i);
    if (move.kind == Move::Kind::Input || !asked.at(move.state, move.phase)) continue;
    const interpreter::Execution then = recording.at(i);
    if (const auto* fiber = then.fiber(move.fiber))
      return judge(then, *fiber, breakpoint.condition);
  }
  return std::nullopt;
}

}  // namespace stepwright::session
