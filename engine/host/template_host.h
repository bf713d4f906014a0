// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/host/found.h"

namespace stepwright::host {

/// SAM and CloudFormation.
[[nodiscard]] Found findInTemplate(const Source& source);
/// The machines of `Resources:`.
[[nodiscard]] std::vector<Machine> resourceMachines(const Source& source, text::NodeId resources);

}  // namespace stepwright::host
