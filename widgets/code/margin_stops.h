// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/asl/definition.h"
#include "widgets/common/breakpoint_mark.h"

namespace stepwright::code {

/// Breakpoints in the margin of the text: each stands beside what it waits for.

/// The key that it stands beside: of its edge, of the field of its phase, of Retry, Catch or the
/// variable where the state has such a one; else the state's own. Nothing where there is no such
/// state.
[[nodiscard]] std::optional<text::Range> keyOfStop(const asl::Definition& document,
                                                   const common::BreakpointMark& mark);
/// What a click at that line means: the edge, phase, Retry, Catch or variable whose key stands in
/// it, and else the innermost state that the line belongs to.
[[nodiscard]] std::optional<common::BreakpointMark> stopAtLine(const asl::Definition& document,
                                                               text::Range line);

}  // namespace stepwright::code
