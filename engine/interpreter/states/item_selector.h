// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/interpreter/core.h"
#include "engine/interpreter/item_reader.h"

namespace stepwright::interpreter {

/// One item through the Map's ItemSelector, asked by the Map for an iteration (`child`) that stands
/// in no state yet.
[[nodiscard]] Result<json::Value> selected(Core& core, const Fiber& fiber, Fiber& child);
/// $$.Map.Item.Source of the items that the Map has, or reads at present.
[[nodiscard]] json::Value itemSource(Core& core, const Fiber& fiber);
/// Puts every item through it, the first of which is the Map's `first`; false where the state
/// failed.
[[nodiscard]] bool selectItems(Core& core, Fiber& fiber, std::size_t first, ReadItems& read);
/// All items of a Map that has them all.
[[nodiscard]] bool selectItems(Core& core, Fiber& fiber);

}  // namespace stepwright::interpreter
