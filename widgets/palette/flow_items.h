// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/palette/palette_item.h"

namespace stepwright::palette {

/// The eight state types, with the letter that inserts each in the quick add.
[[nodiscard]] Items flowItems();

/// The optimised integrations, most used first: what "Actions" shows when there is no catalogue.
[[nodiscard]] Items optimisedActions();

/// The patterns that come with the program (resources/patterns): blocks of states that validate and
/// run.
[[nodiscard]] Items patternItems();

}  // namespace stepwright::palette
