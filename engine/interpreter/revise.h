// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/base/phrase.h"
#include "engine/interpreter/core.h"
#include "engine/interpreter/input.h"

namespace stepwright::interpreter {

/// Edits of a paused execution's data. A state stands afterwards as if the value had been so from
/// the start: what was evaluated since the world was last asked is evaluated anew, up to the phase
/// where the state stands or before the first one that fails now.

/// Why that edit (SetData, SetVariable, Force, Wake, Skip, TakeWay) cannot be made at this moment
/// or could change nothing any more, in a sentence for people; "" where it can be made.
[[nodiscard]] Phrase refusal(const Execution& execution, const Input& input);

void revise(Core& core, const input::SetData& set);
void revise(Core& core, const input::SetVariable& set);
void revise(Core& core, const input::TakeWay& way);

}  // namespace stepwright::interpreter
