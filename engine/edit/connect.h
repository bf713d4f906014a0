// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/edit/intents.h"

namespace stepwright::edit {

[[nodiscard]] Outcome connect(const asl::Document& document, const asl::StateId& from,
                              const asl::StateId& to, Connection how);
/// Turns an edge to another target, or takes it away (then the state ends, or the rule or catcher
/// goes).
[[nodiscard]] Outcome retarget(const asl::Document& document, std::string_view edgePointer,
                               const asl::StateId& to);
[[nodiscard]] Outcome disconnect(const asl::Document& document, std::string_view edgePointer);

}  // namespace stepwright::edit
