// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/wording.h"

/// Where the way of a value ends.
namespace stepwright::analysis::words {

inline constexpr Wording executionInput{"trail.end", "the execution's input"};
inline constexpr Wording answer{"trail.end", "answered by %1"};
inline constexpr Wording contextObject{"trail.end", "the Context object"};
inline constexpr Wording anError{"trail.end", "the error that was caught"};
inline constexpr Wording fixed{"trail.end", "a fixed value"};
inline constexpr Wording computed{"trail.end", "computed from nothing that changes"};
inline constexpr Wording byHand{"trail.end", "set by hand"};
inline constexpr Wording unset{"trail.end", "no state has set it"};
inline constexpr Wording untold{"trail.end", "the history does not tell"};
inline constexpr Wording andMore{"trail.end", "and more"};

}  // namespace stepwright::analysis::words
