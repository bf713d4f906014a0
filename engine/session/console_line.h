// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "engine/asl/model.h"
#include "engine/base/phrase.h"

namespace stepwright::session {

/// One line for the Console.
struct ConsoleLine {
  std::int64_t event = 0;
  asl::StateId state;
  std::string place;  ///< "Each[3] › Book": the state and the items and branches around it
  Phrase text;
};

}  // namespace stepwright::session
