// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/asl/model.h"
#include "engine/asl/suppression.h"
#include "engine/project/arrangement.h"
#include "engine/project/debug_setup.h"

namespace stepwright::project {

/// Everything that is kept about a document outside of its text. Which part of it stands where:
/// sections().
struct Kept {
  DebugSetup debug;
  Arrangement canvas;
  std::vector<asl::StateId> folded;  ///< frames that are drawn as a box
  asl::Suppressions suppressions;    ///< what the team does not want to hear of the definition
};

}  // namespace stepwright::project
