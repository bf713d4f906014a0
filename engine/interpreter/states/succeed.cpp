// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/states/succeed.h"

#include "engine/interpreter/work.h"

namespace stepwright::interpreter {
namespace {

void actSucceed(Core& core, Fiber& fiber) { finishWork(core, fiber, fiber.frame.effective); }

}  // namespace

const StateHandler succeedHandler{.entered = history::EventType::SucceedStateEntered,
                                  .exited = history::EventType::SucceedStateExited,
                                  .act = actSucceed};

}  // namespace stepwright::interpreter
