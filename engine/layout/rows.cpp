// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/rows.h"

#include <algorithm>
#include <array>

namespace stepwright::layout {

namespace {

class RowPlacing {
 public:
  explicit RowPlacing(Draft& draft)
      : draft_(draft),
        placed_(draft.placed),
        groups_(draft.block.groups),
        leadDown_(groupsAbove()) {}

  void run() {
    double y = 0;
    for (int r = 0; r <= draft_.rows; ++r) {
      y = channelStart(r, y);
      placed_.channelY[at(r)] = y;
      y += placed_.channelHeight[at(r)];
      if (r == draft_.rows) break;
      y = placeGroups(r, y);
      placed_.rowY[at(r)] = y;
      y += placed_.rowHeight[at(r)];
    }
    placed_.height = std::max({y, hung_[0], hung_[1]});
  }

 private:
  static std::size_t sideOf(const Group& group) { return group.side < 0 ? 0 : 1; }

  // The groups that ways lead down from into a channel: it begins below them.
  [[nodiscard]] std::vector<std::vector<int>> groupsAbove() const {
    std::vector<std::vector<int>> result(at(draft_.rows + 1));
    for (const Leg& leg : draft_.legs) {
      if (leg.from.group < 0 || leg.toChannel < 0 || leg.toChannel > draft_.rows) continue;
      if (leg.toChannel > groups_[at(leg.from.group)].row)
        result[at(leg.toChannel)].push_back(leg.from.group);
    }
    return result;
  }

  [[nodiscard]] double channelStart(int channel, double y) const {
    for (int g : leadDown_[at(channel)]) {
      const double foot = placed_.groupY[at(g)] + placed_.groupHeight[at(g)];
      y = std::max(y, foot + placed_.channelHeight[at(draft_.channelAbove(g) + 1)]);
    }
    for (std::size_t g = next_; g < groups_.size() && groups_[g].row == channel; ++g) {
      if (!groups_[g].beside) y = std::max(y, hung_[sideOf(groups_[g])]);
    }
    for (std::size_t side = 0; side < 2; ++side) {
      if (draft_.barrier[at(channel)][side] != 0) y = std::max(y, hung_[side]);
    }
    return y;
  }

  // What hangs at a row; handlers first: the row waits for the column, so that a handler stands
  // next to its catcher.
  double placeGroups(int row, double y) {
    bool first = true;
    std::array<bool, 2> others{false, false};
    for (; next_ < groups_.size() && groups_[next_].row == row; ++next_) {
      const Group& group = groups_[next_];
      double top = y;
      if (group.beside) {
        top = besideRow(group, row, y);
        if (group.beyond) first = false;
        const double free = hung_[sideOf(group)] + GroupGap + channelAbove();
        if (free > top && first) y += free - top;
        top = std::max(top, free);
        first = false;
      }
      bool& inner = others[sideOf(group)];
      hang(group, top, inner);
      inner = true;
    }
    return y;
  }

  // The height of the channel above the next group.
  [[nodiscard]] double channelAbove() const {
    return placed_.channelHeight[at(draft_.channelAbove(static_cast<int>(next_)))];
  }

  // Where a handler's first node stands next to its catcher.
  [[nodiscard]] double besideRow(const Group& group, int row, double y) const {
    const Placed& content = draft_.inner(group.cells.front());
    const double head = content.rowY.front() + content.rowHeight.front();
    const double height = placed_.rowHeight[at(row)];
    if (!draft_.work.scope.turned) return y + std::max(-content.rowY.front(), height - head);
    if (draft_.standsAtPort(static_cast<int>(next_)))
      return y + height - ErrorPort - head + content.rowHeight.front() / 2;
    return y + height + placed_.channelHeight[at(row + 1)] - content.rowY.front();
  }

  void hang(const Group& group, double top, bool outer) {
    double& bottom = hung_[sideOf(group)];
    placed_.groupY[next_] = top;
    placed_.groupHeight[next_] = draft_.contentHeight(group);
    // Ways out of the outer of two groups pass below the inner one.
    if (!group.beside && outer)
      placed_.groupHeight[next_] = std::max(placed_.groupHeight[next_], bottom - top);
    const std::size_t below = at(draft_.channelAbove(static_cast<int>(next_)) + 1);
    bottom = std::max(bottom, top + placed_.groupHeight[next_] + placed_.channelHeight[below]);
  }

  Draft& draft_;
  Placed& placed_;
  const std::vector<Group>& groups_;
  std::vector<std::vector<int>> leadDown_;            // by channel
  std::size_t next_ = 0;                              // group
  std::array<double, 2> hung_{-GroupGap, -GroupGap};  // bottom of what hangs at each side
};

}  // namespace

void placeRows(Draft& draft) { RowPlacing(draft).run(); }

}  // namespace stepwright::layout
