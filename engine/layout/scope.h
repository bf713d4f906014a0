// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/layout/diagram.h"

namespace stepwright::layout {

/// An index that is known to be none of the missing ones (-1).
inline std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// One scope as if it ran downwards: x runs across the main direction, y along it. Top-down and
/// left-right differ only in how this space is turned into the screen's, so everything below
/// layout.cpp knows a single direction.
struct Scope {
  struct Node {
    const std::string* key = nullptr;
    double width = 0, height = 0;
    bool frame = false;
    const Rect* before = nullptr;  ///< where it stood on the screen in the layout to stay close to
  };
  struct Edge {
    int from = -1, to = -1;
    EdgeKind kind = EdgeKind::Next;
    int order = 0;
    bool labelled = false;
    Size label;  ///< as if it ran downwards
  };
  std::vector<Node> nodes;
  std::vector<Edge> edges;
  bool turned = false;  ///< left-right: the screen is this space mirrored at its diagonal
  Options options;
};

/// What comes out, as if it ran downwards, with the root's middle at x = 0.
struct ScopeLayout {
  std::vector<Point> centres;  ///< of the nodes
  struct Line {
    std::vector<Point> points;
    bool labelled = false;
    Rect label;
    bool back = false;
  };
  std::vector<Line> lines;
  double left = 0, right = 0, top = 0, bottom = 0;
};

}  // namespace stepwright::layout
