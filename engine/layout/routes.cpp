// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/routes.h"

#include <algorithm>
#include <cmath>

#include "engine/layout/draft.h"
#include "engine/layout/heights.h"

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
    const auto& path = work_.legs.ofEdge[at(e)];
    points_.clear();
    if (path.empty()) {
      points_ = {{from.x + source.width / 2, from.y}, {to.x - target.width / 2, to.y}};
      line.points = points_;
      return;
    }
    const auto& [firstBlock, firstLeg] = path.front();
    const Leg& first = work_.legs.ofBlock[at(firstBlock)][at(firstLeg)];
    const double x = work_.placed[at(firstBlock)].x + first.fromX;
    const double bottom = from.y + source.height / 2;
    if (first.aside) {
      add(x, bottom - ErrorPort);
    } else if (first.caught && scope_.turned) {
      add(x - 10, bottom - 18);
      add(x, bottom - 18);
    } else {
      add(x, bottom + (first.caught ? 6 : 0));
    }
    bool aside = false;
    for (const auto& [b, i] : path) aside = follow(b, work_.legs.ofBlock[at(b)][at(i)]);
    if (aside) {
      add(points_.back().x, to.y);
      add(to.x - target.width / 2, to.y);
    } else {
      add(points_.back().x, to.y - target.height / 2);
    }
    simplify();
    line.points = points_;
  }

  // The horizontal pieces of one leg; true when it ends at the side of a hanging block.
  bool follow(int b, const Leg& leg) {
    const Placed& placed = work_.placed[at(b)];
    const double track = leg.track >= 0 ? placed.tracks[at(leg.track)].x : leg.toX;
    if (leg.aside && leg.track >= 0) add(placed.x + track, points_.back().y);
    if (leg.fromNet >= 0) {
      const double y = placed.y + placed.channels[at(leg.fromChannel)].nets[at(leg.fromNet)].y;
      add(placed.x + leg.fromX, y);
      add(placed.x + track, y);
    }
    if (leg.toNet >= 0) {
      const double y = placed.y + placed.channels[at(leg.toChannel)].nets[at(leg.toNet)].y;
      add(placed.x + track, y);
      add(placed.x + leg.toX, y);
    }
    return leg.to.kind == Joint::GroupSide;
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

  // The leg of an edge that bears its label, and its block.
  struct Bearer {
    const Leg* leg = nullptr;
    const Placed* placed = nullptr;
  };

  [[nodiscard]] Bearer bearerOf(int e) const {
    Bearer bearer;
    for (const auto& [b, i] : work_.legs.ofEdge[at(e)]) {
      const Leg& leg = work_.legs.ofBlock[at(b)][at(i)];
      if (leg.bearsLabel) bearer = {&leg, &work_.placed[at(b)]};
    }
    return bearer;
  }

  void placeLabel(int e) {
    const LabelSpot& spot = work_.labels[at(e)];
    if (spot.kind == LabelSpot::None) return;
    const auto [leg, placed] = bearerOf(e);
    if (leg == nullptr) return;
    const auto& edge = scope_.edges[at(e)];
    const auto [w, h] = edge.label;
    const double stack = stackSize(*placed, spot);
    const double across = scope_.turned ? stack : w, along = scope_.turned ? h : stack;
    double x = labelX(*leg, *placed, spot, across / 2), y = 0;
    switch (spot.kind) {
      case LabelSpot::Zone:
        y = zoneEnd(*placed, spot.channel) - along;
        break;
      case LabelSpot::UpTrack: {
        const std::size_t row = at(leg->from.row);
        y = placed->rowY[row] + placed->rowHeight[row] - 2 - along;
        break;
      }
      case LabelSpot::SourceZone:
        // Right of the spine, or the first on its line.
        x = scope_.turned ? leg->fromX - w / 2 + stack / 2 : std::max(leg->fromX, w / 2 + 8);
        y = rowEnd(*placed, spot.channel) + 10;
        break;
      case LabelSpot::Port:
        x = scope_.nodes[at(edge.from)].width / 2 + PortLabelGap + spot.offset + w / 2;
        y = portLabelTop(*placed, spot.line, h);
        break;
      default: {
        const auto& net = placed->channels[at(spot.channel)].nets[at(leg->fromNet)];
        const double inset = spot.kind == LabelSpot::Tier ? -8 : ErrorLabelInset;
        x = scope_.nodes[at(edge.from)].width / 2 - inset + w / 2;
        y = net.y - h / 2;
      }
    }
    if (stack > 0) {
      if (scope_.turned)
        x += spot.offset + w / 2 - stack / 2;
      else
        y += spot.offset;
    }
    auto& line = out_.lines[at(e)];
    line.labelled = true;
    line.label = {placed->x + x - w / 2, placed->y + y, w, h};
  }

  // On its line, or as far out as the others leave room for.
  [[nodiscard]] double labelX(const Leg& leg, const Placed& placed, const LabelSpot& spot,
                              double half) const {
    if (spot.line < 0 && leg.track >= 0) {
      const Track& track = placed.tracks[at(leg.track)];
      return track.side * std::max(track.side * track.x, track.chipsFrom + half);
    }
    if (leg.to.group < 0 || leg.to.kind != Joint::RowTop || leg.to.cell < 0) return leg.toX;
    const int side = leg.toX < 0 ? -1 : 1;
    return side *
           std::max(side * leg.toX, placed.labelsFrom[at(leg.to.group)][at(leg.to.cell)] + half);
  }

  // Where the labels before a row end.
  [[nodiscard]] double zoneEnd(const Placed& placed, int channel) const {
    const std::size_t rows = placed.rowY.size();
    return at(channel) < rows ? placed.rowY[at(channel)] - zoneFoot(scope_)
                              : placed.channelY[rows] + placed.channelHeight[rows] - 8;
  }

  // Of all the labels that stand on one line; 0 where they do not.
  static double stackSize(const Placed& placed, const LabelSpot& spot) {
    if (spot.kind != LabelSpot::Zone && spot.kind != LabelSpot::UpTrack &&
        spot.kind != LabelSpot::SourceZone)
      return 0;
    const auto stack = placed.stacks.find(spot.stack());
    return stack == placed.stacks.end() ? 0 : stack->second - StackGap;
  }

  const Work& work_;
  const Scope& scope_;
  std::vector<Point> points_;
  ScopeLayout out_;
};

}  // namespace

ScopeLayout assemble(const Work& work) { return Assembly(work).run(); }

}  // namespace stepwright::layout
