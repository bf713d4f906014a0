// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/line_gestures.h"

#include <QApplication>
#include <QPainter>

#include "widgets/canvas/add_menu.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/paint_parts.h"
#include "widgets/canvas/words.h"

namespace stepwright::canvas {
namespace {

/// What the two gestures share that lead a line to a state. A press that is let go where it was is
/// no drag: it leads nowhere.
class LineGesture : public Gesture {
 public:
  LineGesture(Canvas& canvas, QPointF from, QString machine, QPoint pressed)
      : Gesture(canvas.view()),
        canvas_(canvas),
        from_(from),
        to_(from),
        machine_(std::move(machine)),
        pressed_(pressed) {
    canvas_.view().viewport()->setCursor(Qt::CrossCursor);
  }
  ~LineGesture() override {
    canvas_.view().viewport()->unsetCursor();
    canvas_.view().viewport()->update();
    emit canvas_.view().hintChanged({}, {});
  }
  void move(QPointF point, QPoint at, Qt::KeyboardModifiers) override {
    target_ = -1;
    dragged_ = (at - pressed_).manhattanLength() >= QApplication::startDragDistance();
    if (dragged_) aimAt(point);
    emit canvas_.view().hintChanged(target_ >= 0 ? hint() : QString(), {});
    canvas_.view().viewport()->update();
  }
  void paint(QPainter& painter) const override {
    if (!dragged_) return;
    const PaintContext& context = canvas_.context();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(context.theme.accent, 2.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawLine(from_, to_);
    const double degrees = -QLineF(from_, to_).angle();
    paintArrow(painter, to_, degrees, context.theme.accent, 1.15);
    if (target_ < 0) return;
    painter.setPen(QPen(context.theme.accent, 2));
    painter.drawRoundedRect(canvas_.drawing().nodes.at(target_).rect.adjusted(-5, -5, 5, 5), 11,
                            11);
  }

 protected:
  [[nodiscard]] virtual QString hint() const {
    return Words::tr("Lead to %1").arg(nameOf(target_));
  }
  [[nodiscard]] virtual bool fits(const DrawnNode& node) const {
    return node.isState() && node.machine == machine_;
  }
  [[nodiscard]] QString nameOf(int index) const {
    const DrawnNode& node = canvas_.drawing().nodes.at(index);
    return node.isState() ? node.name : Words::tr("End");
  }
  Canvas& canvas_;
  QPointF from_, to_;
  QString machine_;
  int target_ = -1;       ///< only while it is dragged
  bool dragged_ = false;  ///< whether the pointer is away from where it was pressed

 private:
  void aimAt(QPointF point) {
    to_ = point;
    target_ = nodeAt(canvas_.drawing(), point);
    while (target_ >= 0 && !fits(canvas_.drawing().nodes.at(target_)))
      target_ = canvas_.drawing().nodes.at(target_).parent;
  }

  QPoint pressed_;
};

class ConnectGesture : public LineGesture {
 public:
  ConnectGesture(Canvas& canvas, AddMenu& addMenu, const DrawnNode& node, QPointF from,
                 QPoint pressed, edit::Connection how)
      : LineGesture(canvas, from, node.machine, pressed),
        addMenu_(addMenu),
        state_(node.key),
        how_(how) {}
  void release(QPointF point, QPoint at, Qt::KeyboardModifiers modifiers) override {
    move(point, at, modifiers);
    if (!dragged_) return click();
    if (target_ >= 0) {
      const bool asDefault = mayBeDefault() && (modifiers & Qt::ShiftModifier) != 0;
      emit canvas_.view().connectRequested(state_, canvas_.drawing().nodes.at(target_).key,
                                           asDefault ? edit::Connection::Default : how_);
      return;
    }
    if ((point - from_).manhattanLength() < 24) return;
    // Let go in the void: a new state is wanted there.
    addMenu_.open(places(), canvas_.view().viewport()->mapToGlobal(at));
  }

 protected:
  [[nodiscard]] QString hint() const override {
    if (canvas_.drawing().nodes.at(target_).key == state_)
      return Words::tr("Lead %1 back to itself").arg(nameOf(target_));
    if (!mayBeDefault()) return LineGesture::hint();
    return Words::tr("Lead to %1 by a rule; with Shift as the default").arg(nameOf(target_));
  }

 private:
  [[nodiscard]] bool mayBeDefault() const { return how_ == edit::Connection::ChoiceRule; }

  /// On its box it means the state; on the port of errors, to stop on one as well.
  void click() {
    canvas_.select({state_}, true);
    if (how_ != edit::Connection::Catch) return;
    const common::BreakpointMark spot{state_.toStdString(), common::BreakpointMark::Kind::Error};
    emit canvas_.view().toggleStopRequested(spot);
  }

  /// What a new state can be to the one that the line comes from.
  [[nodiscard]] std::vector<AddPlace> places() const {
    const QString name = canvas_.drawing().nodes.at(canvas_.drawing().nodeOf(state_)).name;
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

  AddMenu& addMenu_;
  QString state_;
  edit::Connection how_;
};

class RetargetGesture : public LineGesture {
 public:
  RetargetGesture(Canvas& canvas, const DrawnEdge& edge, QPoint pressed)
      : LineGesture(canvas,
                    edge.points.size() > 1 ? edge.points.at(edge.points.size() - 2) : QPointF(),
                    edge.machine, pressed),
        edge_(edge.key),
        before_(edge.to) {}
  void release(QPointF point, QPoint at, Qt::KeyboardModifiers) override {
    move(point, at, {});
    if (target_ < 0 || target_ == before_) return;
    const DrawnNode& node = canvas_.drawing().nodes.at(target_);
    if (node.kind == asl::NodeKind::End)
      emit canvas_.view().disconnectRequested(edge_);
    else
      emit canvas_.view().retargetRequested(edge_, node.key);
  }

 protected:
  [[nodiscard]] bool fits(const DrawnNode& node) const override {
    return node.machine == machine_ && (node.isState() || node.kind == asl::NodeKind::End);
  }

 private:
  QString edge_;
  int before_;
};

class TailGesture : public LineGesture {
 public:
  TailGesture(Canvas& canvas, const DrawnEdge& edge, QPoint pressed)
      : LineGesture(canvas, edge.points.last(), edge.machine, pressed),
        edge_(edge.key),
        before_(edge.from) {}
  void release(QPointF point, QPoint at, Qt::KeyboardModifiers) override {
    move(point, at, {});
    if (target_ < 0 || target_ == before_) return;
    emit canvas_.view().moveTailRequested(edge_, canvas_.drawing().nodes.at(target_).key);
  }

 protected:
  [[nodiscard]] QString hint() const override {
    return Words::tr("Lead from %1").arg(nameOf(target_));
  }

 private:
  QString edge_;
  int before_;
};

class OrderGesture : public Gesture {
 public:
  OrderGesture(Canvas& canvas, const DrawnEdge& edge, QPoint pressed)
      : Gesture(canvas.view()), canvas_(canvas), edge_(edge), pressed_(pressed) {}
  ~OrderGesture() override {
    canvas_.view().viewport()->update();
    emit canvas_.view().hintChanged({}, {});
  }
  void move(QPointF point, QPoint at, Qt::KeyboardModifiers) override {
    dragged_ = (at - pressed_).manhattanLength() >= QApplication::startDragDistance();
    at_ = point;
    other_ = dragged_ ? chipAt(point) : -1;
    emit canvas_.view().hintChanged(hint(), {});
    canvas_.view().viewport()->update();
  }
  void release(QPointF point, QPoint at, Qt::KeyboardModifiers modifiers) override {
    move(point, at, modifiers);
    if (other_ >= 0)
      emit canvas_.view().reorderRequested(edge_.key, canvas_.drawing().edges.at(other_).key);
  }
  void paint(QPainter& painter) const override {
    if (!dragged_) return;
    const common::Theme& theme = canvas_.context().theme;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.accent, 2));
    QRectF held = edge_.chip;
    held.moveCenter(at_);
    painter.drawRoundedRect(held, 4, 4);
    if (other_ >= 0)
      painter.drawRoundedRect(canvas_.drawing().edges.at(other_).chip.adjusted(-4, -4, 4, 4), 6, 6);
  }

 private:
  [[nodiscard]] QString hint() const {
    if (!dragged_) return {};
    if (other_ >= 0)
      return Words::tr("To place %1").arg(canvas_.drawing().edges.at(other_).order + 1);
    return edge_.kind == asl::EdgeKind::Choice
               ? Words::tr("Drop it on another rule of the same state to change the order")
               : Words::tr("Drop it on another catcher of the same state to change the order");
  }
  [[nodiscard]] int chipAt(QPointF point) const {
    const auto& edges = canvas_.drawing().edges;
    for (int i = 0; i < edges.size(); ++i) {
      const DrawnEdge& other = edges.at(i);
      const bool fits =
          other.kind == edge_.kind && other.from == edge_.from && other.key != edge_.key;
      if (fits && other.chip.adjusted(-6, -6, 6, 6).contains(point)) return i;
    }
    return -1;
  }

  Canvas& canvas_;
  DrawnEdge edge_;
  QPoint pressed_;
  QPointF at_;
  int other_ = -1;
  bool dragged_ = false;
};

}  // namespace

std::unique_ptr<Gesture> tailGesture(Canvas& canvas, const QString& edge, QPoint pressed) {
  return std::make_unique<TailGesture>(
      canvas, canvas.drawing().edges.at(canvas.drawing().edgeOf(edge)), pressed);
}

std::unique_ptr<Gesture> orderGesture(Canvas& canvas, const QString& edge, QPoint pressed) {
  const DrawnEdge& drawn = canvas.drawing().edges.at(canvas.drawing().edgeOf(edge));
  if (drawn.kind != asl::EdgeKind::Choice && drawn.kind != asl::EdgeKind::Catch) return nullptr;
  return std::make_unique<OrderGesture>(canvas, drawn, pressed);
}

std::unique_ptr<Gesture> connectGesture(Canvas& canvas, AddMenu& addMenu, const QString& state,
                                        QPoint pressed, bool error) {
  const DrawnNode& node = canvas.drawing().nodes.at(canvas.drawing().nodeOf(state));
  const QRectF r = node.rect;
  const bool down = canvas.shown().direction() == layout::Direction::TopDown;
  QPointF from = down ? QPointF(r.center().x(), r.bottom()) : QPointF(r.right(), r.center().y());
  edit::Connection how = edit::Connection::Next;
  if (node.type == asl::StateType::Choice) how = edit::Connection::ChoiceRule;
  if (error) {
    how = edit::Connection::Catch;
    from = QPointF(r.right() - 18, r.bottom() + 6);
  }
  return std::make_unique<ConnectGesture>(canvas, addMenu, node, from, pressed, how);
}

std::unique_ptr<Gesture> retargetGesture(Canvas& canvas, const QString& edge, QPoint pressed) {
  return std::make_unique<RetargetGesture>(
      canvas, canvas.drawing().edges.at(canvas.drawing().edgeOf(edge)), pressed);
}

}  // namespace stepwright::canvas
