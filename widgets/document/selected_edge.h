// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/asl/model.h"

namespace stepwright::document {

class DocumentModel;

/// The edge that is selected; "" = none is.
[[nodiscard]] std::string selectedEdge(const DocumentModel& model);
/// The state that is selected, or that has the selected edge; "" = none.
[[nodiscard]] asl::StateId stateOfSelection(const DocumentModel& model);

}  // namespace stepwright::document
