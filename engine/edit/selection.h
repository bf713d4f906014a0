// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/asl/model.h"

namespace stepwright::edit {

/// Several states of one machine. Where it has to hang together it must have one way in and one way
/// out, which the errors of the intents say.
using Selection = std::vector<asl::StateId>;

}  // namespace stepwright::edit
