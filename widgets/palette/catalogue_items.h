// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "widgets/palette/palette_item.h"

namespace stepwright::asl {
class Catalogue;
}

namespace stepwright::palette {

/// Finds actions in the catalogue: while nothing is typed the hand-picked ones, then all of AWS's,
/// the optimised integrations first, each with the parameters that it requires and the pattern that
/// suits it.
[[nodiscard]] ActionSource catalogueSource(std::shared_ptr<const asl::Catalogue> catalogue);

/// Two letters for a service's tile: "DB" of DynamoDB, "λ" of Lambda.
[[nodiscard]] QString initialsOf(const QString& service);

}  // namespace stepwright::palette
