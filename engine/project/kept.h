// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/asl/model.h"
#include "engine/project/arrangement.h"
#include "engine/project/debug_setup.h"

namespace stepwright::project {

/// Everything that is kept about a document outside of its text. Which part of it stands where:
/// sections().
struct Kept {
  DebugSetup debug;
  Arrangement canvas;
  std::vector<asl::StateId> folded;  ///< frames that are drawn as a box
};

}  // namespace stepwright::project
