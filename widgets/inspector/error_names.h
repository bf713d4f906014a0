// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "engine/asl/model.h"

namespace stepwright::inspector {

/// The names of errors that a state may end with, for Retry and Catch to choose from: those that
/// were seen first, then those of the service that the Task calls, then those of Step Functions.
[[nodiscard]] QStringList errorNamesFor(const asl::State& state, const QStringList& seen);

}  // namespace stepwright::inspector
