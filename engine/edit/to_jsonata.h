// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/edit/intents.h"
#include "engine/json/value.h"

namespace stepwright::edit {

/// From JSONPath to JSONata: the fields of the one language said in those of the other, the states
/// inside a Map or Parallel too. What has no counterpart is an error "migration.…" whose pointer is
/// the field's place inside the object; nothing is guessed.

enum class Inside { Convert, Keep };
/// A state's object.
[[nodiscard]] Result<json::Value> stateToJsonata(const json::Value& state,
                                                 Inside inside = Inside::Convert);
/// The object of a machine, of a branch or of an item processor.
[[nodiscard]] Result<json::Value> machineToJsonata(const json::Value& machine);

}  // namespace stepwright::edit
