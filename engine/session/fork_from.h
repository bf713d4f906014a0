// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace stepwright::session {

/// From where a fork goes on with another definition.
enum class ForkFrom : std::uint8_t {
  State,  ///< before the state in focus
  Here,   ///< from the very moment that is shown
  Change  ///< before the first state that would have done something else
};

}  // namespace stepwright::session
