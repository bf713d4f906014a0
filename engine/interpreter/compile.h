// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/asl/model.h"
#include "engine/base/result.h"
#include "engine/interpreter/program.h"

namespace stepwright::interpreter {

/// Fails where something that the run needs cannot be read: an expression with a syntax error, a
/// transition to a state that is not there. It is no validator.
[[nodiscard]] Result<ProgramPtr> compile(asl::MachinePtr machine);

}  // namespace stepwright::interpreter
