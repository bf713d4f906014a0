// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/breakpoint_commands.h"

#include <algorithm>
#include <utility>

#include "widgets/debug/breakpoints_panel.h"
#include "widgets/debug/debug_store.h"
#include "widgets/debug/run_controller.h"

namespace stepwright::debug {

using common::BreakpointMark;
using debugger::Breakpoint;

namespace {

/// How often each was hit, of those that the run knows; 0 of another.
int hitsOf(const Breakpoint& breakpoint, const session::Moment& moment) {
  for (std::size_t i = 0; i < moment.breakpoints.size() && i < moment.hits.size(); ++i)
    if (moment.breakpoints[i].id == breakpoint.id) return moment.hits[i];
  return 0;
}

/// Where a spot is, as a breakpoint names it.
void place(Breakpoint& breakpoint, const BreakpointMark& spot) {
  breakpoint.state = spot.state;
  breakpoint.kind = spot.kind;
  const bool edge = spot.edge.starts_with(spot.state);
  breakpoint.edge = edge ? spot.edge.substr(spot.state.size()) : std::string();
  breakpoint.phase = spot.phase;
  breakpoint.variable = spot.variable;
}

bool waitsAt(const Breakpoint& breakpoint, const BreakpointMark& spot) {
  Breakpoint there = breakpoint;
  place(there, spot);
  const bool phase = spot.kind != Breakpoint::Kind::Phase || there.phase == breakpoint.phase;
  return phase && there.kind == breakpoint.kind && there.place() == breakpoint.place() &&
         (spot.variable.empty() || spot.variable == breakpoint.variable);
}

}  // namespace

BreakpointMark shownMark(const Breakpoint& breakpoint, const session::Moment& moment) {
  BreakpointMark mark;
  mark.state = breakpoint.state;
  mark.kind = breakpoint.kind;
  if (!breakpoint.edge.empty()) mark.edge = breakpoint.place();
  mark.enabled = breakpoint.enabled;
  mark.conditional =
      !breakpoint.condition.empty() || breakpoint.hitCount > 0 || !breakpoint.items.empty();
  mark.logPoint = !breakpoint.stops;
  mark.armed = breakpoint.armedBy != 0;
  mark.id = breakpoint.id;
  mark.phase = breakpoint.phase;
  mark.variable = breakpoint.variable;
  mark.hits = hitsOf(breakpoint, moment);
  return mark;
}

BreakpointCommands::BreakpointCommands(DebugStore& store, RunController& controller,
                                       BreakpointsPanel& panel)
    : store_(store), controller_(controller), panel_(panel) {}

std::vector<BreakpointMark> BreakpointCommands::marks() const {
  std::vector<BreakpointMark> marks;
  for (const Breakpoint& breakpoint : store_.content().breakpoints) {
    if (breakpoint.state.empty()) continue;  // of no place
    marks.push_back(shownMark(breakpoint, *controller_.moment()));
  }
  return marks;
}

void BreakpointCommands::toggle(const BreakpointMark& spot) {
  if (spot.state.empty()) return;
  auto all = store_.content().breakpoints;
  const auto removed = std::erase_if(all, [&](const Breakpoint& each) {
    return spot.isSet() ? each.id == spot.id : waitsAt(each, spot);
  });
  if (removed == 0) place(all.emplace_back(), spot);
  store_.setBreakpoints(std::move(all));
}

void BreakpointCommands::move(const BreakpointMark& mark, const BreakpointMark& to) {
  auto all = store_.content().breakpoints;
  for (Breakpoint& each : all)
    if (each.id == mark.id) place(each, to);
  store_.setBreakpoints(std::move(all));
}

void BreakpointCommands::edit(const asl::StateId& state, const std::string& edge) {
  if (state.empty()) return;
  BreakpointMark spot;
  spot.state = state;
  spot.edge = edge;
  if (!edge.empty()) spot.kind = Breakpoint::Kind::Edge;
  Breakpoint fresh;
  place(fresh, spot);
  const auto& all = store_.content().breakpoints;
  const auto known = std::find_if(all.begin(), all.end(), [&](const Breakpoint& each) {
    return each.state == fresh.state && each.edge == fresh.edge;
  });
  panel_.edit(known == all.end() ? fresh : Breakpoint(*known));
}

void BreakpointCommands::edit(const BreakpointMark& mark) {
  const auto& all = store_.content().breakpoints;
  const auto known = std::find_if(all.begin(), all.end(),
                                  [&](const Breakpoint& each) { return each.id == mark.id; });
  if (known != all.end()) panel_.edit(Breakpoint(*known));
}

void BreakpointCommands::enable(const asl::StateId& state, const std::string& edge) {
  auto all = store_.content().breakpoints;
  for (Breakpoint& breakpoint : all) {
    const bool meant = edge.empty() ? breakpoint.state == state : breakpoint.place() == edge;
    if (meant) breakpoint.enabled = !breakpoint.enabled;
  }
  store_.setBreakpoints(std::move(all));
}

void BreakpointCommands::toggleVariable(const std::string& name) {
  auto all = store_.content().breakpoints;
  const auto removed = std::erase_if(all, [&](const Breakpoint& each) {
    return each.kind == Breakpoint::Kind::Variable && each.state.empty() && each.variable == name;
  });
  if (removed == 0) {
    Breakpoint& added = all.emplace_back();
    added.kind = Breakpoint::Kind::Variable;
    added.variable = name;
  }
  store_.setBreakpoints(std::move(all));
}

void BreakpointCommands::removeSpent() {
  const session::Moment& moment = *controller_.moment();
  auto all = store_.content().breakpoints;
  const auto spent = std::erase_if(all, [&](const Breakpoint& each) {
    return each.once && each.hasStoppedBy(hitsOf(each, moment));
  });
  if (spent > 0) store_.putBreakpoints(store_.key(), std::move(all));
}

}  // namespace stepwright::debug
