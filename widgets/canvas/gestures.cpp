// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/gestures.h"

#include <QApplication>
#include <QPainter>
#include <QScrollBar>

#include "widgets/canvas/paint_parts.h"
#include "widgets/canvas/view_core.h"
#include "widgets/canvas/words.h"

namespace stepwright::canvas {
namespace {

class PanGesture : public Gesture {
 public:
  PanGesture(ViewCore& core, QPoint at) : Gesture(core), last_(at) {
    core_.view.viewport()->setCursor(Qt::ClosedHandCursor);
  }
  ~PanGesture() override { core_.view.viewport()->unsetCursor(); }
  void move(QPointF, QPoint at, Qt::KeyboardModifiers) override {
    const QPoint by = at - last_;
    last_ = at;
    core_.view.horizontalScrollBar()->setValue(core_.view.horizontalScrollBar()->value() - by.x());
    core_.view.verticalScrollBar()->setValue(core_.view.verticalScrollBar()->value() - by.y());
  }
  void release(QPointF, QPoint, Qt::KeyboardModifiers) override {}

 private:
  QPoint last_;
};

class BandGesture : public Gesture {
 public:
  BandGesture(ViewCore& core, QPointF from, bool add)
      : Gesture(core), from_(from), to_(from), before_(add ? core.selection : QStringList()) {}
  void move(QPointF point, QPoint, Qt::KeyboardModifiers) override {
    to_ = point;
    QStringList keys = before_;
    const QRectF band = area();
    for (const DrawnNode& node : qAsConst(core_.drawing.nodes)) {
      if (!node.isState() || keys.contains(node.key)) continue;
      // A frame must be taken in whole, else every band within it would take it too.
      if (node.isFrame() ? band.contains(node.rect) : band.intersects(node.rect)) keys << node.key;
    }
    core_.select(keys, false);
    core_.view.viewport()->update();
  }
  void release(QPointF, QPoint, Qt::KeyboardModifiers) override {
    core_.view.viewport()->update();
    core_.select(core_.selection, true);
  }
  void cancel() override { core_.select(before_, true); }
  void paint(QPainter& painter) const override {
    const common::Theme& theme = core_.scene.context().theme;
    QColor fill = theme.accent;
    fill.setAlphaF(0.08);
    painter.setPen(QPen(theme.accent, 0));
    painter.setBrush(fill);
    painter.drawRect(area());
  }

 private:
  [[nodiscard]] QRectF area() const { return QRectF(from_, to_).normalized(); }
  QPointF from_, to_;
  QStringList before_;
};

/// What the two gestures share that lead a line to a state. A press that is let go where it was is
/// no drag: it leads nowhere.
class LineGesture : public Gesture {
 public:
  LineGesture(ViewCore& core, QPointF from, QString machine, QPoint pressed)
      : Gesture(core), from_(from), to_(from), machine_(std::move(machine)), pressed_(pressed) {
    core_.view.viewport()->setCursor(Qt::CrossCursor);
  }
  ~LineGesture() override {
    core_.view.viewport()->unsetCursor();
    core_.view.viewport()->update();
    emit core_.view.hintChanged({}, {});
  }
  void move(QPointF point, QPoint at, Qt::KeyboardModifiers) override {
    target_ = -1;
    dragged_ = (at - pressed_).manhattanLength() >= QApplication::startDragDistance();
    if (dragged_) aimAt(point);
    emit core_.view.hintChanged(target_ >= 0 ? hint() : QString(), {});
    core_.view.viewport()->update();
  }
  void paint(QPainter& painter) const override {
    if (!dragged_) return;
    const PaintContext& context = core_.scene.context();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(context.theme.accent, 2.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawLine(from_, to_);
    const double degrees = -QLineF(from_, to_).angle();
    paintArrow(painter, to_, degrees, context.theme.accent, 1.15);
    if (target_ < 0) return;
    painter.setPen(QPen(context.theme.accent, 2));
    painter.drawRoundedRect(core_.drawing.nodes.at(target_).rect.adjusted(-5, -5, 5, 5), 11, 11);
  }

 protected:
  [[nodiscard]] virtual QString hint() const {
    return Words::tr("Lead to %1").arg(nameOf(target_));
  }
  [[nodiscard]] virtual bool fits(const DrawnNode& node) const {
    return node.isState() && node.machine == machine_;
  }
  [[nodiscard]] QString nameOf(int index) const {
    const DrawnNode& node = core_.drawing.nodes.at(index);
    return node.isState() ? node.name : Words::tr("End");
  }
  QPointF from_, to_;
  QString machine_;
  int target_ = -1;       ///< only while it is dragged
  bool dragged_ = false;  ///< whether the pointer is away from where it was pressed

 private:
  void aimAt(QPointF point) {
    to_ = point;
    target_ = nodeAt(core_.drawing, point);
    while (target_ >= 0 && !fits(core_.drawing.nodes.at(target_)))
      target_ = core_.drawing.nodes.at(target_).parent;
  }

  QPoint pressed_;
};

class ConnectGesture : public LineGesture {
 public:
  ConnectGesture(ViewCore& core, const DrawnNode& node, QPointF from, QPoint pressed,
                 edit::Connection how)
      : LineGesture(core, from, node.machine, pressed), state_(node.key), how_(how) {}
  void release(QPointF point, QPoint at, Qt::KeyboardModifiers modifiers) override {
    move(point, at, modifiers);
    if (!dragged_) return core_.select({state_}, true);  // a click on its box means the state
    if (target_ >= 0) {
      const bool asDefault = mayBeDefault() && (modifiers & Qt::ShiftModifier) != 0;
      emit core_.view.connectRequested(state_, core_.drawing.nodes.at(target_).key,
                                       asDefault ? edit::Connection::Default : how_);
      return;
    }
    if ((point - from_).manhattanLength() < 24) return;
    // Let go in the void: a new state is wanted there.
    core_.openQuickAdd(places(), core_.view.viewport()->mapToGlobal(at));
  }

 protected:
  [[nodiscard]] QString hint() const override {
    if (core_.drawing.nodes.at(target_).key == state_)
      return Words::tr("Lead %1 back to itself").arg(nameOf(target_));
    if (!mayBeDefault()) return LineGesture::hint();
    return Words::tr("Lead to %1 by a rule; with Shift as the default").arg(nameOf(target_));
  }

 private:
  [[nodiscard]] bool mayBeDefault() const { return how_ == edit::Connection::ChoiceRule; }

  /// What a new state can be to the one that the line comes from.
  [[nodiscard]] std::vector<ViewCore::AddPlace> places() const {
    const QString name = core_.drawing.nodes.at(core_.drawing.nodeOf(state_)).name;
    DropTarget target;
    target.kind = DropTarget::Kind::Linked;
    target.key = state_;
    target.how = how_;
    if (how_ == edit::Connection::Next) {
      target.kind = DropTarget::Kind::After;
      target.place = {edit::Place::Kind::After, state_.toStdString()};
    }
    if (!mayBeDefault()) return {{Words::tr("from %1").arg(name), target}};
    DropTarget otherwise = target;
    otherwise.how = edit::Connection::Default;
    return {{Words::tr("as a new rule of %1").arg(name), target},
            {Words::tr("as the default of %1").arg(name), otherwise}};
  }

  QString state_;
  edit::Connection how_;
};

class RetargetGesture : public LineGesture {
 public:
  RetargetGesture(ViewCore& core, const DrawnEdge& edge, QPoint pressed)
      : LineGesture(core,
                    edge.points.size() > 1 ? edge.points.at(edge.points.size() - 2) : QPointF(),
                    edge.machine, pressed),
        edge_(edge.key),
        before_(edge.to) {}
  void release(QPointF point, QPoint at, Qt::KeyboardModifiers) override {
    move(point, at, {});
    if (target_ < 0 || target_ == before_) return;
    const DrawnNode& node = core_.drawing.nodes.at(target_);
    if (node.kind == asl::NodeKind::End)
      emit core_.view.disconnectRequested(edge_);
    else
      emit core_.view.retargetRequested(edge_, node.key);
  }

 protected:
  [[nodiscard]] bool fits(const DrawnNode& node) const override {
    return node.machine == machine_ && (node.isState() || node.kind == asl::NodeKind::End);
  }

 private:
  QString edge_;
  int before_;
};

}  // namespace

std::unique_ptr<Gesture> panGesture(ViewCore& core, QPoint at) {
  return std::make_unique<PanGesture>(core, at);
}

std::unique_ptr<Gesture> bandGesture(ViewCore& core, QPointF from, bool add) {
  return std::make_unique<BandGesture>(core, from, add);
}

std::unique_ptr<Gesture> connectGesture(ViewCore& core, const QString& state, QPoint pressed,
                                        bool error) {
  const DrawnNode& node = core.drawing.nodes.at(core.drawing.nodeOf(state));
  const QRectF r = node.rect;
  const bool down = core.options.direction == layout::Direction::TopDown;
  QPointF from = down ? QPointF(r.center().x(), r.bottom()) : QPointF(r.right(), r.center().y());
  edit::Connection how = edit::Connection::Next;
  if (node.type == asl::StateType::Choice) how = edit::Connection::ChoiceRule;
  if (error) {
    how = edit::Connection::Catch;
    from = QPointF(r.right() - 18, r.bottom() + 6);
  }
  return std::make_unique<ConnectGesture>(core, node, from, pressed, how);
}

std::unique_ptr<Gesture> retargetGesture(ViewCore& core, const QString& edge, QPoint pressed) {
  return std::make_unique<RetargetGesture>(core, core.drawing.edges.at(core.drawing.edgeOf(edge)),
                                           pressed);
}

}  // namespace stepwright::canvas
