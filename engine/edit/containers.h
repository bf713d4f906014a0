// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/edit/intents.h"
#include "engine/edit/selection.h"

namespace stepwright::edit {

/// Puts the selection into a new Map or Parallel (of one branch) that stands in its place.
[[nodiscard]] Outcome wrap(const asl::Document& document, const Selection& states,
                           asl::StateType container);
/// Puts the content of a Map or Parallel in its place; several branches come one after the other.
[[nodiscard]] Outcome unwrap(const asl::Document& document, const asl::StateId& container);

/// One more branch for a Parallel, with a Pass state in it.
[[nodiscard]] Outcome addBranch(const asl::Document& document, const asl::StateId& parallel);
/// One more entry of Retry, before one for States.ALL.
[[nodiscard]] Outcome addRetrier(const asl::Document& document, const asl::StateId& state);

}  // namespace stepwright::edit
