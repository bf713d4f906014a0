// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QRectF>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QVector>
#include <memory>
#include <unordered_map>

#include "engine/asl/graph.h"
#include "engine/layout/layout.h"
#include "engine/project/arrangement.h"
#include "widgets/canvas/known_widths.h"
#include "widgets/canvas/nested_graph.h"
#include "widgets/canvas/node_face.h"

namespace stepwright::canvas {

/// A definition as it lies on the canvas: every box and every edge with its place and its words,
/// and nothing that changes while it is looked at or run.

struct DrawnNode {
  asl::NodeKind kind = asl::NodeKind::State;
  asl::StateType type = asl::StateType::Pass;
  QString key;
  QString name;
  NodeFace face;
  QRectF rect;
  QVector<QRectF> branches;
  QStringList branchNames;
  int depth = 0;
  int parent = -1;  ///< index of the frame that it stands in
  int branch = -1;  ///< which branch of the parent
  QString machine;  ///< pointer of the machine that it belongs to
  /// Of a Parallel or Map: the pointers of its machines, and why nothing can be put into it.
  QStringList machines = {};
  QString closed = {};
  bool reachable = true;
  bool container = false;
  bool collapsed = false;
  bool nested = false;   ///< a Task in whose place the execution is drawn that it started
  bool foreign = false;  ///< part of such an execution: nothing of this definition
  QPointF origin = {};   ///< of its scope: what places set by hand are seen from

  [[nodiscard]] bool isState() const { return kind == asl::NodeKind::State; }
  /// A state that may have catchers.
  [[nodiscard]] bool mayCatch() const {
    return isState() && (type == asl::StateType::Task || container);
  }
  [[nodiscard]] bool isFrame() const { return container && !collapsed; }
  bool operator==(const DrawnNode&) const = default;
};

struct DrawnEdge {
  asl::EdgeKind kind = asl::EdgeKind::Next;
  QString key;    ///< the pointer of the field that names the target; unique
  int from = -1;  ///< indices into Drawing::nodes
  int to = -1;
  int order = 0;
  bool numbered = false;  ///< its chip begins with its place among the others
  QString label, fullLabel;
  QVector<QPointF> points;
  QRectF chip;  ///< empty where there is none
  /// How far it may grow to either side before it meets another chip, and how far that one is.
  double chipSpare = 24, chipGap = 100;
  bool back = false;
  int depth = 0;
  bool foreign = false;  ///< as of a node
  QString machine;
  bool operator==(const DrawnEdge&) const = default;
};

struct DrawnNote {
  int id = 0;
  QString text;
  QString anchor;  ///< the state that it belongs to; "" = none
  QRectF rect;
  bool operator==(const DrawnNote&) const = default;
};

inline constexpr double groupSide = 14;   ///< around the boxes of a group
inline constexpr double groupTitle = 24;  ///< above them, where its title stands

struct DrawnGroup {
  int id = 0;
  QString title;
  QStringList states;  ///< those that are drawn
  QRectF rect;
  int depth = 0;  ///< of its states
  bool operator==(const DrawnGroup&) const = default;
};

struct Drawing {
  QVector<DrawnNode> nodes;  ///< a frame before what stands in it
  QVector<DrawnEdge> edges;
  QVector<DrawnNote> notes;
  QVector<DrawnGroup> groups;
  QRectF bounds;
  QRectF unreached;  ///< of the states that nothing reaches; see paint_unreached.h
  /// What it was made from, for the next one to stay close to; shared, since drawings are handed
  /// about by value.
  std::shared_ptr<const layout::Layout> layout;

  [[nodiscard]] int nodeOf(const QString& key) const;  ///< -1 where there is none
  [[nodiscard]] int edgeOf(const QString& key) const;
  [[nodiscard]] bool isInside(int node, int frame) const;

  QHash<QString, int> nodeIndex, edgeIndex;
};

struct DrawingOptions {
  layout::Direction direction = layout::Direction::TopDown;
  QSet<QString> collapsed;                ///< keys of frames that are drawn as a box
  project::Arrangement arrangement = {};  ///< what people placed by hand
  std::vector<NestedGraph> nested = {};   ///< those whose Tasks are opened
  bool notes = true;
  bool wholeNames = false;  ///< a box takes as many lines as its name wants: for pictures
  /// Widths of labels that were measured before, kept by who draws again and again.
  KnownWidths* widths = nullptr;
};

/// A definition is measured, laid out and put together with its words.
[[nodiscard]] Drawing draw(const asl::GraphScope& graph, const asl::Machine& machine,
                           const DrawingOptions& options = {},
                           const layout::Layout* previous = nullptr);

/// The box of the state that a note belongs to, as it is drawn; of a folded frame's content the
/// frame.
[[nodiscard]] QRectF anchorOf(const Drawing& drawing, const DrawnNote& note);

/// The area of a group of these states; empty where none of them is drawn.
[[nodiscard]] QRectF areaOf(const Drawing& drawing, const QStringList& states);

/// A place of the canvas as the layout and what people arrange by hand have it.
[[nodiscard]] layout::Rect layoutRect(const QRectF& rect);

/// How wide the chip of an edge is.
[[nodiscard]] QSizeF chipSize(asl::EdgeKind kind, const QString& label);

/// The drawing as text, one line a node and an edge, for tests and for screen readers' logs.
[[nodiscard]] QString printed(const Drawing& drawing);

}  // namespace stepwright::canvas
