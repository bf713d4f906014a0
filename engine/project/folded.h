// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/asl/model.h"
#include "engine/json/value.h"

namespace stepwright::project {

/// Which frames of a drawing are folded up, in the content of the file beside the document
/// (readBeside()).
[[nodiscard]] std::vector<asl::StateId> foldedIn(const json::Value& beside);
[[nodiscard]] json::Value withFolded(const json::Value& beside,
                                     const std::vector<asl::StateId>& frames);

}  // namespace stepwright::project
