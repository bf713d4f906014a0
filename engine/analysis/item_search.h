// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/analysis/place_data.h"

namespace stepwright::analysis {

/// Whether the text, which is in small letters, stands in the value as JSON, in letters of either
/// case.
[[nodiscard]] bool holdsText(const json::Value& value, const std::string& text);

/// The next item of the Map, after that one and from the start again, in whose data the text
/// stands: what its states were given or gave, as JSON, in letters of either case. Of a Map that
/// was entered more than once, the last time counts; of one inside of items, what is in focus.
[[nodiscard]] std::optional<int> nextItemWith(const std::vector<RunVisit>& visits,
                                              const history::EventLog& log, const asl::StateId& map,
                                              int after, std::string_view text,
                                              const ItemFocus& focus);

}  // namespace stepwright::analysis
