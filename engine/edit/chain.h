// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/edit/intents.h"
#include "engine/edit/selection.h"

namespace stepwright::edit {

/// The state and what follows it along the way, as far as nothing else leads there: what moves when
/// the chain below is taken along. Where that has several ways out, only the straight run.
[[nodiscard]] Selection chainFrom(const asl::Document& document, const asl::StateId& state);

}  // namespace stepwright::edit
