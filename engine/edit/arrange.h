// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/edit/intents.h"

namespace stepwright::edit {

/// Intents over several states at once, and over a state's shape. A selection is a set of states of
/// one machine; where it has to hang together it must have one way in and one way out, which the
/// errors say.

using Selection = std::vector<asl::StateId>;

/// The selection made a definition of its own, and the Task that starts it put in its place.
struct Extraction {
  Change change;
  std::string definition;  ///< in the document's format
};

}  // namespace stepwright::edit
