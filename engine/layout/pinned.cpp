// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/pinned.h"

#include <algorithm>
#include <cmath>

#include "engine/layout/router.h"

namespace stepwright::layout {

namespace {

constexpr double Gap = 28;  // between a placed state and what gives way to it

bool overlap(const Rect& a, const Rect& b, double gap) {
  return a.x < b.right() + gap && b.x < a.right() + gap && a.y < b.bottom() + gap &&
         b.y < a.bottom() + gap;
}

class Pinning {
 public:
  Pinning(const Diagram& diagram, const std::vector<Size>& sizes, const Options& options,
          ScopeLayout& places)
      : diagram_(diagram), sizes_(sizes), places_(places), down_(isDown(options)) {}

  void run() {
    listEnds();
    moveThem();
    giveWay();
    boxes_.resize(sizes_.size());
    for (std::size_t i = 0; i < boxes_.size(); ++i) boxes_[i] = rectOf(i);
    std::vector<std::size_t> open;
    settled_.assign(diagram_.edges.size(), 0);
    for (std::size_t e = 0; e < diagram_.edges.size(); ++e) {
      settled_[e] = fits(e) ? 1 : 0;
      if (settled_[e] == 0) open.push_back(e);
    }
    for (const std::size_t e : open) {
      lead(e);
      settled_[e] = 1;
    }
    for (std::size_t e = 0; e < diagram_.edges.size(); ++e) {
      if (places_.lines[e].labelled && !labelFits(e)) placeLabel(e);
    }
    measure();
  }

 private:
  static bool isDown(const Options& options) { return options.direction == Direction::TopDown; }

  [[nodiscard]] Rect rectOf(std::size_t i) const {
    const Point c = places_.centres[i];
    return {c.x - sizes_[i].width / 2, c.y - sizes_[i].height / 2, sizes_[i].width,
            sizes_[i].height};
  }

  // The end mark of a placed state goes with it.
  void listEnds() {
    follows_.assign(sizes_.size(), -1);
    std::vector<int> ways(sizes_.size(), 0);
    for (const Edge& edge : diagram_.edges) ++ways[at(edge.to)];
    for (const Edge& edge : diagram_.edges) {
      if (edge.kind == EdgeKind::End && ways[at(edge.to)] == 1) follows_[at(edge.to)] = edge.from;
    }
  }

  void moveThem() {
    moved_.assign(sizes_.size(), 0);
    std::vector<Point> by(sizes_.size());
    for (std::size_t i = 0; i < sizes_.size(); ++i) {
      if (!diagram_.nodes[i].pinned) continue;
      const Point to = *diagram_.nodes[i].pinned;
      by[i] = {to.x - places_.centres[i].x, to.y - places_.centres[i].y};
      places_.centres[i] = to;
      moved_[i] = 1;
    }
    for (std::size_t i = 0; i < sizes_.size(); ++i) {
      const int state = follows_[i];
      if (state < 0 || !diagram_.nodes[at(state)].pinned || moved_[i] != 0) continue;
      Point& c = places_.centres[i];
      c = {c.x + by[at(state)].x, c.y + by[at(state)].y};
      moved_[i] = 2;
    }
    freeEnds();
  }

  // An end mark that comes to lie on a box steps aside; it is small and near.
  void freeEnds() {
    for (std::size_t i = 0; i < sizes_.size(); ++i) {
      if (moved_[i] != 2) continue;
      std::vector<Rect> others;
      for (std::size_t j = 0; j < sizes_.size(); ++j) {
        if (j != i) others.push_back(rectOf(j));
      }
      const Rect r = rectOf(i);
      const Point free = nearestFree(r, others);
      places_.centres[i] = {free.x + r.width / 2, free.y + r.height / 2};
    }
  }

  double& along(Point& p) const { return down_ ? p.y : p.x; }
  [[nodiscard]] double begin(const Rect& r) const { return down_ ? r.y : r.x; }
  [[nodiscard]] double end(const Rect& r) const { return down_ ? r.bottom() : r.right(); }

  // Everything from the first box under a placed state on goes on by as much as it takes.
  void giveWay() {
    for (std::size_t round = 0; round < 2 * sizes_.size(); ++round) {
      double from = 1e18, by = 0;
      for (std::size_t i = 0; i < sizes_.size(); ++i) {
        if (moved_[i] != 0) continue;
        const Rect r = rectOf(i);
        for (std::size_t j = 0; j < sizes_.size(); ++j) {
          if (moved_[j] == 0 || !overlap(r, rectOf(j), Gap - 1)) continue;
          const double room = end(rectOf(j)) + Gap - begin(r);
          if (begin(r) > from || (begin(r) == from && room <= by)) continue;
          from = begin(r);
          by = room;
        }
      }
      if (by <= 0) return;
      shift(from, by);
    }
  }

  void shift(double from, double by) {
    std::vector<char> shifted(sizes_.size(), 0);
    for (std::size_t i = 0; i < sizes_.size(); ++i) {
      if (moved_[i] != 0 || begin(rectOf(i)) < from) continue;
      along(places_.centres[i]) += by;
      shifted[i] = 1;
    }
    for (std::size_t e = 0; e < places_.lines.size(); ++e) {
      auto& line = places_.lines[e];
      const Edge& edge = diagram_.edges[e];
      for (std::size_t p = 0; p < line.points.size(); ++p) {
        const bool atSource = p == 0 && shifted[at(edge.from)] == 0;
        const bool atTarget = p + 1 == line.points.size() && shifted[at(edge.to)] == 0;
        if (along(line.points[p]) >= from && !atSource && !atTarget) along(line.points[p]) += by;
      }
      if (!line.labelled) continue;
      double& place = down_ ? line.label.y : line.label.x;
      if (place + (down_ ? line.label.height : line.label.width) > from) place += by;
    }
  }

  // Its ends touch their boxes, it has no slanted piece and runs through no box.
  [[nodiscard]] bool fits(std::size_t e) const {
    const Edge& edge = diagram_.edges[e];
    if (moved_[at(edge.from)] != 0 || moved_[at(edge.to)] != 0) return false;
    const auto& p = places_.lines[e].points;
    if (p.size() < 2) return true;
    for (std::size_t i = 1; i < p.size(); ++i) {
      if (p[i].x != p[i - 1].x && p[i].y != p[i - 1].y) return false;
      const Rect piece{std::min(p[i].x, p[i - 1].x), std::min(p[i].y, p[i - 1].y),
                       std::abs(p[i].x - p[i - 1].x), std::abs(p[i].y - p[i - 1].y)};
      for (std::size_t n = 0; n < boxes_.size(); ++n) {
        const bool own = static_cast<int>(n) == edge.from || static_cast<int>(n) == edge.to;
        if (!own && overlap(piece, boxes_[n], -0.5)) return false;
      }
    }
    return true;
  }

  // Ways out of one box stand side by side in the order of the rules.
  [[nodiscard]] double slotOf(std::size_t e) const {
    const Edge& edge = diagram_.edges[e];
    int count = 0, place = 0;
    for (const Edge& other : diagram_.edges) {
      if (other.from != edge.from || other.kind == EdgeKind::Catch) continue;
      ++count;
      if (rank(other) < rank(edge)) ++place;
    }
    if (count < 2 || edge.kind == EdgeKind::Catch) return 0;
    const double room = (down_ ? sizes_[at(edge.from)].width : sizes_[at(edge.from)].height) - 40;
    const double pitch = std::min(down_ ? 40.0 : 14.0, std::max(room, 8.0) / (count - 1));
    return (place - (count - 1) / 2.0) * pitch;
  }

  static int rank(const Edge& edge) {
    return edge.order + (edge.kind == EdgeKind::Default ? 1 << 20 : 0);
  }

  // What other edges run on; those to the same target may be joined.
  [[nodiscard]] std::vector<std::pair<Point, Point>> takenBeside(std::size_t e) const {
    std::vector<std::pair<Point, Point>> taken;
    for (std::size_t other = 0; other < diagram_.edges.size(); ++other) {
      if (settled_[other] == 0 || diagram_.edges[other].to == diagram_.edges[e].to) continue;
      const auto& points = places_.lines[other].points;
      for (std::size_t i = 1; i < points.size(); ++i) taken.emplace_back(points[i - 1], points[i]);
    }
    return taken;
  }

  // A side where other edges come in is no good place to leave from, nor the other way round.
  void avoidEnds(std::vector<WayPort>& ports, std::size_t e, bool target) const {
    for (std::size_t other = 0; other < diagram_.edges.size(); ++other) {
      const auto& points = places_.lines[other].points;
      if (other == e || settled_[other] == 0 || points.empty()) continue;
      const Point end = target ? points.front() : points.back();
      for (WayPort& port : ports) {
        if (std::abs(port.at.x - end.x) < 6 && std::abs(port.at.y - end.y) < 6)
          port.reluctance += 160;
      }
    }
  }

  void lead(std::size_t e) {
    const Edge& edge = diagram_.edges[e];
    const Rect &from = boxes_[at(edge.from)], &to = boxes_[at(edge.to)];
    WayRequest request;
    request.boxes = &boxes_;
    request.distance = 10 + 4 * static_cast<double>(led_++ % 4);
    const double slot = slotOf(e);
    const double x = from.x + from.width / 2, y = from.y + from.height / 2;
    if (edge.kind == EdgeKind::Catch) {
      request.from = {{{from.right() - 18, from.bottom() + 6}, 0, 1, 0}};
    } else if (down_) {
      request.from = {{{x + slot, from.bottom()}, 0, 1, 0},
                      {{from.right(), y}, 1, 0, 40},
                      {{from.x, y}, -1, 0, 40}};
    } else {
      request.from = {{{from.right(), y + slot}, 1, 0, 0},
                      {{x, from.bottom()}, 0, 1, 40},
                      {{x, from.y}, 0, -1, 40}};
    }
    const double tx = to.x + to.width / 2, ty = to.y + to.height / 2;
    if (down_) {
      request.to = {{{tx, to.y}, 0, -1, 0}, {{to.x, ty}, -1, 0, 40}, {{to.right(), ty}, 1, 0, 40}};
    } else {
      request.to = {{{to.x, ty}, -1, 0, 0}, {{tx, to.y}, 0, -1, 40}, {{tx, to.bottom()}, 0, 1, 40}};
    }
    const auto taken = takenBeside(e);
    request.taken = &taken;
    avoidEnds(request.from, e, false);
    avoidEnds(request.to, e, true);
    auto& line = places_.lines[e];
    line.points = findWay(request);
    if (line.labelled || edge.label) placeLabel(e);
  }

  [[nodiscard]] bool clear(const Rect& label, std::size_t e) const {
    for (const Rect& box : boxes_) {
      if (overlap(label, box, 0)) return false;
    }
    for (std::size_t other = 0; other < places_.lines.size(); ++other) {
      const auto& line = places_.lines[other];
      if (other != e && line.labelled && overlap(label, line.label, 2)) return false;
    }
    return true;
  }

  [[nodiscard]] bool offLines(const Rect& label, std::size_t e) const {
    for (std::size_t other = 0; other < places_.lines.size(); ++other) {
      if (other == e || diagram_.edges[other].to == diagram_.edges[e].to) continue;
      const auto& p = places_.lines[other].points;
      for (std::size_t i = 1; i < p.size(); ++i) {
        const Rect piece{std::min(p[i].x, p[i - 1].x), std::min(p[i].y, p[i - 1].y),
                         std::abs(p[i].x - p[i - 1].x), std::abs(p[i].y - p[i - 1].y)};
        if (overlap(label, piece, 2)) return false;
      }
    }
    return true;
  }

  [[nodiscard]] bool labelFits(std::size_t e) const { return clear(places_.lines[e].label, e); }

  // On the longest pieces first, in their middle first.
  void placeLabel(std::size_t e) {
    auto& line = places_.lines[e];
    const Size size = diagram_.edges[e].label.value_or(Size{});
    if (size.width <= 0 || line.points.size() < 2) return;
    std::vector<std::pair<double, std::size_t>> pieces;
    for (std::size_t i = 1; i < line.points.size(); ++i) {
      const Point &a = line.points[i - 1], &b = line.points[i];
      pieces.emplace_back(-(std::abs(a.x - b.x) + std::abs(a.y - b.y)), i);
    }
    std::sort(pieces.begin(), pieces.end());
    line.labelled = true;
    bool first = true, found = false;
    for (const auto& [length, i] : pieces) {
      const Point &a = line.points[i - 1], &b = line.points[i];
      for (double part : {0.5, 0.35, 0.65, 0.2, 0.8}) {
        const Point c{a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part};
        const Rect label{c.x - size.width / 2, c.y - size.height / 2, size.width, size.height};
        if (first) line.label = label;
        first = false;
        if (!clear(label, e)) continue;
        const bool alone = offLines(label, e);  // else the first free place will do
        if (alone || !found) line.label = label;
        found = true;
        if (alone) return;
      }
    }
  }

  void measure() {
    auto take = [this](double x, double y) {
      places_.left = std::min(places_.left, x);
      places_.right = std::max(places_.right, x);
      places_.top = std::min(places_.top, y);
      places_.bottom = std::max(places_.bottom, y);
    };
    for (const Rect& box : boxes_) {
      take(box.x, box.y);
      take(box.right(), box.bottom());
    }
    for (const auto& line : places_.lines) {
      for (const Point& p : line.points) take(p.x, p.y);
      if (!line.labelled) continue;
      take(line.label.x, line.label.y);
      take(line.label.right(), line.label.bottom());
    }
  }

  const Diagram& diagram_;
  const std::vector<Size>& sizes_;
  ScopeLayout& places_;
  bool down_;
  std::vector<int> follows_;  ///< of an end mark: the state that it belongs to
  std::vector<char> moved_;   ///< 1 placed by hand, 2 goes with such a one
  std::vector<Rect> boxes_;
  std::vector<char> settled_;  ///< of an edge: its line will not change any more
  int led_ = 0;
};

}  // namespace

void placePinned(const Diagram& diagram, const std::vector<Size>& sizes, const Options& options,
                 ScopeLayout& places) {
  const bool any = std::any_of(diagram.nodes.begin(), diagram.nodes.end(),
                               [](const Node& node) { return node.pinned.has_value(); });
  if (any) Pinning(diagram, sizes, options, places).run();
}

}  // namespace stepwright::layout
