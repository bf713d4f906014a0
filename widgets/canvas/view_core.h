// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QVariantAnimation>
#include <memory>
#include <optional>

#include "engine/asl/document.h"
#include "widgets/canvas/drop_guide.h"
#include "widgets/canvas/facts.h"
#include "widgets/canvas/found_marks.h"
#include "widgets/canvas/gap.h"
#include "widgets/canvas/gestures.h"
#include "widgets/canvas/graph_scene.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/canvas/hit_test.h"
#include "widgets/canvas/quick_add.h"

class QMenu;
class QMimeData;

namespace stepwright::common {
class Banner;
}

namespace stepwright::canvas {

class DrillBar;
class Minimap;
class NoteField;
class RenameField;
class ZoomBar;

/// The state behind a GraphView, shared by its gestures: the drawing, what is known about it, and
/// what goes on.
class ViewCore : public QObject {
  Q_OBJECT
 public:
  explicit ViewCore(GraphView& view);
  ~ViewCore() override;

  // What is shown.
  void layOut(bool fresh = false);
  void refresh();
  void showDrawing();
  void updateBanner();
  void placeOverlays();
  void updateSceneRect();
  void updateSeenArea();
  /// The whole where it can be read, else its beginning.
  void firstLook();
  void lookAtStart();
  /// The person looks somewhere: from now on the view stays there when the window changes.
  void touched() { settled_ = settled_ || !looking_; }
  [[nodiscard]] bool settled() const { return settled_; }
  /// One frame as a canvas of its own; "" = the whole.
  void setRoot(const QString& container);
  void showRoot();
  void leaveRoot();
  void collapseAll(bool collapse);
  void applyTheme();

  // Selection and pointer.
  void select(const QStringList& keys, bool tell);
  void hover(const Hit& hit);
  void lightEdge(const QString& edge);
  [[nodiscard]] Hit hitAt(QPointF point) const;
  [[nodiscard]] QPointF toScene(QPointF viewportPoint) const;
  [[nodiscard]] QString selectedState() const;  ///< the one state that is selected, else ""
  [[nodiscard]] double scale() const;
  void zoomAt(QPointF viewportPoint, double factor);

  // Gestures.
  void press(const Hit& hit, QMouseEvent& event);
  void begin(std::unique_ptr<Gesture> gesture);
  void endGesture(bool take);
  /// The drag of a placed state goes on beyond the view, as one between windows.
  void dragOut(const QString& state);
  [[nodiscard]] QMimeData* mimeOf(const QStringList& states) const;
  void openGap(std::optional<Gap> gap);
  [[nodiscard]] const std::optional<Gap>& gap() const { return gap_; }

  // Keys and menus.
  bool key(QKeyEvent& event);
  void walkTo(int key, bool edges);
  void stepItem(const QString& container, int step);
  void enter();
  void enterFrame(const QString& container);
  void escape();
  void removeSelected();
  void contextMenu(const QPoint& globalPosition, const Hit& hit);
  void toggleCollapsed(const QString& key);

  // What is arranged by hand: view_arrange.cpp.
  void placeStates(const QStringList& keys, QPointF by, const QString& mergeKey);
  void showNotes();
  void selectNote(int id);
  [[nodiscard]] int noteAt(QPointF point) const;
  [[nodiscard]] const DrawnNote* selectedDrawnNote() const;
  bool pressNote(QPointF point);
  bool hoverNote(QPointF point);
  bool arrangeKey(QKeyEvent& event);
  bool noteMenu(const QPoint& globalPosition, QPointF point);
  void addNote(const QString& state, QPointF at);
  void editNote(int id);
  void removeNote(int id);
  void placeNote(int id, const QRectF& rect, const QString& label, const QString& mergeKey);
  void anchorNote(int id, const QString& state);
  void addArrangeEntries(QMenu& menu, const QString& state, QPointF at);
  [[nodiscard]] QString nameOf(const QString& key) const;

  // Adding by name.
  struct AddPlace {
    QString words;
    DropTarget target;
  };
  [[nodiscard]] std::vector<AddPlace> addPlaces() const;
  void openQuickAdd(const std::vector<AddPlace>& places, const QPoint& globalPosition);
  /// Asks for what was dropped or chosen, where it was.
  void request(const DropContent& content, const DropTarget& target);
  [[nodiscard]] QPoint globalPointBelow(const QString& key) const;

  [[nodiscard]] const asl::State* stateOf(const QString& key) const;
  [[nodiscard]] QString mapOfSelection() const;

  GraphView& view;
  GraphScene scene;
  asl::Document document;
  bool hasDocument = false;
  Drawing drawing;
  /// There is a definition, and no state in it.
  [[nodiscard]] bool empty() const;
  /// Why nothing can be changed, where nothing can.
  [[nodiscard]] QString whyReadOnly() const;
  DrawingOptions options;
  QHash<QString, double> chipWidths;
  Facts facts;
  FoundMarks found;
  replay::RunView run;
  std::vector<asl::Problem> problems;
  QStringList selection;
  QuickSource quickSource;
  bool stale = false, follow = true, readOnly = false, reducedMotion = false, minimapWanted = true;
  bool spaceHeld = false, spaceUsed = false, lookedOnce = false;
  bool ownBanner = true;
  QString staleReason;
  QString draggedOut;     ///< the state whose drag went beyond the view
  int overPaintings = 0;  ///< living OverPainting objects
  std::unique_ptr<Gesture> gesture;
  QString root;  ///< the frame that is shown alone
  Qt::Corner minimapCorner = Qt::BottomRightCorner;
  std::unique_ptr<DropGuide> guide;
  common::Banner* banner;
  ZoomBar* zoomBar;
  Minimap* minimap;
  DrillBar* drillBar;
  QPointer<RenameField> renaming;
  bool nameRefused = false;
  QPointer<NoteField> noteField;
  int selectedNote = 0;  ///< 0 = none
  bool moveByHand = false;
  QPointer<QuickAdd> quickAdd;

 private:
  void writeNote(const DrawnNote& note);
  [[nodiscard]] QString nearestState(const QRectF& rect) const;
  void createOverlays();
  void createMotions();
  [[nodiscard]] bool mayMove() const;
  void slideFrom(const Drawing& before);
  [[nodiscard]] Drawing drawn(bool fresh);
  void tick();
  [[nodiscard]] QString followedCursor() const;

  std::optional<Gap> gap_;
  double gapTarget_ = 0;
  QVariantAnimation gapMotion_, placeMotion_, hoverMotion_;
  Drawing movedFrom_;
  QHash<QString, layout::Layout> layouts_;  ///< of the whole and of frames that were looked into
  bool looking_ = false, settled_ = false;
  QTimer dashTimer_;
  QElapsedTimer dashClock_;
  QString lastCursor_;
};

}  // namespace stepwright::canvas
