// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/labels.h"

#include <algorithm>
#include <vector>

namespace stepwright::layout {

namespace {

class LabelPlan {
 public:
  explicit LabelPlan(Draft& draft)
      : draft_(draft), placed_(draft.placed), caught_(at(draft.rows), 0) {
    for (const Leg& leg : draft.legs) {
      if (leg.caught && leg.bearsLabel && draft.fromNode(leg)) ++caught_[at(leg.from.row)];
    }
  }

  void add(const Leg& leg) {
    if (leg.aside) {
      putBeforePort(leg);
      return;
    }
    const bool toTrack = leg.track >= 0 && leg.fromChannel >= 0;
    if (toTrack && hasTrack(leg)) {
      layOnTrack(leg);
    } else if ((leg.caught && draft_.fromNode(leg)) || turnsBack(leg)) {
      putBelowSource(leg);
    } else if (toTrack) {
      putBesideTrack(leg);
    } else {
      stack(leg, LabelSpot::Zone, leg.toChannel, leg.target);
    }
  }

 private:
  [[nodiscard]] const Size& labelOf(const Leg& leg) const {
    return draft_.work.scope.edges[at(leg.edge)].label;
  }

  [[nodiscard]] bool hasTrack(const Leg& leg) const {
    return (leg.to.kind == Joint::GroupSide || leg.caught) && !draft_.work.scope.turned &&
           placed_.tracks[at(leg.track)].side > 0 && draft_.fromNode(leg);
  }

  // In the left-right direction a handler stands below its catcher: the way of another state to it
  // does not reach the labels before the next row.
  [[nodiscard]] bool turnsBack(const Leg& leg) const {
    return draft_.work.scope.turned && draft_.fromNode(leg) && leg.to.kind == Joint::GroupSide &&
           draft_.block.groups[at(leg.to.group)].row <= leg.from.row;
  }

  void reachRight(int channel, double x) {
    double& reach = draft_.chipReach[at(channel)][1];
    reach = std::max(reach, x);
  }

  // Alone below its row it may reach under the handler.
  [[nodiscard]] bool fitsBelowHandler(const Leg& leg) const {
    return leg.to.kind == Joint::GroupSide && leg.to.inner == 0 && caught_[at(leg.from.row)] == 1 &&
           draft_.block.groups[at(leg.to.group)].row == leg.from.row;
  }

  void layOnTrack(const Leg& leg) {
    const int node = draft_.block.rows[at(leg.from.row)].node;
    const double half = draft_.work.scope.nodes[at(node)].width / 2;
    if (fitsBelowHandler(leg)) {
      draft_.labelBelow[at(leg.to.group)] = {half - ErrorLabelInset + labelOf(leg).width,
                                             leg.fromChannel};
      placed_.tracks[at(leg.track)].labelUnder = leg.to.group;
      draft_.work.labels[at(leg.edge)] = {LabelSpot::BelowHandler, leg.fromChannel, -1 - leg.track,
                                          0};
      return;
    }
    reachRight(leg.fromChannel, half + 8 + labelOf(leg).width - 12);
    draft_.work.labels[at(leg.edge)] = {LabelSpot::Tier, leg.fromChannel, -1 - leg.track, 0};
  }

  void putBeforePort(const Leg& leg) {
    const Size& label = labelOf(leg);
    Draft::PortLabels& before = draft_.portLabels[at(leg.from.row)];
    draft_.work.labels[at(leg.edge)] = {LabelSpot::Port, -1, leg.from.row, before.depth};
    before.depth += label.width + PortLabelPitch;
    before.length = std::max(before.length, label.height);
    const double excess = label.height - placed_.rowHeight[at(leg.from.row)] - PortLabelExcess;
    double& zone = placed_.topZone[at(leg.from.row + 1)];
    if (excess > 0) zone = std::max(zone, excess + 8);
  }

  void putBelowSource(const Leg& leg) {
    const double width = labelOf(leg).width;
    stack(leg, LabelSpot::SourceZone, leg.fromChannel, 2 * leg.from.row);
    const double aside = draft_.work.scope.turned ? draft_.work.labels[at(leg.edge)].offset : 0;
    reachRight(leg.fromChannel, std::max(leg.fromX, width / 2 + 8) + width / 2 + 4 + aside);
  }

  void putBesideTrack(const Leg& leg) {
    const Size& label = labelOf(leg);
    Track& track = placed_.tracks[at(leg.track)];
    addChip(track, {track.up ? -1 : leg.fromChannel, leg.from.row, label.width / 2, label.height});
    stack(leg, track.up ? LabelSpot::UpTrack : LabelSpot::Zone, leg.fromChannel, -1 - leg.track);
  }

  // Labels of one line that stand side by side take the room of one.
  void addChip(Track& track, const Track::Chip& chip) const {
    for (Track::Chip& other : track.chips) {
      if (!draft_.work.scope.turned || other.channel != chip.channel || other.row != chip.row)
        continue;
      other.half += chip.half + StackGap / 2;
      other.height = std::max(other.height, chip.height);
      return;
    }
    track.chips.push_back(chip);
  }

  void stack(const Leg& leg, LabelSpot::Kind kind, int channel, int line) {
    LabelSpot& spot = draft_.work.labels[at(leg.edge)];
    spot = {kind, channel, line, 0};
    double& height = placed_.stacks[spot.stack()];
    spot.offset = height;
    const Size& label = labelOf(leg);
    const bool turned = draft_.work.scope.turned;
    height += (turned ? label.width : label.height) + StackGap;
    if (kind == LabelSpot::UpTrack) return;
    auto& zone = kind == LabelSpot::Zone ? placed_.zone : placed_.topZone;
    zone[at(channel)] = std::max(zone[at(channel)], turned ? label.height + StackGap : height);
  }

  Draft& draft_;
  Placed& placed_;
  std::vector<int> caught_;  ///< by row: labels of the ways to handlers
};

}  // namespace

void planLabels(Draft& draft) {
  LabelPlan plan(draft);
  for (const Leg& leg : draft.legs) {
    if (leg.bearsLabel) plan.add(leg);
  }
}

}  // namespace stepwright::layout
