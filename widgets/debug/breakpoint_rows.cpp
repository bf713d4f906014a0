// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/breakpoint_rows.h"

#include <algorithm>
#include <utility>

namespace stepwright::debug {

using debugger::Breakpoint;

namespace {

/// Takes one out and puts it before that place, into that group.
Breakpoints taken(Breakpoints all, std::size_t index, std::size_t before, std::string group) {
  Breakpoint moved = std::move(all[index]);
  moved.group = std::move(group);
  const auto from = all.begin() + static_cast<std::ptrdiff_t>(index);
  all.erase(from);
  if (before > index) --before;
  all.insert(all.begin() + static_cast<std::ptrdiff_t>(before), std::move(moved));
  return all;
}

/// Behind the last one of a group; where it has none, behind all.
std::size_t endOf(const Breakpoints& all, const std::string& group) {
  for (std::size_t i = all.size(); i > 0; --i)
    if (all[i - 1].group == group) return i;
  return all.size();
}

}  // namespace

std::vector<std::string> groupsOf(const Breakpoints& all) {
  std::vector<std::string> groups;
  for (const Breakpoint& each : all)
    if (!each.group.empty() && std::find(groups.begin(), groups.end(), each.group) == groups.end())
      groups.push_back(each.group);
  return groups;
}

std::vector<BreakpointRow> rowsOf(const Breakpoints& all) {
  std::vector<BreakpointRow> rows;
  const auto add = [&](const std::string& group) {
    for (std::size_t i = 0; i < all.size(); ++i)
      if (all[i].group == group) rows.push_back({false, group, i});
  };
  add({});
  for (const std::string& group : groupsOf(all)) {
    rows.push_back({true, group, 0});
    add(group);
  }
  return rows;
}

Breakpoints withMoved(Breakpoints all, std::size_t row, std::size_t before) {
  const auto rows = rowsOf(all);
  if (row >= rows.size() || rows[row].isHead) return all;
  const std::string group = before == 0 ? std::string() : rows[before - 1].group;
  const bool inGroup = before < rows.size() && !rows[before].isHead && rows[before].group == group;
  const std::size_t place = inGroup ? rows[before].index : endOf(all, group);
  return taken(std::move(all), rows[row].index, place, group);
}

Breakpoints withMovedInto(Breakpoints all, std::size_t row, std::size_t onto) {
  const auto rows = rowsOf(all);
  if (row >= rows.size() || onto >= rows.size() || rows[row].isHead || row == onto) return all;
  const std::size_t place = endOf(all, rows[onto].group);
  return taken(std::move(all), rows[row].index, place, rows[onto].group);
}

Breakpoints withGroupEnabled(Breakpoints all, const std::string& group, bool enabled) {
  for (Breakpoint& each : all)
    if (each.group == group) each.enabled = enabled;
  return all;
}

Breakpoints withGroupNamed(Breakpoints all, const std::string& group, const std::string& name) {
  for (Breakpoint& each : all)
    if (each.group == group) each.group = name;
  return all;
}

}  // namespace stepwright::debug
