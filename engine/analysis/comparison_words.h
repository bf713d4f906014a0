// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/wording.h"

/// How two runs, A and B, differ.
namespace stepwright::analysis::words {

inline constexpr Wording onlyA{"compare.only", "only A"};
inline constexpr Wording onlyB{"compare.only", "only B"};
inline constexpr Wording onlyAEnded{"compare.only", "only A, %1"};
inline constexpr Wording onlyBEnded{"compare.only", "only B, %1"};
inline constexpr Wording bothWays{"compare.both", "A %1, B %2"};
inline constexpr Wording withError{"compare.error", "%1: %2"};
inline constexpr Wording attempts{"compare.attempts", "attempts: A %1, B %2"};

inline constexpr Wording rule{"compare.way", "rule %1"};
inline constexpr Wording byDefault{"compare.way", "default"};
inline constexpr Wording catcher{"compare.way", "catcher %1"};
inline constexpr Wording next{"compare.way", "next"};
inline constexpr Wording end{"compare.way", "end"};

inline constexpr Wording otherInput{"compare.data", "other input"};
inline constexpr Wording otherOutput{"compare.data", "other output"};
inline constexpr Wording otherVariables{"compare.data", "other variables"};

// How a visit stands; where it failed, the error follows.
inline constexpr Wording running{"compare.status", "running"};
inline constexpr Wording waiting{"compare.status", "waiting"};
inline constexpr Wording succeeded{"compare.status", "succeeded"};
inline constexpr Wording failed{"compare.status", "failed"};
inline constexpr Wording timedOut{"compare.status", "timed out"};
inline constexpr Wording retrying{"compare.status", "retrying"};
inline constexpr Wording caught{"compare.status", "caught"};
inline constexpr Wording aborted{"compare.status", "aborted"};
inline constexpr Wording notEnded{"compare.status", "not ended"};

}  // namespace stepwright::analysis::words
