// SPDX-License-Identifier: GPL-3.0-or-later
#include "quality.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace stepwright::layout {

namespace {

std::size_t at(int i) { return static_cast<std::size_t>(i); }

bool overlap(const Rect& a, const Rect& b, double slack = 0.5) {
  return a.x < b.right() - slack && b.x < a.right() - slack && a.y < b.bottom() - slack &&
         b.y < a.bottom() - slack;
}

Rect hull(const Point& a, const Point& b) {
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
}

class Judge {
 public:
  Judge(const Diagram& diagram, const Layout& layout) {
    for (const auto& node : layout.nodes) nodes_[node.key] = &node;
    for (const auto& route : layout.routes) routes_[route.key] = &route;
    if (layout.nodes.size() != nodes_.size()) fault("a node is placed twice");
    q_.area = layout.bounds.width * layout.bounds.height;
    scope(diagram, nullptr);
  }

  Quality result() { return std::move(q_); }

 private:
  void fault(const std::string& text) {
    if (q_.faults.size() < 12) q_.faults.push_back(text);
  }

  void scope(const Diagram& diagram, const Rect* branch) {
    boxes(diagram, branch);
    std::vector<std::pair<Rect, std::string>> labels;
    std::vector<std::vector<Point>> lines;
    for (const Edge& edge : diagram.edges) {
      ++q_.edges;
      auto it = routes_.find(edge.key);
      if (it == routes_.end() || it->second->points.size() < 2) {
        ++q_.loose;
        fault("no route: " + edge.key);
        continue;
      }
      route(diagram, edge, *it->second, branch);
      lines.push_back(it->second->points);
      if (it->second->label) labels.emplace_back(*it->second->label, edge.key);
    }
    for (std::size_t i = 0; i < labels.size(); ++i) {
      for (const Node& node : diagram.nodes) clash(labels[i], nodes_.at(node.key)->rect, node.key);
      for (std::size_t j = 0; j < i; ++j) clash(labels[i], labels[j].first, labels[j].second);
    }
    if (lines.size() < 3000) countCrossings(lines);
  }

  void boxes(const Diagram& diagram, const Rect* branch) {
    std::vector<const PlacedNode*> placed;
    for (const Node& node : diagram.nodes) {
      ++q_.nodes;
      auto it = nodes_.find(node.key);
      if (it == nodes_.end()) {
        ++q_.overlaps;
        fault("not placed: " + node.key);
        continue;
      }
      placed.push_back(it->second);
      const Rect& r = it->second->rect;
      const bool inside = branch == nullptr || (r.x >= branch->x - 0.5 && r.y >= branch->y - 0.5 &&
                                                r.right() <= branch->right() + 0.5 &&
                                                r.bottom() <= branch->bottom() + 0.5);
      if (!inside || r.width < node.size.width - 0.5 || r.height < node.size.height - 0.5) {
        ++q_.overlaps;
        fault("out of its branch or too small: " + node.key);
      }
      for (std::size_t l = 0; l < node.branches.size(); ++l)
        scope(node.branches[l], &it->second->branches.at(l));
    }
    std::sort(placed.begin(), placed.end(),
              [](const PlacedNode* a, const PlacedNode* b) { return a->rect.y < b->rect.y; });
    for (std::size_t i = 0; i < placed.size(); ++i) {
      for (std::size_t j = i + 1; j < placed.size() && placed[j]->rect.y < placed[i]->rect.bottom();
           ++j) {
        if (!overlap(placed[i]->rect, placed[j]->rect)) continue;
        ++q_.overlaps;
        fault("overlap: " + placed[i]->key + " / " + placed[j]->key);
      }
    }
  }

  void clash(const std::pair<Rect, std::string>& label, const Rect& other,
             const std::string& what) {
    if (!overlap(label.first, other)) return;
    ++q_.labelClashes;
    fault("label of " + label.second + " on " + what);
  }

  void route(const Diagram& diagram, const Edge& edge, const Route& route, const Rect* branch) {
    const auto& p = route.points;
    q_.bends += static_cast<long>(p.size()) - 2;
    for (std::size_t i = 1; i < p.size(); ++i) {
      q_.length += std::abs(p[i].x - p[i - 1].x) + std::abs(p[i].y - p[i - 1].y);
      if (p[i].x != p[i - 1].x && p[i].y != p[i - 1].y) {
        ++q_.slanted;
        fault("slanted: " + edge.key);
      }
      const Rect piece = hull(p[i - 1], p[i]);
      if (branch != nullptr &&
          (piece.x < branch->x || piece.right() > branch->right() || piece.y < branch->y - 0.5 ||
           piece.bottom() > branch->bottom() + 0.5)) {
        ++q_.through;
        fault("leaves its branch: " + edge.key);
      }
    }
    const Rect from = nodes_.at(diagram.nodes[at(edge.from)].key)->rect;
    const Rect to = nodes_.at(diagram.nodes[at(edge.to)].key)->rect;
    if (!near(p.front(), from) || !near(p.back(), to)) {
      ++q_.loose;
      fault("loose end: " + edge.key);
    }
    for (std::size_t n = 0; n < diagram.nodes.size(); ++n) {
      const Rect& box = nodes_.at(diagram.nodes[n].key)->rect;
      const bool end = static_cast<int>(n) == edge.from || static_cast<int>(n) == edge.to;
      for (std::size_t i = 1; i < p.size(); ++i) {
        const Rect piece = hull(p[i - 1], p[i]);
        const Rect core = end ? Rect{box.x + 2, box.y + 2, box.width - 4, box.height - 4} : box;
        if (core.width <= 0 || piece.x >= core.right() || piece.right() <= core.x ||
            piece.y >= core.bottom() || piece.bottom() <= core.y) {
          continue;
        }
        ++q_.through;
        fault("edge " + edge.key + " through " + diagram.nodes[n].key);
        break;
      }
    }
  }

  static bool near(const Point& p, const Rect& r) {
    const bool inside =
        p.x > r.x - 8 && p.x < r.right() + 8 && p.y > r.y - 8 && p.y < r.bottom() + 8;
    const bool deep = p.x > r.x + 1 && p.x < r.right() - 1 && p.y > r.y + 1 && p.y < r.bottom() - 1;
    return inside && !deep;
  }

  // Of upright with level pieces, in their interiors; pieces that edges share count once.
  void countCrossings(const std::vector<std::vector<Point>>& lines) {
    struct Piece {
      double a, b, c;
    };
    auto less = [](const Piece& x, const Piece& y) {
      return std::tie(x.c, x.a, x.b) < std::tie(y.c, y.a, y.b);
    };
    std::vector<Piece> level, upright;
    for (const auto& line : lines) {
      for (std::size_t i = 1; i < line.size(); ++i) {
        const Rect r = hull(line[i - 1], line[i]);
        if (r.height == 0)
          level.push_back({r.x, r.right(), r.y});
        else
          upright.push_back({r.y, r.bottom(), r.x});
      }
    }
    std::vector<std::pair<double, double>> places;
    std::sort(upright.begin(), upright.end(), less);
    for (const Piece& h : level) {
      auto v = std::lower_bound(upright.begin(), upright.end(), Piece{-1e18, 0, h.a + 0.5}, less);
      for (; v != upright.end() && v->c < h.b - 0.5; ++v) {
        if (h.c > v->a + 0.5 && h.c < v->b - 0.5) places.emplace_back(v->c, h.c);
      }
    }
    std::sort(places.begin(), places.end());
    q_.crossings += std::unique(places.begin(), places.end()) - places.begin();
  }

  std::unordered_map<std::string, const PlacedNode*> nodes_;
  std::unordered_map<std::string, const Route*> routes_;
  Quality q_;
};

std::string escaped(const std::string& text) {
  std::string out;
  for (char c : text) {
    if (c == '<')
      out += "&lt;";
    else if (c == '&')
      out += "&amp;";
    else
      out += c;
  }
  return out;
}

void drawNodes(const Diagram& diagram, const Layout& layout, std::string& out) {
  for (const auto& node : layout.nodes) {
    const Rect& r = node.rect;
    const std::string style =
        node.branches.empty() ? "fill:#fff;stroke:#868C98" : "fill:#EFF1F5;stroke:#868C98";
    const double round = r.width <= 20 ? 9 : 8;
    out += "<rect x='" + std::to_string(r.x) + "' y='" + std::to_string(r.y) + "' width='" +
           std::to_string(r.width) + "' height='" + std::to_string(r.height) + "' rx='" +
           std::to_string(round) + "' style='" + style + "'/>\n";
    for (std::size_t l = 1; l < node.branches.size(); ++l) {
      const Rect& branch = node.branches[l];
      out += "<path d='M" + std::to_string(branch.x) + " " + std::to_string(branch.y) + "V" +
             std::to_string(branch.bottom()) + "' style='stroke:#aaa;stroke-dasharray:4 4'/>\n";
    }
    std::string name = node.key.substr(node.key.rfind('/') + 1);
    if (name.size() > 24) name = name.substr(0, 23) + "…";
    if (r.width > 30) {
      out += "<text x='" + std::to_string(r.x + 12) + "' y='" +
             std::to_string(node.branches.empty() ? r.y + r.height / 2 + 5 : r.y + 20) +
             "' font-family='Inter' font-size='13' font-weight='600'>" + escaped(name) +
             "</text>\n";
    }
  }
  (void)diagram;
}

std::string arrow(const Point& a, const Point& b) {
  const double dx = b.x > a.x ? 1 : b.x < a.x ? -1 : 0, dy = b.y > a.y ? 1 : b.y < a.y ? -1 : 0;
  auto pair = [](double x, double y) { return std::to_string(x) + "," + std::to_string(y) + " "; };
  return "<polygon points='" + pair(b.x, b.y) +
         pair(b.x - 9 * dx - 4.5 * dy, b.y - 9 * dy - 4.5 * dx) +
         pair(b.x - 9 * dx + 4.5 * dy, b.y - 9 * dy + 4.5 * dx) + "' fill='#7D8492'/>\n";
}

void listEdges(const Diagram& diagram, std::unordered_map<std::string, const Edge*>& out) {
  for (const Edge& edge : diagram.edges) out[edge.key] = &edge;
  for (const Node& node : diagram.nodes) {
    for (const Diagram& branch : node.branches) listEdges(branch, out);
  }
}

}  // namespace

Quality judge(const Diagram& diagram, const Layout& layout) {
  return Judge(diagram, layout).result();
}

std::string svgOf(const Diagram& diagram, const Layout& layout) {
  const Rect& b = layout.bounds;
  auto n = [](double v) { return std::to_string(v) + " "; };
  std::string out = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='" + n(b.x - 24) +
                    n(b.y - 24) + n(b.width + 48) + n(b.height + 48) + "' width='" +
                    n(b.width + 48) + "' height='" + n(b.height + 48) + "'><rect x='" +
                    n(b.x - 24) + "' y='" + n(b.y - 24) +
                    "' width='100%' height='100%' fill='#F6F7F9'/>\n";
  drawNodes(diagram, layout, out);
  std::unordered_map<std::string, const Edge*> edges;
  listEdges(diagram, edges);
  for (const auto& route : layout.routes) {
    const auto& p = route.points;
    if (p.size() < 2) continue;
    const bool caught = edges[route.key]->kind == EdgeKind::Catch;
    out += "<path fill='none' stroke='#7D8492' stroke-width='" +
           std::string(route.back ? "2" : "1.5") + "'" + (caught ? " stroke-dasharray='6 4'" : "") +
           " d='M" + n(p.front().x) + n(p.front().y);
    for (std::size_t i = 1; i + 1 < p.size(); ++i) {
      auto step = [&](const Point& from, const Point& to) {
        const double length = std::abs(to.x - from.x) + std::abs(to.y - from.y);
        const double t = std::min(10.0, length / 2) / std::max(length, 0.01);
        return Point{from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t};
      };
      const Point in = step(p[i], p[i - 1]), after = step(p[i], p[i + 1]);
      out += "L" + n(in.x) + n(in.y) + "Q" + n(p[i].x) + n(p[i].y) + n(after.x) + n(after.y);
    }
    out += "L" + n(p.back().x) + n(p.back().y) + "'/>\n" + arrow(p[p.size() - 2], p.back());
  }
  for (const auto& route : layout.routes) {
    if (!route.label) continue;
    const Rect& r = *route.label;
    out += "<rect x='" + n(r.x) + "' y='" + n(r.y) + "' width='" + n(r.width) + "' height='" +
           n(r.height) + "' rx='4' fill='#fff' stroke='#868C98'/>\n<text x='" + n(r.x + 6) +
           "' y='" + n(r.y + 14) + "' font-family='Inter' font-size='10'>" +
           std::to_string(edges[route.key]->order + 1) + "</text>\n";
  }
  return out + "</svg>\n";
}

}  // namespace stepwright::layout
