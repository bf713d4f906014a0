// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <vector>

#include "engine/asl/model.h"
#include "engine/tasks/profile.h"

namespace stepwright::tasks {

/// Who will answer a Task of a workflow, as far as that can be said before it runs.
struct PlannedAnswer {
  asl::StateId state;
  std::string name;    ///< of the state
  std::string called;  ///< "PriceFunction", "sns:publish"
  bool mocked = false;
  Answerer answerer;
};

/// Of all Tasks of a workflow, those inside of Maps and Parallels too. `mocked` are names of
/// states.
[[nodiscard]] std::vector<PlannedAnswer> plannedAnswers(const asl::Machine& machine,
                                                        const Profile& profile,
                                                        const std::set<std::string>& mocked);

}  // namespace stepwright::tasks
