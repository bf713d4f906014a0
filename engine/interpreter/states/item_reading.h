// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/interpreter/core.h"

namespace stepwright::interpreter {

/// How a distributed Map comes to its items: what its ItemReader names is read piece by piece, at
/// most MaxItems of it, and batched where there is a batcher.

/// Asks for what the reader names; the Map waits for the answer.
void beginReading(Core& core, Fiber& fiber);
/// Asks for the next piece where there is one, all items before it have begun, and nothing else is
/// asked for; true where it does.
[[nodiscard]] bool readOn(Core& core, Fiber& fiber);
/// What became of what was asked for.
enum class Came : std::uint8_t {
  Nothing,  ///< it is waited for still, or for more of it
  Items,    ///< there are items, or it is known that there are no more
  Trouble   ///< the state has failed
};
[[nodiscard]] Came takeReaderAnswer(Core& core, Fiber& fiber);

/// The items of a Map that has them all are limited and batched; false where the state failed.
[[nodiscard]] bool limitAndBatch(Core& core, Fiber& fiber);

}  // namespace stepwright::interpreter
