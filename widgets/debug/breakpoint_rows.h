// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/debugger/breakpoint.h"

namespace stepwright::debug {

/// A row of the list of breakpoints: one of them, or the head of a group.
struct BreakpointRow {
  bool isHead = false;
  std::string group;      ///< of the head, or that the breakpoint is in; "" = in none
  std::size_t index = 0;  ///< of the breakpoint, in the order in which they are kept
  bool operator==(const BreakpointRow&) const = default;
};

using Breakpoints = std::vector<debugger::Breakpoint>;

/// Those in no group come first, then each group under its head, in the order of their first.
[[nodiscard]] std::vector<BreakpointRow> rowsOf(const Breakpoints& all);
/// With the breakpoint of one row put before another row (as many as there are: behind the last),
/// into the group that begins or goes on there.
[[nodiscard]] Breakpoints withMoved(Breakpoints all, std::size_t row, std::size_t before);
/// The same onto a row: into its group.
[[nodiscard]] Breakpoints withMovedInto(Breakpoints all, std::size_t row, std::size_t onto);
/// A whole group switched on or off.
[[nodiscard]] Breakpoints withGroupEnabled(Breakpoints all, const std::string& group, bool enabled);
/// A whole group by another name; "" = in none.
[[nodiscard]] Breakpoints withGroupNamed(Breakpoints all, const std::string& group,
                                         const std::string& name);
/// The groups that there are, in their order.
[[nodiscard]] std::vector<std::string> groupsOf(const Breakpoints& all);

}  // namespace stepwright::debug
