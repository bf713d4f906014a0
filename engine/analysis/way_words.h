// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/wording.h"

/// The ways through a workflow that no test took.
namespace stepwright::analysis::words {

inline constexpr Wording ruleOf{"way.rule", "Rule %1 of %2"};
inline constexpr Wording defaultOf{"way.default", "Default of %1"};
inline constexpr Wording retrierOf{"way.retrier", "%1 is retried"};
inline constexpr Wording catcherOf{"way.catcher", "%1 fails for good"};
inline constexpr Wording insideOf{"way.inside", "Nothing ran in %1"};
inline constexpr Wording goesOn{"way.next", "%1 goes on"};

inline constexpr Wording noRuleHolds{"way.why", "no rule holds"};
inline constexpr Wording byRetrier{"way.why", "retrier %1, %2"};
inline constexpr Wording byCatcher{"way.why", "catcher %1, %2"};
inline constexpr Wording anyError{"way.why", "any error"};

}  // namespace stepwright::analysis::words
