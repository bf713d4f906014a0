// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/states/fail.h"

#include <optional>
#include <utility>

#include "engine/interpreter/failure.h"

namespace stepwright::interpreter {
namespace {

/// Evaluates Error or Cause; false where that failed and the state with it.
bool read(Core& core, Fiber& fiber, const FieldPtr& field, std::optional<json::Value>& into) {
  if (!field) return true;
  auto value = core.evaluate(fiber, *field, fiber.frame.input);
  if (!value) {
    failState(core, fiber, value.error());
    return false;
  }
  into = std::move(value).value();
  return true;
}

void actFail(Core& core, Fiber& fiber) {
  const auto& fields = *core.state(fiber).fail;
  StateError error;
  if (!read(core, fiber, fields.error, error.error) ||
      !read(core, fiber, fields.cause, error.cause))
    return;
  failState(core, fiber, std::move(error));
}

}  // namespace

const StateHandler failHandler{
    .entered = history::EventType::FailStateEntered,
    .exited = history::EventType::ExecutionFailed,  // never written: a Fail state is not left
    .act = actFail};

}  // namespace stepwright::interpreter
