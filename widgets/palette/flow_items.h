// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/palette/palette_item.h"

namespace stepwright::palette {

/// The eight state types, with the letter that inserts each in the quick add.
[[nodiscard]] Items flowItems();

/// The patterns that come with the program (resources/patterns): blocks of states that validate and
/// run.
[[nodiscard]] Items patternItems();

/// Those that have every word of the text, each with its score, best first; all of them where
/// nothing is searched for.
[[nodiscard]] Items fitting(const Items& items, const QString& text);

}  // namespace stepwright::palette
