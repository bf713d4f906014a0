// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <vector>

#include "engine/history/event.h"

namespace stepwright::cli {

/// An execution's history for a terminal: id, causal parent, time since the start, type, and what
/// says most about it.
void printHistory(std::ostream& out, const std::vector<history::Event>& events);

}  // namespace stepwright::cli
