// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "engine/asl/model.h"
#include "engine/debugger/breakpoint.h"

namespace stepwright::debug {

/// What a breakpoint is called where there is no drawing to show it on. `state`: that it is set on;
/// null where it is gone, or where there is none.

/// Where it stands: the state's name, "Ship › Pack" in an execution that a Task starts, or "any
/// state".
[[nodiscard]] QString placeWords(const debugger::Breakpoint& breakpoint, const asl::State* state);
/// What it waits for and under which conditions: "→ rule 2, total > 100 [3]".
[[nodiscard]] QString noteWords(const debugger::Breakpoint& breakpoint, const asl::State* state);
/// Both: "Charge, → rule 2".
[[nodiscard]] QString wholeWords(const debugger::Breakpoint& breakpoint, const asl::State* state);

}  // namespace stepwright::debug
