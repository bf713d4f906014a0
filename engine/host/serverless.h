// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "engine/host/found.h"

namespace stepwright::host {

/// A file of the Serverless Framework, or one that holds nothing but its machines.
[[nodiscard]] Found findInServerless(const Source& source);

/// The machines at a place of such a file ("" = its top; a dotted path): one definition, one entry,
/// or several.
[[nodiscard]] std::vector<Machine> serverlessEntries(const Source& source, std::string_view member);

}  // namespace stepwright::host
