// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/asl/model.h"
#include "engine/replay/tree_row.h"

namespace stepwright::replay {

/// The field of a definition that an error came up in.
struct ErrorPlace {
  asl::StateId state;
  std::string pointer;  ///< of the field's part, from the root of the definition
  bool operator==(const ErrorPlace&) const = default;
};

/// What AWS's cause of an error at run time points to: "… the state 'S' (entered at the event id
/// #4). The JSONata expression '…' specified for the field 'Output/total' …". Nothing where the
/// cause names no field, or the definition has none such.
[[nodiscard]] std::optional<ErrorPlace> errorPlace(std::string_view cause, const RunTree& tree,
                                                   const asl::Machine& machine);

/// The cause without the words in front of it that say in which state it came up.
[[nodiscard]] std::string_view causeInState(std::string_view cause);

}  // namespace stepwright::replay
