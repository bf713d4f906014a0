// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/routes.h"

#include <algorithm>
#include <cmath>

namespace stepwright::layout {

namespace {

class Assembly {
 public:
  explicit Assembly(const Work& work) : work_(work), scope_(work.scope) {}

  ScopeLayout run() {
    out_.centres.resize(scope_.nodes.size());
    out_.lines.resize(scope_.edges.size());
    for (std::size_t v = 0; v < scope_.nodes.size(); ++v)
      out_.centres[v] = centre(static_cast<int>(v));
    for (std::size_t e = 0; e < scope_.edges.size(); ++e) {
      draw(static_cast<int>(e));
      placeLabel(static_cast<int>(e));
    }
    const Placed& whole = work_.placed.front();
    out_.left = -whole.left;
    out_.right = whole.right;
    out_.bottom = whole.height;
    return std::move(out_);
  }

 private:
  Point centre(int v) const {
    const Placed& placed = work_.placed[at(work_.plan.block[at(v)])];
    const std::size_t row = at(work_.plan.row[at(v)]);
    const bool chain = work_.plan.blocks[at(work_.plan.block[at(v)])].chain;
    return {placed.x + (chain ? placed.channelY[row] : 0),
            placed.y + placed.rowY[row] + scope_.nodes[at(v)].height / 2};
  }

  void draw(int e) {
    const auto& edge = scope_.edges[at(e)];
    auto& line = out_.lines[at(e)];
    line.back = work_.structure.back[at(e)] != 0;
    const Point from = out_.centres[at(edge.from)], to = out_.centres[at(edge.to)];
    const auto& source = scope_.nodes[at(edge.from)];
    const auto& target = scope_.nodes[at(edge.to)];
    const auto& path = work_.flows.ofEdge[at(e)];
    points_.clear();
    if (path.empty()) {
      points_ = {{from.x + source.width / 2, from.y}, {to.x - target.width / 2, to.y}};
      line.points = points_;
      return;
    }
    const auto& [firstBlock, firstFlow] = path.front();
    const Flow& first = work_.flows.ofBlock[at(firstBlock)][at(firstFlow)];
    const double x = work_.placed[at(firstBlock)].x + first.fromX;
    const double bottom = from.y + source.height / 2;
    if (first.caught && scope_.turned) {
      add(x - 10, bottom - 18);
      add(x, bottom - 18);
    } else {
      add(x, bottom + (first.caught ? 6 : 0));
    }
    bool aside = false;
    for (const auto& [b, i] : path) aside = follow(b, work_.flows.ofBlock[at(b)][at(i)]);
    if (aside) {
      add(points_.back().x, to.y);
      add(to.x - target.width / 2, to.y);
    } else {
      add(points_.back().x, to.y - target.height / 2);
    }
    simplify();
    line.points = points_;
  }

  // The horizontal pieces of one flow; true when it ends at the side of a hanging block.
  bool follow(int b, const Flow& flow) {
    const Placed& placed = work_.placed[at(b)];
    const double lane = flow.lane >= 0 ? placed.lanes[at(flow.lane)].x : flow.toX;
    if (flow.fromNet >= 0) {
      const double y = placed.y + placed.channels[at(flow.fromChannel)].nets[at(flow.fromNet)].y;
      add(placed.x + flow.fromX, y);
      add(placed.x + lane, y);
    }
    if (flow.toNet >= 0) {
      const double y = placed.y + placed.channels[at(flow.toChannel)].nets[at(flow.toNet)].y;
      add(placed.x + lane, y);
      add(placed.x + flow.toX, y);
    }
    return flow.to.kind == Stop::GroupSide;
  }

  void add(double x, double y) {
    if (!points_.empty() && std::abs(points_.back().x - x) < 0.6) x = points_.back().x;
    points_.push_back({x, y});
  }

  void simplify() {
    std::vector<Point> kept;
    for (const Point& p : points_) {
      if (!kept.empty() && kept.back() == p) continue;
      while (kept.size() >= 2) {
        const Point& a = kept[kept.size() - 2];
        const Point& b = kept.back();
        const bool straight = (a.x == b.x && b.x == p.x) || (a.y == b.y && b.y == p.y);
        if (!straight) break;
        kept.pop_back();
      }
      if (kept.empty() || !(kept.back() == p)) kept.push_back(p);
    }
    points_ = std::move(kept);
  }

  // The flow of an edge that bears its label, and its block.
  struct Bearer {
    const Flow* flow = nullptr;
    const Placed* placed = nullptr;
  };

  [[nodiscard]] Bearer bearerOf(int e) const {
    Bearer bearer;
    for (const auto& [b, i] : work_.flows.ofEdge[at(e)]) {
      const Flow& flow = work_.flows.ofBlock[at(b)][at(i)];
      if (flow.bearsLabel) bearer = {&flow, &work_.placed[at(b)]};
    }
    return bearer;
  }

  void placeLabel(int e) {
    const LabelSpot& spot = work_.labels[at(e)];
    if (spot.kind == LabelSpot::None) return;
    const auto [flow, placed] = bearerOf(e);
    if (flow == nullptr) return;
    const auto& edge = scope_.edges[at(e)];
    const auto [w, h] = edge.label;
    const double lane = flow->lane >= 0 ? placed->lanes[at(flow->lane)].x : flow->toX;
    double x = spot.line < 0 ? lane : flow->toX, y = 0;
    switch (spot.kind) {
      case LabelSpot::Zone:
        y = zoneEnd(*placed, spot.channel) - stackHeight(*placed, spot) + spot.offset;
        break;
      case LabelSpot::UpLane: {
        const std::size_t row = at(flow->from.row);
        y = placed->rowY[row] + placed->rowHeight[row] - 2 - stackHeight(*placed, spot) +
            spot.offset;
        break;
      }
      case LabelSpot::SourceZone:
        x = scope_.turned ? flow->fromX : std::max(flow->fromX, w / 2 + 8);  // right of the spine
        y = placed->channelY[at(spot.channel)] + 10 + spot.offset;
        break;
      default: {
        const auto& net = placed->channels[at(spot.channel)].nets[at(flow->fromNet)];
        x = scope_.nodes[at(edge.from)].width / 2 + 8 + w / 2;
        y = net.y - h / 2;
      }
    }
    auto& line = out_.lines[at(e)];
    line.labelled = true;
    line.label = {placed->x + x - w / 2, placed->y + y, w, h};
  }

  // Where the labels before a row end.
  static double zoneEnd(const Placed& placed, int channel) {
    const std::size_t rows = placed.rowY.size();
    return at(channel) < rows ? placed.rowY[at(channel)] - 24
                              : placed.channelY[rows] + placed.channelHeight[rows] - 8;
  }

  static double stackHeight(const Placed& placed, const LabelSpot& spot) {
    const auto stack = placed.stacks.find(spot.stack());
    return stack == placed.stacks.end() ? 0 : stack->second - 4;
  }

  const Work& work_;
  const Scope& scope_;
  std::vector<Point> points_;
  ScopeLayout out_;
};

}  // namespace

ScopeLayout assemble(const Work& work) { return Assembly(work).run(); }

}  // namespace stepwright::layout
