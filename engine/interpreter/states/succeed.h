// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/interpreter/handler.h"

namespace stepwright::interpreter {

extern const StateHandler succeedHandler;

}  // namespace stepwright::interpreter
