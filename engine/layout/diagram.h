// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace stepwright::layout {

/// What is to be laid out: boxes with sizes, and edges between them. No fonts, no colours, no ASL:
/// the caller measures its texts and says how large each box and each edge label is. Coordinates
/// are pixels at 100 %, y downwards, relative to the whole diagram.

struct Point {
  double x = 0, y = 0;
  bool operator==(const Point&) const = default;
};
struct Size {
  double width = 0, height = 0;
  bool operator==(const Size&) const = default;
};
struct Rect {
  double x = 0, y = 0, width = 0, height = 0;
  [[nodiscard]] double right() const { return x + width; }
  [[nodiscard]] double bottom() const { return y + height; }
  bool operator==(const Rect&) const = default;
};

enum class Direction : std::uint8_t { TopDown, LeftRight };
enum class EdgeKind : std::uint8_t { Start, Next, Choice, Default, Catch, End };

struct Diagram;

/// A box, a Start or End mark, the stub of a missing target, or a frame with branches of its own.
struct Node {
  std::string key;  ///< unique in the whole diagram; what is kept stable between two layouts
  Size size;        ///< of a frame: its least size; it grows with its branches
  std::vector<Diagram> branches;  ///< not empty = a frame: those of a Parallel, or the one of a Map
  double headerHeight = 0;        ///< of a frame: room above the branches (header, item strip)
  /// Placed by hand: where its middle is, seen from the origin of its scope.
  std::optional<Point> pinned = {};
};

struct Edge {
  std::string key;  ///< unique in the whole diagram
  int from = -1;    ///< index into the nodes of the same Diagram
  int to = -1;
  EdgeKind kind = EdgeKind::Next;
  int order = 0;  ///< of a Choice rule or Catcher: its place in the list; rules stand left to right
                  ///< in this order
  std::optional<Size> label;  ///< room to keep for the chip
};

/// One scope: the document's top level, or one branch of a frame. Edges never leave their scope.
struct Diagram {
  std::vector<Node> nodes;
  std::vector<Edge> edges;
};

struct Options {
  Direction direction = Direction::TopDown;
  double nodeGap = 40;  ///< between neighbours in a row
  double rowGap = 40;   ///< between rows; rows with labels get labelRowGap
  double labelRowGap = 90;
  double trackGap = 22;  ///< between branches of a frame, and for the outer tracks of loops
  double framePadding = 20;
};

}  // namespace stepwright::layout
