// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace stepwright::analysis {

/// What an edge or a node of Review::graph is marked with; what is not marked is in both.
enum class ReviewMark : std::uint8_t { Added, Removed, Changed, Moved };

/// What the keys and ids of that begin with which only the earlier version has.
inline constexpr std::string_view takenAway = "was:";

}  // namespace stepwright::analysis
