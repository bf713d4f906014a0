// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/debugger/breakpoint.h"
#include "engine/session/moment.h"
#include "widgets/common/breakpoint_mark.h"

namespace stepwright::debug {

class BreakpointsPanel;
class DebugStore;
class RunController;

/// What is done to breakpoints where they are seen: on the graph, in the margin, in the data flow
/// and by the window's actions. Each is a step of undo.
class BreakpointCommands {
 public:
  BreakpointCommands(DebugStore& store, RunController& controller, BreakpointsPanel& panel);

  /// As they are drawn; not those of no place.
  [[nodiscard]] std::vector<common::BreakpointMark> marks() const;
  /// Clears the one that is set there, or sets one.
  void toggle(const common::BreakpointMark& spot);
  /// Takes one that is set to another place, where it may wait for something else.
  void move(const common::BreakpointMark& mark, const common::BreakpointMark& to);
  /// On the state, or on an edge that leaves it; `edge`: its whole pointer, "" = on the state.
  void edit(const asl::StateId& state, const std::string& edge = {});
  void edit(const common::BreakpointMark& mark);
  /// Switches those of the state and of its edges, or those of that edge.
  void enable(const asl::StateId& state, const std::string& edge = {});
  /// One where any state gives that variable another value.
  void toggleVariable(const std::string& name);
  /// Takes away those that were to stop once and have; that is no step.
  void removeSpent();

 private:
  DebugStore& store_;
  RunController& controller_;
  BreakpointsPanel& panel_;
};

/// As it is drawn, with how often the run of that moment hit it.
[[nodiscard]] common::BreakpointMark shownMark(const debugger::Breakpoint& breakpoint,
                                               const session::Moment& moment);

}  // namespace stepwright::debug
