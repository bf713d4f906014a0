// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/edit/intents.h"
#include "engine/edit/selection.h"

namespace stepwright::edit {

/// Takes away what is selected on the graph, states and edges, in one step. Keys are StateIds and
/// the pointers of the fields that edges are drawn for ("/States/A/Catch/0/Next").
[[nodiscard]] Outcome removeKeys(const asl::Document& document,
                                 const std::vector<std::string>& keys);

}  // namespace stepwright::edit
