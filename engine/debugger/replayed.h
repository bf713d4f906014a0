// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/debugger/recording.h"

namespace stepwright::debugger {

/// The beginning of a recorded run with another definition: every input up to that position is
/// taken again. An error where the other definition does something else before it is reached,
/// which its message says: then what was recorded is no beginning of a run of that definition.
[[nodiscard]] Result<Recording> replayed(const Recording& recorded,
                                         const interpreter::ProgramPtr& program, Position position);
/// Up to where, at most to that position, a run of the other definition would have gone the same.
[[nodiscard]] Position agreement(const Recording& recorded, const interpreter::ProgramPtr& program,
                                 Position position);

}  // namespace stepwright::debugger
