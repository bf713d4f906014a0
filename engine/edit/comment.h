// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/edit/intents.h"

namespace stepwright::edit {

/// Whether its text can have comments: YAML, and JSON that holds some already.
[[nodiscard]] bool takesComments(const asl::Document& document);

/// Makes comments of the lines that the range touches, or text again where all of them are
/// comments: `#` in YAML, `//` in JSON that holds comments already. Other JSON has none: refused.
[[nodiscard]] Outcome toggleComment(const asl::Document& document, text::Range range);

}  // namespace stepwright::edit
