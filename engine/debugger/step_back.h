// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include "engine/debugger/cursor.h"
#include "engine/debugger/stops.h"

namespace stepwright::debugger {

/// A position and the fiber that is looked at there.
struct Earlier {
  Position position = 0;
  interpreter::FiberId fiber = 0;
};

/// Before the last phase of that fiber; where it has done none yet, of whichever moved last.
/// Nothing where nothing has moved.
[[nodiscard]] std::optional<Earlier> phaseBefore(const Cursor& from, interpreter::FiberId fiber);

/// Before the state that the fiber is in; where it stands there already, before the one that it
/// came from, or the Map or Parallel around. Nothing where there is none.
[[nodiscard]] std::optional<Earlier> stateBefore(const Cursor& from, interpreter::FiberId fiber);

/// Where that fiber was about to enter the state that it is in; the cursor's own position where it
/// is in none.
[[nodiscard]] Position entryOfState(const Cursor& at, interpreter::FiberId fiber);

/// Before the first move of that fiber; nothing where it has made none.
[[nodiscard]] std::optional<Position> beginningOf(const Recording& recording,
                                                  interpreter::FiberId fiber);

/// The fiber that moved last, up to that position; 0 where none has.
[[nodiscard]] interpreter::FiberId lastMoved(const Cursor& at);

/// Whether the run stopped at that position: what StopTable::check says of the execution there and
/// the move that led to it.
using StopsAt =
    std::function<Stop(const interpreter::Execution& execution, const Move& last, Position at)>;
/// The last stop before the cursor; nothing where there is none.
[[nodiscard]] std::optional<Earlier> stopBefore(const Cursor& from, const StopsAt& stopsAt);

}  // namespace stepwright::debugger
