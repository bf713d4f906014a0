// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/host/found.h"

namespace stepwright::host {

/// A file of the Serverless Framework, or one that holds nothing but its machines.
[[nodiscard]] Found findInServerless(const Source& source);

}  // namespace stepwright::host
