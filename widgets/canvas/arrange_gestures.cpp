// SPDX-License-Identifier: GPL-3.0-or-later
// The drags of what people arrange by hand.
#include <QPainter>

#include "widgets/canvas/gestures.h"
#include "widgets/canvas/notes.h"
#include "widgets/canvas/view_core.h"

namespace stepwright::canvas {
namespace {

constexpr double snapReach = 6;  // pixels of the screen

/// Drags a note, or its lower right corner.
class NoteGesture : public Gesture {
 public:
  NoteGesture(ViewCore& core, int note, QPointF from, bool resize)
      : Gesture(core),
        note_(note),
        from_(from),
        before_(core.drawing.notes.at(note)),
        resize_(resize) {}
  void move(QPointF point, QPoint, Qt::KeyboardModifiers) override {
    const QPointF by = point - from_;
    if (!moved_ && by.manhattanLength() * core_.scale() < 4) return;
    if (core_.readOnly) return;
    moved_ = true;
    QRectF rect = before_.rect;
    if (resize_) {
      rect.setSize(QSizeF(rect.width() + by.x(), rect.height() + by.y()).expandedTo(noteLeast));
    } else {
      rect.translate(by);
    }
    core_.drawing.notes[note_].rect = rect;
    core_.showNotes();
  }
  void release(QPointF, QPoint, Qt::KeyboardModifiers) override {
    if (!moved_) return;
    core_.placeNote(before_.id, core_.drawing.notes.at(note_).rect,
                    resize_ ? GraphView::tr("Resize note") : GraphView::tr("Move note"), {});
  }
  void cancel() override {
    core_.drawing.notes[note_] = before_;
    core_.showNotes();
  }

 private:
  int note_;
  QPointF from_;
  DrawnNote before_;
  bool resize_, moved_ = false;
};

/// Drags states to where they are to stay.
class PlaceGesture : public Gesture {
 public:
  PlaceGesture(ViewCore& core, const QString& state, QPointF from)
      : Gesture(core), state_(core.drawing.nodeOf(state)), from_(from) {
    const QString machine = core.drawing.nodes.at(state_).machine;
    for (const QString& key : qAsConst(core.selection)) {
      const int node = core.drawing.nodeOf(key);
      const bool same = node >= 0 && core.drawing.nodes.at(node).isState() &&
                        core.drawing.nodes.at(node).machine == machine;
      if (same) states_ << key;
    }
    if (states_.isEmpty()) states_ << state;
  }
  ~PlaceGesture() override {
    core_.view.viewport()->unsetCursor();
    emit core_.view.hintChanged({}, {});
  }
  void move(QPointF point, QPoint, Qt::KeyboardModifiers) override {
    by_ = point - from_;
    if (!moved_ && by_.manhattanLength() * core_.scale() < 6) return;
    if (!moved_) {
      core_.view.viewport()->setCursor(Qt::SizeAllCursor);
      emit core_.view.hintChanged(
          GraphView::tr("Put %1 here; edges follow").arg(core_.drawing.nodes.at(state_).name), {});
    }
    moved_ = true;
    snap();
    core_.view.viewport()->update();
  }
  void release(QPointF, QPoint, Qt::KeyboardModifiers) override {
    if (moved_) core_.placeStates(states_, by_, {});
  }
  void paint(QPainter& painter) const override {
    if (!moved_) return;
    const common::Theme& theme = core_.scene.context().theme;
    painter.setRenderHint(QPainter::Antialiasing);
    QPen dash(theme.accent, 2, Qt::CustomDashLine);
    dash.setDashPattern({5, 4});
    for (const QString& key : states_) {
      const DrawnNode& node = core_.drawing.nodes.at(core_.drawing.nodeOf(key));
      QColor fill = theme.selection;
      fill.setAlphaF(0.55);
      painter.setPen(dash);
      painter.setBrush(fill);
      const QRectF rect = node.rect.translated(by_);
      painter.drawRoundedRect(rect, 8, 8);
      painter.setPen(theme.text);
      painter.setFont(core_.scene.context().name);
      const QString name = painter.fontMetrics().elidedText(node.name, Qt::ElideMiddle,
                                                            static_cast<int>(rect.width()) - 24);
      painter.drawText(rect, Qt::AlignCenter, name);
    }
    painter.setPen(QPen(theme.accent, 1));
    for (const QLineF& guide : guides_) painter.drawLine(guide);
  }

 private:
  // To the middle of another box of the scope, across and along.
  void snap() {
    guides_.clear();
    const DrawnNode& own = core_.drawing.nodes.at(state_);
    const QPointF wanted = own.rect.center() + by_;
    double nearX = snapReach / core_.scale(), nearY = nearX;
    const DrawnNode *atX = nullptr, *atY = nullptr;
    for (const DrawnNode& node : qAsConst(core_.drawing.nodes)) {
      if (node.machine != own.machine || states_.contains(node.key)) continue;
      const QPointF c = node.rect.center();
      if (qAbs(c.x() - wanted.x()) < nearX) {
        nearX = qAbs(c.x() - wanted.x());
        atX = &node;
      }
      if (qAbs(c.y() - wanted.y()) < nearY) {
        nearY = qAbs(c.y() - wanted.y());
        atY = &node;
      }
    }
    if (atX != nullptr) by_.setX(atX->rect.center().x() - own.rect.center().x());
    if (atY != nullptr) by_.setY(atY->rect.center().y() - own.rect.center().y());
    const QPointF now = own.rect.center() + by_;
    if (atX != nullptr) guides_ << QLineF(now, QPointF(now.x(), atX->rect.center().y()));
    if (atY != nullptr) guides_ << QLineF(now, QPointF(atY->rect.center().x(), now.y()));
  }

  int state_;
  QStringList states_;
  QPointF from_, by_;
  QVector<QLineF> guides_;
  bool moved_ = false;
};

}  // namespace

std::unique_ptr<Gesture> placeGesture(ViewCore& core, const QString& state, QPointF from) {
  return std::make_unique<PlaceGesture>(core, state, from);
}

std::unique_ptr<Gesture> noteGesture(ViewCore& core, int note, QPointF from, bool resize) {
  return std::make_unique<NoteGesture>(core, note, from, resize);
}

}  // namespace stepwright::canvas
