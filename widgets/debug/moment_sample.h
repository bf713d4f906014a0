// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/assist/try_expression.h"
#include "engine/session/moment.h"

namespace stepwright::debug {

/// What the moment of a run says about the data at that state: expressions are tried on it and
/// completed from it while they are typed.
[[nodiscard]] assist::Sample sampleFrom(const session::Moment& moment, const asl::StateId& state);

}  // namespace stepwright::debug
