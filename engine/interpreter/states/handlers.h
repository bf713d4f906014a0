// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/asl/model.h"
#include "engine/interpreter/handler.h"

namespace stepwright::interpreter {

/// What is special to that type.
[[nodiscard]] const StateHandler& handlerOf(asl::StateType type);

}  // namespace stepwright::interpreter
