// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/interpreter/core.h"
#include "engine/interpreter/state_error.h"

namespace stepwright::interpreter {

/// What ResultWriter makes of the child executions of a distributed Map (ASL.md, section 16): the
/// state's result, or the objects that it writes.

/// The children's results as WriterConfig's Transformation wants them.
[[nodiscard]] json::Value transformedResults(Core& core, const Fiber& fiber);

/// Asks for what has gathered to be written, where it has grown large; true where it does.
[[nodiscard]] bool writeOn(Core& core, Fiber& fiber);
/// Asks for the results to be written; true where nothing is to be written, or nothing more.
[[nodiscard]] bool writeResults(Core& core, Fiber& fiber);
/// The answer to the last of these requests has come: an error that ends the Map Run, or none.
[[nodiscard]] std::optional<StateError> takeWriterAnswer(Core& core, Fiber& fiber,
                                                         const TaskOutcome& outcome);

/// {"MapRunArn", "ResultWriterDetails"}: where the results are.
[[nodiscard]] json::Value writtenWhere(const MapRunFrame& run);

}  // namespace stepwright::interpreter
