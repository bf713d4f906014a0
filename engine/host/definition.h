// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/host/found.h"

namespace stepwright::host {

/// Sets where a machine's definition stands, by the value that says it: a mapping, a text, a
/// function over texts. False where the value says nothing of the kind.
bool setDefinition(Machine& machine, const Source& source, text::NodeId value);

}  // namespace stepwright::host
