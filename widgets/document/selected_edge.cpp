// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/document/selected_edge.h"

#include "widgets/document/document_model.h"
#include "widgets/document/state_id.h"

namespace stepwright::document {

std::string selectedEdge(const DocumentModel& model) {
  const auto& selection = model.selection();
  const bool edge = selection.size() == 1 && !isStateId(selection.front());
  return edge ? selection.front() : std::string();
}

asl::StateId stateOfSelection(const DocumentModel& model) {
  const std::string edge = selectedEdge(model);
  return edge.empty() ? model.selectedState() : model.picture().stateOf(edge);
}

}  // namespace stepwright::document
