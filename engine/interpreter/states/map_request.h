// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "engine/interpreter/core.h"
#include "engine/interpreter/field.h"
#include "engine/interpreter/resource.h"

namespace stepwright::interpreter {

/// Evaluates a template of the Map into `into`, which stays as it is where there is none; false
/// where the state failed.
[[nodiscard]] bool evaluateInto(Core& core, Fiber& fiber, const FieldPtr& field, json::Value& into);
/// Asks, for the Map itself, what its reader wants of S3; then it waits.
void askForItems(Core& core, Fiber& fiber, const Resource& resource, json::Value input,
                 std::shared_ptr<const ReaderPiece> piece);
/// Asks, for the Map itself, to keep what its writer writes; then it waits.
void askToStore(Core& core, Fiber& fiber, json::Value object);
/// The answer, once it has come; until then the fiber goes on waiting.
[[nodiscard]] std::optional<TaskOutcome> takeOutcome(Fiber& fiber);
/// The Map Run has failed as a whole; the state fails with the same error.
void failMapRun(Core& core, Fiber& fiber, const std::string& error, const std::string& cause);

}  // namespace stepwright::interpreter
