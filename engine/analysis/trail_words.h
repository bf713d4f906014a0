// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/wording.h"

/// Where the way of a value ends, backwards or forwards.
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
inline constexpr Wording givenTo{"trail.use", "given to %1"};
inline constexpr Wording ruleTested{"trail.use", "rule %1 tests it"};
inline constexpr Wording ruleHeld{"trail.use", "rule %1 held: the way that was taken"};
inline constexpr Wording executionOutput{"trail.use", "the execution's output"};
inline constexpr Wording replaced{"trail.use", "replaced by hand"};
inline constexpr Wording andMore{"trail.end", "and more"};

}  // namespace stepwright::analysis::words
