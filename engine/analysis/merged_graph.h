// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>

#include "engine/analysis/pairing.h"
#include "engine/analysis/review_mark.h"
#include "engine/asl/definition.h"

namespace stepwright::analysis {

/// The later version's graph with what is in the earlier one alone: states without a partner, and
/// the edges in `removed` (by their pointers in the earlier version). Marks what it adds. An edge
/// is left out where one of its ends stands in another machine now.
[[nodiscard]] asl::GraphScope mergedGraph(const asl::Definition& before,
                                          const asl::Definition& after, const Pairing& pairing,
                                          const std::set<std::string>& removed,
                                          std::map<std::string, ReviewMark>& marks);
/// The later version's machine with the states that were taken away, for what a box says of them.
[[nodiscard]] asl::MachinePtr mergedMachine(const asl::Definition& after, const Pairing& pairing);

}  // namespace stepwright::analysis
