// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "widgets/canvas/camera.h"
#include "widgets/canvas/canvas_state.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/drop_content.h"
#include "widgets/canvas/drop_target.h"
#include "widgets/canvas/gesture.h"
#include "widgets/canvas/graph_scene.h"
#include "widgets/canvas/hit_test.h"
#include "widgets/canvas/motion.h"
#include "widgets/canvas/panels.h"
#include "widgets/canvas/shown_document.h"

namespace stepwright::canvas {

/// One drawing to look at and to work on: puts the document, what is known about it, the camera and
/// what moves together, and keeps what is seen in step with them.
class Canvas : public QObject {
  Q_OBJECT
 public:
  explicit Canvas(CanvasView& view);

  [[nodiscard]] CanvasView& view() const { return view_; }
  [[nodiscard]] GraphScene& scene() { return scene_; }
  [[nodiscard]] ShownDocument& shown() { return shown_; }
  [[nodiscard]] CanvasState& state() { return state_; }
  [[nodiscard]] Camera& camera() { return camera_; }
  [[nodiscard]] Motion& motion() { return motion_; }
  [[nodiscard]] Panels& panels() { return panels_; }
  [[nodiscard]] CurrentGesture& gesture() { return gesture_; }
  [[nodiscard]] const Drawing& drawing() const { return shown_.drawing(); }
  [[nodiscard]] const PaintContext& context() const { return scene_.context(); }

  // What is shown.
  void setDocument(const asl::Document& document);
  void setRun(const replay::RunView& run);
  void setNested(std::vector<NestedGraph> nested);
  void layOut(bool fresh = false);
  /// Marks have changed, and nothing of the drawing.
  void refresh();
  void updateBanner();
  void applyTheme();
  void lookFirst();
  /// At everything where nothing is selected.
  void lookAtSelection();

  // Selection and pointer.
  void select(const QStringList& keys, bool tell);
  void selectNote(int id);
  void selectGroup(int id);
  [[nodiscard]] QString selectedState() const;  ///< the one state that is selected, else ""
  void showNotes();                             ///< and groups
  void hover(const Hit& hit);
  [[nodiscard]] Hit hitAt(QPointF point) const;
  /// Where a list that belongs to a state or edge opens, in pixels of the screen.
  [[nodiscard]] QPoint globalPointBelow(const QString& key) const;

  /// Asks for what was dropped or chosen, where it was.
  void drop(const DropContent& content, const DropTarget& target);
  void removeSelected();

 private:
  void listenToMotion();
  void showDrawing();
  void showPath();
  void lightEdge(const QString& edge);
  [[nodiscard]] bool isForeign(const QString& key) const;

  CanvasView& view_;
  GraphScene scene_;
  ShownDocument shown_;
  CanvasState state_;
  Camera camera_;
  Motion motion_;
  Panels panels_;
  CurrentGesture gesture_;
};

}  // namespace stepwright::canvas
