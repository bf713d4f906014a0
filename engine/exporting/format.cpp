// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exporting/format.h"

#include "engine/asl/use.h"
#include "engine/exporting/refusals.h"

namespace stepwright::exporting {

std::optional<Error> refusalToWriteGraph(const asl::Document& document) {
  if (auto error = asl::refusalToDraw(document)) return error;
  if (document.wellFormed() || !document.machine()->states.empty()) return std::nullopt;
  return refuse(refusals::noState);
}

}  // namespace stepwright::exporting
