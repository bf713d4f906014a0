// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/edit/intents.h"

namespace stepwright::edit {

/// The text of a state's object as if it stood alone, at the left edge; or of one inside of it: of
/// a rule, a catcher.
[[nodiscard]] std::string stateText(const asl::Document& document, std::string_view pointer);
/// Replaces it by a text of the document's own format, for instance from the Inspector's last tab.
[[nodiscard]] Outcome replaceState(const asl::Document& document, std::string_view pointer,
                                   std::string_view words);

}  // namespace stepwright::edit
