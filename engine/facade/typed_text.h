// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/debugger/typed_text.h"

namespace stepwright::facade {

/// For the window: what is wrong with a condition or a log text while it is typed.
using debugger::problemOfExpression;
using debugger::problemOfLogText;
using debugger::TypedProblem;

}  // namespace stepwright::facade
