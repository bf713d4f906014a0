// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/interpreter/core.h"

namespace stepwright::interpreter {

/// Children of a distributed Map that have failed and may be redriven: a few are held whole, the
/// others stand on the execution's shelf, each with the place of the one that fell before it.

/// A child that is about to be taken out.
void keepFailed(Core& core, Fiber& parent, const Fiber& child);
/// Behind the line, those that stand on the shelf and are not lost there.
void addShelved(const Execution& execution, ShelvedChildren children,
                std::vector<RisingChild>& line);
/// The one that stands at that place of the shelf; nothing where it is lost.
[[nodiscard]] std::optional<Fiber> shelvedAt(const Execution& execution, std::uint64_t place);

/// Behind what the text has, as one line; false for one that does not stand as it can be written
/// down: in the middle of a call, or with a Map Run of its own. Then what was written is worth
/// nothing.
[[nodiscard]] bool writeFallen(std::string& to, const Fiber& fiber);
[[nodiscard]] std::optional<Fiber> fallenFrom(std::string_view text);

}  // namespace stepwright::interpreter
