// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/edit/intents.h"

namespace stepwright::edit {

/// Edits of what an action is called with: Parameters, Arguments, and what stands inside of them.

/// What a parameter is given.
struct ParameterValue {
  std::string json;
  bool evaluated = false;  ///< JSONPath: a path or a call, so that the key ends in ".$"
};

/// Sets a parameter of the object or list at `container`, or takes it away. Objects on the way are
/// made; a value takes the place of an expression of the same name and the other way round.
[[nodiscard]] Outcome setParameter(const asl::Document& document, std::string_view container,
                                   std::string_view name,
                                   const std::optional<ParameterValue>& value);

/// Where a Task that waits for a callback is to hand its token on: "MessageBody.token"; "" where it
/// hands it on already, waits for none, or no usual place is known.
[[nodiscard]] std::string tokenPlaceOf(const asl::State& state);
/// Puts it there. What stands in that place as a whole stays beside it as "input".
[[nodiscard]] Outcome passToken(const asl::Document& document, const asl::StateId& state);

}  // namespace stepwright::edit
