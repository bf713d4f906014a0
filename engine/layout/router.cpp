// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/router.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>

#include "engine/layout/scope.h"

namespace stepwright::layout {

namespace {

constexpr double BendCost = 60;
constexpr double AlongCost = 400;  // to run on top of another edge, for each piece of the grid
constexpr double Beside = 4;       // what is nearer looks as if it were on top
constexpr double Clearance = 5;    // nothing comes nearer to a box that it does not lead to
constexpr double Window = 240;     // boxes farther off are looked at only where there is no way
constexpr double Near = 700;       // a free place is looked for among the boxes as near as this
constexpr std::size_t MostLines = 700;  // of the grid in one direction

struct Step {
  double cost;
  int cell;  ///< (row * columns + column) * 4 + direction
  bool operator>(const Step& other) const { return cost > other.cost; }
};

constexpr int Dx[] = {1, -1, 0, 0}, Dy[] = {0, 0, 1, -1};

/// The lines on which ways may run: beside every box and through every port.
class Grid {
 public:
  Grid(const WayRequest& request, const std::vector<Rect>& boxes) : request_(request) {
    for (const Rect& box : boxes) {
      const double x = box.x + box.width / 2, y = box.y + box.height / 2;
      xs_.insert(xs_.end(), {box.x - request.distance, x, box.right() + request.distance});
      ys_.insert(ys_.end(), {box.y - request.distance, y, box.bottom() + request.distance});
    }
    for (const auto* ports : {&request.from, &request.to}) {
      for (const WayPort& port : *ports) {
        const Point stub = stubOf(port);
        xs_.push_back(stub.x);
        ys_.push_back(stub.y);
      }
    }
    tidy(xs_);
    tidy(ys_);
    block(boxes);
    if (request.taken != nullptr) markTaken(*request.taken);
  }

  std::vector<Point> search() {
    if (xs_.size() > MostLines || ys_.size() > MostLines) return {};
    const std::size_t cells = xs_.size() * ys_.size() * 4;
    best_.assign(cells, std::numeric_limits<double>::max());
    before_.assign(cells, -1);
    for (const WayPort& port : request_.from) {
      const Point stub = stubOf(port);
      const int cell = cellAt(stub) * 4 + direction(port.dx, port.dy);
      relax(cell, port.reluctance, -1);
    }
    while (!open_.empty()) {
      const Step step = open_.top();
      open_.pop();
      if (step.cell < 0) return trace(-1 - step.cell);
      if (step.cost > best_[at(step.cell)]) continue;
      visit(step);
    }
    return {};
  }

 private:
  [[nodiscard]] Point stubOf(const WayPort& port) const {
    return {port.at.x + port.dx * request_.distance, port.at.y + port.dy * request_.distance};
  }

  static void tidy(std::vector<double>& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
  }

  static int indexOf(const std::vector<double>& list, double value) {
    return static_cast<int>(std::lower_bound(list.begin(), list.end(), value) - list.begin());
  }

  [[nodiscard]] int cellAt(Point p) const {
    return indexOf(ys_, p.y) * static_cast<int>(xs_.size()) + indexOf(xs_, p.x);
  }

  [[nodiscard]] Point pointAt(int cell) const {
    const int columns = static_cast<int>(xs_.size());
    return {xs_[at(cell % columns)], ys_[at(cell / columns)]};
  }

  static int direction(int dx, int dy) { return dx > 0 ? 0 : dx < 0 ? 1 : dy > 0 ? 2 : 3; }

  // Points within a box and the clearance round it are closed.
  void block(const std::vector<Rect>& boxes) {
    closed_.assign(xs_.size() * ys_.size(), 0);
    for (const Rect& box : boxes) {
      const int left = indexOf(xs_, box.x - Clearance),
                right = indexOf(xs_, box.right() + Clearance);
      const int top = indexOf(ys_, box.y - Clearance), low = indexOf(ys_, box.bottom() + Clearance);
      for (int y = top; y < low; ++y) {
        for (int x = left; x < right; ++x) closed_[at(y) * xs_.size() + at(x)] = 1;
      }
    }
  }

  // The pieces of the grid, by the point at their upper left end, that lie on pieces of other
  // edges.
  void markTaken(const std::vector<std::pair<Point, Point>>& taken) {
    along_[0].assign(xs_.size() * ys_.size(), 0);
    along_[1] = along_[0];
    for (const auto& [a, b] : taken) {
      const bool level = a.y == b.y;
      const auto &steps = level ? xs_ : ys_, &lines = level ? ys_ : xs_;
      const double from = level ? std::min(a.x, b.x) : std::min(a.y, b.y);
      const double to = level ? std::max(a.x, b.x) : std::max(a.y, b.y);
      const double place = level ? a.y : a.x;
      for (int l = indexOf(lines, place - Beside);
           l < static_cast<int>(lines.size()) && lines[at(l)] < place + Beside; ++l) {
        for (int s = std::max(0, indexOf(steps, from + 0.5) - 1);
             s + 1 < static_cast<int>(steps.size()) && steps[at(s)] < to - 0.5; ++s) {
          const std::size_t cell = level ? at(l) * xs_.size() + at(s) : at(s) * xs_.size() + at(l);
          along_[level ? 0 : 1][cell] = 1;
        }
      }
    }
  }

  [[nodiscard]] double alongCost(int from, int to, int way) const {
    const auto& list = along_[way < 2 ? 0 : 1];
    return !list.empty() && list[at(std::min(from, to))] != 0 ? AlongCost : 0;
  }

  void relax(int cell, double cost, int before) {
    if (cost >= best_[at(cell)]) return;
    best_[at(cell)] = cost;
    before_[at(cell)] = before;
    open_.push({cost, cell});
  }

  // Between neighbours on a line no box can lie: each has a line through its middle, which is
  // closed.
  void visit(const Step& step) {
    const int columns = static_cast<int>(xs_.size()), rows = static_cast<int>(ys_.size());
    const int cell = step.cell / 4, way = step.cell % 4;
    arrive(step);
    for (int next = 0; next < 4; ++next) {
      if (Dx[next] == -Dx[way] && Dy[next] == -Dy[way]) continue;
      const int x = cell % columns + Dx[next], y = cell / columns + Dy[next];
      if (x < 0 || y < 0 || x >= columns || y >= rows) continue;
      const int to = y * columns + x;
      if (closed_[at(to)] != 0) continue;
      const Point a = pointAt(cell), b = pointAt(to);
      const double length = std::abs(a.x - b.x) + std::abs(a.y - b.y);
      relax(to * 4 + next,
            step.cost + length + alongCost(cell, to, next) + (next == way ? 0 : BendCost),
            step.cell);
    }
  }

  // Into the target; the last turn counts too. Ends are told apart from cells by their sign.
  void arrive(const Step& step) {
    for (std::size_t p = 0; p < request_.to.size(); ++p) {
      const WayPort& port = request_.to[p];
      if (cellAt(stubOf(port)) != step.cell / 4) continue;
      const int into = direction(-port.dx, -port.dy), way = step.cell % 4;
      if (Dx[into] == -Dx[way] && Dy[into] == -Dy[way]) continue;
      const double cost = step.cost + port.reluctance + (into == way ? 0 : BendCost);
      if (cost >= end_) continue;
      end_ = cost;
      endPort_ = static_cast<int>(p);
      open_.push({cost, -1 - step.cell});
    }
  }

  [[nodiscard]] std::vector<Point> trace(int cell) const {
    std::vector<Point> points{request_.to[at(endPort_)].at};
    int first = cell;
    for (int c = cell; c >= 0; c = before_[at(c)]) {
      points.push_back(pointAt(c / 4));
      first = c;
    }
    for (const WayPort& port : request_.from) {
      if (cellAt(stubOf(port)) == first / 4 && direction(port.dx, port.dy) == first % 4) {
        points.push_back(port.at);
        break;
      }
    }
    std::reverse(points.begin(), points.end());
    return points;
  }

  const WayRequest& request_;
  std::vector<double> xs_, ys_;
  std::vector<char> closed_;
  std::vector<char> along_[2];  ///< level and upright
  std::vector<double> best_;
  std::vector<int> before_;
  std::priority_queue<Step, std::vector<Step>, std::greater<>> open_;
  double end_ = std::numeric_limits<double>::max();
  int endPort_ = 0;
};

std::vector<Rect> near(const WayRequest& request, double reach) {
  double left = 1e18, top = 1e18, right = -1e18, bottom = -1e18;
  for (const auto* ports : {&request.from, &request.to}) {
    for (const WayPort& port : *ports) {
      left = std::min(left, port.at.x - reach);
      right = std::max(right, port.at.x + reach);
      top = std::min(top, port.at.y - reach);
      bottom = std::max(bottom, port.at.y + reach);
    }
  }
  std::vector<Rect> result;
  for (const Rect& box : *request.boxes) {
    if (box.x < right && left < box.right() && box.y < bottom && top < box.bottom())
      result.push_back(box);
  }
  return result;
}

bool runsThrough(const std::vector<Point>& way, const std::vector<Rect>& boxes) {
  for (std::size_t i = 1; i < way.size(); ++i) {
    const double x0 = std::min(way[i - 1].x, way[i].x), x1 = std::max(way[i - 1].x, way[i].x);
    const double y0 = std::min(way[i - 1].y, way[i].y), y1 = std::max(way[i - 1].y, way[i].y);
    for (const Rect& box : boxes) {
      if (x0 < box.right() - 1 && box.x + 1 < x1 + 0.01 && y0 < box.bottom() - 1 &&
          box.y + 1 < y1 + 0.01)
        return true;
    }
  }
  return false;
}

std::vector<Point> simplified(const std::vector<Point>& points) {
  std::vector<Point> kept;
  for (const Point& p : points) {
    if (!kept.empty() && kept.back() == p) continue;
    while (kept.size() >= 2) {
      const Point &a = kept[kept.size() - 2], &b = kept.back();
      if (!((a.x == b.x && b.x == p.x) || (a.y == b.y && b.y == p.y))) break;
      kept.pop_back();
    }
    kept.push_back(p);
  }
  return kept;
}

}  // namespace

std::vector<Point> findWay(const WayRequest& request) {
  std::vector<Point> way = simplified(Grid(request, near(request, Window)).search());
  if (way.empty() || runsThrough(way, *request.boxes))
    way = simplified(Grid(request, *request.boxes).search());
  if (!way.empty() && !runsThrough(way, *request.boxes)) return way;
  WayRequest closer = request;
  closer.distance = Clearance + 2;
  const std::vector<Point> tight = simplified(Grid(closer, *request.boxes).search());
  if (!tight.empty()) return tight;
  if (!way.empty()) return way;
  const Point a = request.from.front().at, b = request.to.front().at;
  const double middle = (a.y + b.y) / 2;
  return simplified({a, {a.x, middle}, {b.x, middle}, b});
}

Point nearestFree(const Rect& wanted, const std::vector<Rect>& all, double gap) {
  std::vector<Rect> boxes;
  for (const Rect& box : all) {
    const bool near = box.x < wanted.right() + Near && wanted.x - Near < box.right() &&
                      box.y < wanted.bottom() + Near && wanted.y - Near < box.bottom();
    if (near) boxes.push_back(box);
  }
  const auto clear = [&](double x, double y) {
    return std::none_of(boxes.begin(), boxes.end(), [&](const Rect& box) {
      return x < box.right() + gap && box.x - gap < x + wanted.width && y < box.bottom() + gap &&
             box.y - gap < y + wanted.height;
    });
  };
  if (clear(wanted.x, wanted.y)) return {wanted.x, wanted.y};
  // The free place that is nearest touches the borders of what is round it.
  std::vector<double> xs{wanted.x}, ys{wanted.y};
  for (const Rect& box : boxes) {
    xs.insert(xs.end(), {box.x - gap - wanted.width, box.right() + gap});
    ys.insert(ys.end(), {box.y - gap - wanted.height, box.bottom() + gap});
  }
  Point best{wanted.x, wanted.y};
  double nearest = std::numeric_limits<double>::max();
  for (double x : xs) {
    for (double y : ys) {
      const double far = std::hypot(x - wanted.x, y - wanted.y);
      if (far >= nearest || !clear(x, y)) continue;
      nearest = far;
      best = {x, y};
    }
  }
  return best;
}

}  // namespace stepwright::layout
