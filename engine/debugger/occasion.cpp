// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/occasion.h"

#include <string>

#include "engine/interpreter/way.h"

namespace stepwright::debugger {

using interpreter::Execution;
using interpreter::Fiber;
using interpreter::Phase;
using Kind = Breakpoint::Kind;

namespace {

/// The edge by which a fiber leaves its state that is about to.
std::string edgeBefore(const Execution& execution, const Fiber& fiber) {
  const auto& state = execution.program->compiled(fiber.frame.state);
  const auto left = interpreter::wayOf(state, fiber.frame);
  return interpreter::pointerOf(state.source->id, left.way, left.which);
}

bool hasError(const Fiber& fiber, const std::string& name) {
  if (name.empty() || name == "States.ALL") return true;
  return fiber.frame.error && fiber.frame.error->name() == name;
}

}  // namespace

std::optional<Kind> arrivalOf(const Fiber& fiber) {
  switch (fiber.frame.phase) {
    case Phase::Enter:
      return Kind::Enter;
    case Phase::Leave:
      return Kind::Exit;
    case Phase::Retry:
      if (fiber.frame.error && !fiber.frame.retrying) return Kind::Error;
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

bool waitsFor(const Breakpoint& breakpoint, Kind what, const Execution& execution,
              const Fiber& fiber) {
  switch (breakpoint.kind) {
    case Kind::Edge:
      return what == Kind::Exit && breakpoint.place() == edgeBefore(execution, fiber);
    case Kind::Error:
      return what == Kind::Error && hasError(fiber, breakpoint.errorName);
    default:
      return breakpoint.kind == what;
  }
}

}  // namespace stepwright::debugger
