// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "widgets/palette/palette_item.h"

namespace stepwright::asl {
class Catalogue;
}

namespace stepwright::palette {

/// The actions that are wanted most, with parameters to begin with; it needs no catalogue.
[[nodiscard]] Items exampleItems();
/// Of each action the pattern that is wanted most: what is shown before anything is typed.
[[nodiscard]] Items plainExamples();

/// Finds actions in the catalogue: while nothing is typed the examples, then all of AWS's, each
/// with parameters to begin with and the pattern that was searched for.
[[nodiscard]] ActionSource catalogueSource(std::shared_ptr<const asl::Catalogue> catalogue);

/// The action of that Resource, to be offered again; nothing where it cannot be one. The source is
/// asked when it is taken.
[[nodiscard]] std::optional<Item> rememberedItem(const QString& resource, ActionSource source);

/// Two letters for a service's tile: "DB" of DynamoDB, "λ" of Lambda.
[[nodiscard]] QString initialsOf(const QString& service);

}  // namespace stepwright::palette
