// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/states/pass.h"

#include "engine/interpreter/work.h"

namespace stepwright::interpreter {
namespace {

void actPass(Core& core, Fiber& fiber) {
  const auto& state = core.state(fiber);
  finishWork(core, fiber, state.passResult ? *state.passResult : fiber.frame.arguments);
}

}  // namespace

const StateHandler passHandler{.entered = history::EventType::PassStateEntered,
                               .exited = history::EventType::PassStateExited,
                               .act = actPass};

}  // namespace stepwright::interpreter
