// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/base/result.h"
#include "engine/interpreter/core.h"

namespace stepwright::interpreter {

/// Why RedriveExecution would refuse an execution that has this status: it is no Standard one, it
/// has not failed, or its history has no room. Nothing where it would not.
[[nodiscard]] std::optional<Error> refusalToRedrive(const Execution& execution);

/// Goes on with an execution that has failed, timed out or been stopped: what succeeded stays, and
/// each state that did not runs again with the input that it had, its retries counted anew. Of a
/// Map and a Parallel the items and branches that have not ended go on. Nothing where it is
/// refused.
void redrive(Execution& execution, Timestamp now, Sink& sink);

}  // namespace stepwright::interpreter
