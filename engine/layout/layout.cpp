// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/layout.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "engine/layout/pinned.h"
#include "engine/layout/scope_layout.h"

namespace stepwright::layout {

namespace {

/// A scope in the screen's space, around its own origin, with the content of its frames.
struct Part {
  struct Frame {
    Size size;
    std::vector<Part> branches;
    std::vector<Rect> rects;  ///< of the branches, relative to the frame
  };
  ScopeLayout places;
  std::vector<Frame> frames;  ///< one a node; without branches for a plain box
};

Point turned(Point p) { return {p.y, p.x}; }
Size turned(Size s) { return {s.height, s.width}; }
Rect turned(Rect r) { return {r.y, r.x, r.height, r.width}; }

class Composer {
 public:
  Composer(const Options& options, const Layout* previous)
      : options_(options), leftRight_(options.direction == Direction::LeftRight) {
    if (previous == nullptr) return;
    for (const PlacedNode& node : previous->nodes) before_[node.key] = &node.rect;
  }

  Part part(const Diagram& diagram) const {
    Part result;
    result.frames.reserve(diagram.nodes.size());
    Scope scope;
    scope.options = options_;
    scope.turned = leftRight_;
    for (const Node& node : diagram.nodes) {
      result.frames.push_back(frame(node));
      const Size size = leftRight_ ? turned(result.frames.back().size) : result.frames.back().size;
      const auto old = before_.find(node.key);
      scope.nodes.push_back({&node.key, size.width, size.height, !node.branches.empty(),
                             old == before_.end() ? nullptr : old->second});
    }
    for (const Edge& edge : diagram.edges) {
      scope.edges.push_back(
          {edge.from, edge.to, edge.kind, edge.order, edge.label.has_value(), {}});
      if (edge.label) scope.edges.back().label = leftRight_ ? turned(*edge.label) : *edge.label;
    }
    result.places = layOutScope(scope);
    if (leftRight_) turn(result.places);
    std::vector<Size> sizes;
    for (const Part::Frame& each : result.frames) sizes.push_back(each.size);
    placePinned(diagram, sizes, options_, result.places);
    return result;
  }

  void collect(const Diagram& diagram, Part part, Point origin, int depth, Layout& out) const {
    for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
      const Node& node = diagram.nodes[i];
      Part::Frame& frame = part.frames[i];
      const Point centre = part.places.centres[i];
      const Rect rect{origin.x + centre.x - frame.size.width / 2,
                      origin.y + centre.y - frame.size.height / 2, frame.size.width,
                      frame.size.height};
      std::vector<Rect> branches = frame.rects;
      for (Rect& branch : branches)
        branch = {branch.x + rect.x, branch.y + rect.y, branch.width, branch.height};
      out.nodes.push_back({node.key, rect, branches, depth, origin});
      for (std::size_t l = 0; l < branches.size(); ++l) {
        Part& inner = frame.branches[l];
        const Point within = originIn(branches[l], node.branches[l], inner.places);
        collect(node.branches[l], std::move(inner), within, depth + 1, out);
      }
    }
    for (std::size_t e = 0; e < diagram.edges.size(); ++e) {
      auto& line = part.places.lines[e];
      Route route{diagram.edges[e].key, std::move(line.points), {}, line.back};
      for (Point& p : route.points) p = {p.x + origin.x, p.y + origin.y};
      const Rect& label = line.label;
      if (line.labelled)
        route.label = Rect{label.x + origin.x, label.y + origin.y, label.width, label.height};
      out.routes.push_back(std::move(route));
    }
  }

 private:
  static void turn(ScopeLayout& places) {
    for (Point& p : places.centres) p = turned(p);
    for (auto& line : places.lines) {
      for (Point& p : line.points) p = turned(p);
      line.label = turned(line.label);
    }
    std::swap(places.left, places.top);
    std::swap(places.right, places.bottom);
  }

  // Room before the content: none where its first node is but the point at which the line comes in.
  double headRoom(const Diagram& branch) const {
    const bool bare = std::any_of(branch.edges.begin(), branch.edges.end(), [&](const Edge& edge) {
      return edge.kind == EdgeKind::Start && branch.nodes[at(edge.from)].size.height < 4;
    });
    return bare ? 0 : options_.framePadding;
  }

  Size branchSize(const Diagram& branch, const ScopeLayout& places) const {
    const double pad = options_.framePadding;
    Size size{places.right - places.left, places.bottom - places.top};
    (leftRight_ ? size.height : size.width) += 2 * pad;
    (leftRight_ ? size.width : size.height) += pad + headRoom(branch);
    return size;
  }

  Point originIn(const Rect& branch, const Diagram& diagram, const ScopeLayout& places) const {
    if (!leftRight_) {
      const double middle =
          branch.x + (branch.width - (places.right - places.left)) / 2 - places.left;
      return {middle, branch.y + headRoom(diagram) - places.top};
    }
    const double middle =
        branch.y + (branch.height - (places.bottom - places.top)) / 2 - places.top;
    return {branch.x + headRoom(diagram) - places.left, middle};
  }

  // Branches stand side by side across the main direction; in left-right below each other. The
  // header is always on top.
  Part::Frame frame(const Node& node) const {
    Part::Frame result;
    result.size = node.size;
    if (node.branches.empty()) return result;
    double along = 0, across = 0;
    std::vector<Size> sizes;
    for (const Diagram& branch : node.branches) {
      result.branches.push_back(part(branch));
      sizes.push_back(branchSize(branch, result.branches.back().places));
      across += leftRight_ ? sizes.back().height : sizes.back().width;
      along = std::max(along, leftRight_ ? sizes.back().width : sizes.back().height);
    }
    const double head = node.headerHeight;
    const double leastAlong = leftRight_ ? node.size.width : node.size.height - head;
    const double leastAcross = leftRight_ ? node.size.height - head : node.size.width;
    along = std::max(along, leastAlong);
    const double extra = std::max(0.0, leastAcross - across) / static_cast<double>(sizes.size());
    double place = 0;
    for (const Size& size : sizes) {
      const double wide = (leftRight_ ? size.height : size.width) + extra;
      result.rects.push_back(leftRight_ ? Rect{0, head + place, along, wide}
                                        : Rect{place, head, wide, along});
      place += wide;
    }
    result.size = leftRight_ ? Size{along, head + place} : Size{place, head + along};
    return result;
  }

  Options options_;
  bool leftRight_;
  std::unordered_map<std::string_view, const Rect*> before_;
};

void measureBounds(Layout& layout) {
  if (layout.nodes.empty()) return;
  double left = 1e18, top = 1e18, right = -1e18, bottom = -1e18;
  auto take = [&](double x, double y) {
    left = std::min(left, x);
    right = std::max(right, x);
    top = std::min(top, y);
    bottom = std::max(bottom, y);
  };
  for (const PlacedNode& node : layout.nodes) {
    take(node.rect.x, node.rect.y);
    take(node.rect.right(), node.rect.bottom());
  }
  for (const Route& route : layout.routes) {
    for (const Point& p : route.points) take(p.x, p.y);
    if (!route.label) continue;
    take(route.label->x, route.label->y);
    take(route.label->right(), route.label->bottom());
  }
  layout.bounds = {left, top, right - left, bottom - top};
}

}  // namespace

Layout layOut(const Diagram& diagram, const Options& options, const Layout* previous) {
  const Composer composer(options, previous);
  Layout layout;
  composer.collect(diagram, composer.part(diagram), {0, 0}, 0, layout);
  measureBounds(layout);
  return layout;
}

}  // namespace stepwright::layout
