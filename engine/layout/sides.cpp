// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/sides.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace stepwright::layout {

namespace {

using Line = ScopeLayout::Line;

/// So far beyond a box's side a way has to run on, to be worth its corner.
constexpr double LeastRun = 12;
/// Room round a line that nothing else may stand in.
constexpr double Clear = 8;
/// Between a label and the corner below it.
constexpr double LabelAbove = 4;
/// Marks of a start and an end are smaller.
constexpr double LeastBox = 24;

struct Stretch {
  Point a, b;
  int edge = -1;

  [[nodiscard]] double left() const { return std::min(a.x, b.x); }
  [[nodiscard]] double right() const { return std::max(a.x, b.x); }
  [[nodiscard]] double top() const { return std::min(a.y, b.y); }
  [[nodiscard]] double bottom() const { return std::max(a.y, b.y); }
};

bool touches(const Stretch& one, const Stretch& other, double room) {
  return one.left() < other.right() + room && other.left() < one.right() + room &&
         one.top() < other.bottom() + room && other.top() < one.bottom() + room;
}

Stretch stretchOf(const Rect& rect, int edge = -1) {
  return {{rect.x, rect.y}, {rect.right(), rect.bottom()}, edge};
}

/// What stands in a scope, found by where it is from top to bottom.
class Obstacles {
 public:
  Obstacles(double top, double bottom)
      : top_(top), bands_(at(std::max(0, static_cast<int>((bottom - top) / Band))) + 1) {}

  void add(const Stretch& piece) {
    for (std::size_t band = bandOf(piece.top()); band <= bandOf(piece.bottom()); ++band)
      bands_[band].push_back(piece);
  }
  /// Whether anything but what `passes` lets by is near the piece.
  template <typename Passes>
  [[nodiscard]] bool hit(const Stretch& piece, Passes passes) const {
    const std::size_t last = bandOf(piece.bottom() + Clear);
    for (std::size_t band = bandOf(piece.top() - Clear); band <= last; ++band)
      for (const Stretch& other : bands_[band])
        if (touches(piece, other, Clear - 1) && !passes(other)) return true;
    return false;
  }

 private:
  static constexpr double Band = 160;
  [[nodiscard]] std::size_t bandOf(double y) const {
    const auto last = static_cast<int>(bands_.size()) - 1;
    return at(std::clamp(static_cast<int>((y - top_) / Band), 0, last));
  }

  double top_;
  std::vector<std::vector<Stretch>> bands_;
};

class SideTaker {
 public:
  SideTaker(const Scope& scope, ScopeLayout& layout)
      : scope_(scope),
        layout_(layout),
        boxes_(layout.top, layout.bottom),
        labels_(layout.top, layout.bottom),
        lines_(layout.top, layout.bottom) {
    for (std::size_t v = 0; v < scope.nodes.size(); ++v)
      boxes_.add(stretchOf(boxOf(static_cast<int>(v))));
    out_.resize(scope.nodes.size());
    for (std::size_t e = 0; e < layout.lines.size(); ++e) {
      const Line& line = layout.lines[e];
      if (!line.points.empty()) out_[at(scope.edges[e].from)].push_back(static_cast<int>(e));
      if (line.labelled) labels_.add(stretchOf(line.label, static_cast<int>(e)));
      for (std::size_t i = 1; i < line.points.size(); ++i)
        lines_.add({line.points[i - 1], line.points[i], static_cast<int>(e)});
    }
  }

  void run() {
    for (const int e : farthestFirst()) leaveAside(e);
    for (std::size_t e = 0; e < layout_.lines.size(); ++e) enterAside(static_cast<int>(e));
  }

 private:
  [[nodiscard]] Rect boxOf(int v) const {
    const auto& node = scope_.nodes[at(v)];
    const Point centre = layout_.centres[at(v)];
    return {centre.x - node.width / 2, centre.y - node.height / 2, node.width, node.height};
  }

  [[nodiscard]] bool hasSides(int v) const {
    const auto& node = scope_.nodes[at(v)];
    return !node.frame && node.width > LeastBox && node.height > LeastBox;
  }

  /// What runs farther out stands outside of the others, and takes the side.
  [[nodiscard]] std::vector<int> farthestFirst() const {
    std::vector<std::pair<double, int>> found;
    for (std::size_t e = 0; e < layout_.lines.size(); ++e) {
      const auto& points = layout_.lines[e].points;
      if (points.size() > 3)
        found.emplace_back(-std::abs(points[2].x - layout_.centres[at(scope_.edges[e].from)].x),
                           static_cast<int>(e));
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<int> order;
    for (const auto& each : found) order.push_back(each.second);
    return order;
  }

  /// The x of the side of a box that faces a way which runs at x; none where it runs too near.
  static std::optional<double> sideTowards(const Rect& box, double x) {
    if (x > box.right() + LeastRun) return box.right();
    if (x < box.x - LeastRun) return box.x;
    return std::nullopt;
  }

  /// Ports at the long sides of boxes stand nearer to where their ways come from and lead to.
  [[nodiscard]] double portOf(int v, bool towardsEnd) const {
    const double shift = scope_.turned ? scope_.nodes[at(v)].height / 4 : 0;
    return layout_.centres[at(v)].y + (towardsEnd ? shift : -shift);
  }

  /// Whether a way from a box's side straight out and then up or down would meet nothing.
  [[nodiscard]] bool isFree(int edge, const Stretch& across, const Stretch& along) const {
    const auto own = [&](const Stretch& other) { return other.edge == edge; };
    const auto none = [](const Stretch&) { return false; };
    // The box itself is left out by starting a little beside it.
    Stretch beside = across;
    beside.a.x += beside.a.x < beside.b.x ? Clear : -Clear;
    return !boxes_.hit(beside, none) && !boxes_.hit(along, none) && !labels_.hit(across, own) &&
           !labels_.hit(along, own) && !lines_.hit(across, own) && !lines_.hit(along, own);
  }

  [[nodiscard]] bool keepsLabel(const Line& line, const std::vector<Point>& points) const {
    if (!line.labelled) return true;
    for (std::size_t i = 1; i < points.size(); ++i)
      if (touches({points[i - 1], points[i]}, stretchOf(line.label), -1)) return true;
    return false;
  }

  void leaveAside(int e) {
    const auto& edge = scope_.edges[at(e)];
    Line& line = layout_.lines[at(e)];
    const auto& p = line.points;
    if (edge.kind == EdgeKind::Catch || !hasSides(edge.from) || p.size() < 4) return;
    const bool below = p[0].x == p[1].x && p[1].y > p[0].y && p[1].y == p[2].y && p[2].x == p[3].x;
    const Rect box = boxOf(edge.from);
    const bool down = p[3].y > p[2].y, up = p[3].y < box.y;
    const auto side = sideTowards(box, p[2].x);
    if (!below || !(down || up) || !side || sharesStart(e)) return;
    const double y = portOf(edge.from, down);
    const Point corner{p[2].x, y};
    std::vector<Point> points{{*side, y}, corner};
    points.insert(points.end(), p.begin() + 3, p.end());
    if (up && line.labelled && line.label.bottom() > y - LabelAbove) {
      raiseLabel(e, std::move(points), corner);
      return;
    }
    take(e, line, std::move(points), {{*side, y}, corner, e}, {corner, down ? p[2] : corner, e});
  }

  /// A way that goes up right beside its box: its label stands above where it turns.
  void raiseLabel(int e, std::vector<Point> points, Point corner) {
    Line& line = layout_.lines[at(e)];
    const Rect before = line.label;
    line.label.y = corner.y - LabelAbove - line.label.height;
    const Stretch label = stretchOf(line.label, e);
    const auto own = [&](const Stretch& other) { return other.edge == e; };
    const bool free = line.label.y > points[2].y + LabelAbove && !boxes_.hit(label, own) &&
                      !labels_.hit(label, own) && !lines_.hit(label, own);
    if (free && take(e, line, points, {points[0], corner, e}, {corner, corner, e})) {
      labels_.add(label);
    } else {
      line.label = before;
    }
  }

  /// Ways to one target leave by one port and part later: they stay together.
  [[nodiscard]] bool sharesStart(int e) const {
    const auto& edge = scope_.edges[at(e)];
    const Point start = layout_.lines[at(e)].points.front();
    for (const int other : out_[at(edge.from)])
      if (other != e && layout_.lines[at(other)].points.front() == start) return true;
    return false;
  }

  void enterAside(int e) {
    const auto& edge = scope_.edges[at(e)];
    Line& line = layout_.lines[at(e)];
    const auto& p = line.points;
    const std::size_t n = p.size();
    if (!hasSides(edge.to) || n < 4) return;
    const bool above = p[n - 1].x == p[n - 2].x && p[n - 1].y > p[n - 2].y &&
                       p[n - 2].y == p[n - 3].y && p[n - 3].x == p[n - 4].x;
    const Rect box = boxOf(edge.to);
    const bool down = p[n - 3].y > p[n - 4].y, up = p[n - 4].y > box.bottom();
    const auto side = sideTowards(box, p[n - 3].x);
    if (!above || !(down || up) || !side) return;
    const double x = p[n - 3].x, y = portOf(edge.to, up);
    std::vector<Point> points(p.begin(), p.begin() + static_cast<std::ptrdiff_t>(n - 3));
    const Point corner{x, y};
    points.push_back(corner);
    points.push_back({*side, y});
    take(e, line, std::move(points), {{*side, y}, corner, e},
         {corner, down ? p[n - 3] : corner, e});
  }

  bool take(int e, Line& line, std::vector<Point> points, const Stretch& across,
            const Stretch& along) {
    if (!keepsLabel(line, points) || !isFree(e, across, along)) return false;
    line.points = std::move(points);
    lines_.add(across);
    lines_.add(along);
    return true;
  }

  const Scope& scope_;
  ScopeLayout& layout_;
  std::vector<std::vector<int>> out_;  ///< the edges of a node
  Obstacles boxes_, labels_, lines_;
};

}  // namespace

void takeSides(const Scope& scope, ScopeLayout& layout) { SideTaker(scope, layout).run(); }

}  // namespace stepwright::layout
