// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "engine/asl/catalogue/source.h"
#include "engine/asl/model.h"

namespace stepwright::inspector {

/// The names of errors that a state may end with, for Retry and Catch to choose from: those that
/// were seen first, then those that its action throws (as the catalogue knows, where there is one)
/// and its service, then those of Step Functions.
[[nodiscard]] QStringList errorNamesFor(const asl::State& state, const QStringList& seen,
                                        const asl::CatalogueSource& catalogue = {});

}  // namespace stepwright::inspector
