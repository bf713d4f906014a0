// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/edit/intents.h"

namespace stepwright::edit {

/// The whole text set out anew: one member or item a line, what is inside indented by two spaces;
/// what is written keeps its words, comments stay with what they stand at. Refused for a text that
/// cannot be read.
[[nodiscard]] Outcome formatDocument(const asl::Document& document);

}  // namespace stepwright::edit
