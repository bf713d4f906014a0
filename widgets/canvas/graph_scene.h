// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsScene>
#include <QHash>

#include "widgets/canvas/drawing.h"
#include "widgets/canvas/looks.h"
#include "widgets/canvas/overlay.h"

namespace stepwright::canvas {

class NodeItem;
class CursorItem;
class EdgeItem;
class NoteItem;
class GroupItem;

/// The scene of one drawing. A new drawing changes, adds and takes away items by their keys; what
/// is equal is left alone.
class GraphScene : public QGraphicsScene {
  Q_OBJECT
 public:
  explicit GraphScene(QObject* parent = nullptr);
  ~GraphScene() override;

  void show(const Drawing& drawing, const Overlay& overlay);
  void setOverlay(const Overlay& overlay);
  /// Only the notes, of a drawing that is shown already.
  void showNotes(const Drawing& drawing, int selected);
  /// The same of the groups.
  void showGroups(const Drawing& drawing, int selected);
  void setScale(double scale) { context_.setScale(scale); }
  void setDirection(layout::Direction direction);
  void setTheme(const common::Theme& theme);
  void setDashOffset(double offset);

  [[nodiscard]] const PaintContext& context() const { return context_; }
  [[nodiscard]] const Drawing& shown() const { return drawing_; }
  [[nodiscard]] bool anyRunning() const { return !running_.isEmpty(); }

 private:
  void showNodes();
  void showEdges();
  void removeGone();
  EdgeItem* placed(QHash<QString, EdgeItem*>& items, const DrawnEdge& edge, bool chip);

  PaintContext context_;
  Drawing drawing_;
  QHash<QString, NodeItem*> nodes_;
  QHash<QString, EdgeItem*> edges_;
  QHash<QString, EdgeItem*> chips_;
  QVector<NodeItem*> nodeAt_;  ///< by the drawing's indices
  QVector<EdgeItem*> edgeAt_, chipAt_;
  QHash<int, NoteItem*> notes_;
  QHash<int, GroupItem*> groups_;
  int selectedNote_ = 0, selectedGroup_ = 0;
  QVector<NodeItem*> running_;
  CursorItem* cursor_;
};

}  // namespace stepwright::canvas
