// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/labels.h"

#include <algorithm>

namespace stepwright::layout {

namespace {

class LabelPlan {
 public:
  explicit LabelPlan(Draft& draft) : draft_(draft), placed_(draft.placed) {}

  void add(const Flow& flow) {
    const bool toLane = flow.lane >= 0 && flow.fromChannel >= 0;
    if (toLane && hasTrack(flow)) {
      layOnTrack(flow);
    } else if (flow.caught && draft_.fromNode(flow)) {
      putBelowSource(flow);
    } else if (toLane) {
      putBesideLane(flow);
    } else {
      stack(flow, LabelSpot::Zone, flow.toChannel, flow.target);
    }
  }

 private:
  [[nodiscard]] const Size& labelOf(const Flow& flow) const {
    return draft_.work.scope.edges[at(flow.edge)].label;
  }

  [[nodiscard]] bool hasTrack(const Flow& flow) const {
    return (flow.to.kind == Stop::GroupSide || flow.caught) && !draft_.work.scope.turned &&
           placed_.lanes[at(flow.lane)].side > 0 && draft_.fromNode(flow);
  }

  void reachRight(int channel, double x) {
    double& reach = draft_.chipReach[at(channel)][1];
    reach = std::max(reach, x);
  }

  void layOnTrack(const Flow& flow) {
    const int node = draft_.block.rows[at(flow.from.row)].node;
    const double half = draft_.work.scope.nodes[at(node)].width / 2;
    reachRight(flow.fromChannel, half + 8 + labelOf(flow).width - 12);
    draft_.work.labels[at(flow.edge)] = {LabelSpot::Track, flow.fromChannel, -1 - flow.lane, 0};
  }

  void putBelowSource(const Flow& flow) {
    const double width = labelOf(flow).width;
    stack(flow, LabelSpot::SourceZone, flow.fromChannel, 2 * flow.from.row);
    reachRight(flow.fromChannel, std::max(flow.fromX, width / 2 + 8) + width / 2 + 4);
  }

  void putBesideLane(const Flow& flow) {
    const Size& label = labelOf(flow);
    Lane& lane = placed_.lanes[at(flow.lane)];
    lane.chips.push_back(
        {lane.up ? -1 : flow.fromChannel, flow.from.row, label.width / 2, label.height});
    stack(flow, lane.up ? LabelSpot::UpLane : LabelSpot::Zone, flow.fromChannel, -1 - flow.lane);
  }

  void stack(const Flow& flow, LabelSpot::Kind kind, int channel, int line) {
    LabelSpot& spot = draft_.work.labels[at(flow.edge)];
    spot = {kind, channel, line, 0};
    double& height = placed_.stacks[spot.stack()];
    spot.offset = height;
    height += labelOf(flow).height + 4;
    if (kind == LabelSpot::UpLane) return;
    auto& zone = kind == LabelSpot::Zone ? placed_.zone : placed_.topZone;
    zone[at(channel)] = std::max(zone[at(channel)], height);
  }

  Draft& draft_;
  Placed& placed_;
};

}  // namespace

void planLabels(Draft& draft) {
  LabelPlan plan(draft);
  for (const Flow& flow : draft.flows) {
    if (flow.bearsLabel) plan.add(flow);
  }
}

}  // namespace stepwright::layout
