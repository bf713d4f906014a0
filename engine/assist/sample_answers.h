// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/asl/model.h"
#include "engine/tasks/mocks/mock.h"

namespace stepwright::asl {
class Catalogue;
}

namespace stepwright::assist {

/// The mocks with which every Task of a workflow has an answer, as far as anyone knows one.
struct SampleAnswers {
  tasks::MockSet mocks;
  int added = 0;                     ///< Tasks that had none, or whose mocks were switched off
  std::vector<std::string> unknown;  ///< the names of Tasks whose answers nobody knows
};

/// Keeps the mocks that are there. A Task that has none gets what a person answered for it last,
/// else what its API answers, as the catalogue has it.
[[nodiscard]] SampleAnswers withSamples(
    tasks::MockSet mocks, const asl::Machine& machine, const asl::Catalogue& catalogue,
    const std::vector<std::pair<std::string, tasks::MockBehaviour>>& answered);

}  // namespace stepwright::assist
