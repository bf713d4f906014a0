// SPDX-License-Identifier: GPL-3.0-or-later
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QHelpEvent>
#include <QMimeData>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>
#include <cmath>

#include "widgets/canvas/accessible.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/canvas/overlays.h"
#include "widgets/canvas/paint_parts.h"
#include "widgets/canvas/tool_tips.h"
#include "widgets/canvas/tray.h"
#include "widgets/canvas/view_core.h"

namespace stepwright::canvas {
namespace {

/// The modifiers after a key event; what comes with the event is not agreed on between platforms.
Qt::KeyboardModifiers pressedModifiers(const QKeyEvent& event, bool pressed) {
  Qt::KeyboardModifiers modifiers = event.modifiers();
  if (event.key() == Qt::Key_Alt) modifiers.setFlag(Qt::AltModifier, pressed);
  if (event.key() == Qt::Key_Shift) modifiers.setFlag(Qt::ShiftModifier, pressed);
  return modifiers;
}

QString wordsOfForeign(const std::string& kind) {
  return GraphView::tr("This is %1, not a state machine").arg(QString::fromStdString(kind));
}

}  // namespace

void GraphView::paintEvent(QPaintEvent* event) {
  core_->scene.setScale(core_->scale());
  QGraphicsView::paintEvent(event);
}

void GraphView::drawBackground(QPainter* painter, const QRectF& rect) {
  painter->fillRect(rect, core_->scene.context().theme.canvas);
  paintTray(*painter, core_->drawing.tray, core_->scene.context());
}

void GraphView::drawForeground(QPainter* painter, const QRectF& exposed) {
  paintFound(*painter, core_->drawing, core_->found, exposed, core_->scale());
  const PaintContext& context = core_->scene.context();
  if (const auto& foreign = core_->document.foreign(); !foreign.empty()) {
    painter->save();
    painter->resetTransform();
    paintCentredText(*painter, viewport()->rect(), wordsOfForeign(foreign),
                     common::fontOf(common::FontRole::Body), context.theme.text2);
    painter->restore();
  } else if (core_->empty()) {
    // Nothing leads to an End yet; it is sketched, so that people see where the workflow would go.
    const QRectF bounds = core_->drawing.bounds;
    const QPointF end(bounds.center().x(), bounds.bottom() + 84);
    QPen pen(context.theme.edge, 1.5, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({4, 3});
    painter->setPen(pen);
    painter->drawLine(QPointF(end.x(), bounds.bottom()), end - QPointF(0, 15));
    paintArrow(*painter, end - QPointF(0, 9), 90, context.theme.edge);
    painter->setPen(QPen(context.theme.text2, 1.5));
    painter->setBrush(context.theme.canvas);
    painter->drawEllipse(end, 8.25, 8.25);
    painter->setPen(Qt::NoPen);
    painter->setBrush(context.theme.text2);
    painter->drawEllipse(end, 4.5, 4.5);
    const QPointF middle = end + QPointF(0, 36);
    paintCentredText(*painter, QRectF(middle - QPointF(200, 12), QSizeF(400, 24)),
                     tr("Press Space to add the first state"),
                     common::fontOf(common::FontRole::Body), context.theme.text2);
  }
  if (core_->guide) core_->guide->paint(*painter);
  if (core_->gesture) core_->gesture->paint(*painter);
}

void GraphView::resizeEvent(QResizeEvent* event) {
  QGraphicsView::resizeEvent(event);
  core_->updateSceneRect();
  core_->placeOverlays();
  if (!core_->settled()) core_->firstLook();
  core_->updateSeenArea();
}

void GraphView::showEvent(QShowEvent* event) {
  QGraphicsView::showEvent(event);
  core_->placeOverlays();
  if (!core_->lookedOnce) core_->firstLook();
  core_->refresh();
}

void GraphView::scrollContentsBy(int dx, int dy) {
  QGraphicsView::scrollContentsBy(dx, dy);
  // The guide stands still on the screen while the drawing moves under it.
  if (core_->guide || core_->gesture) viewport()->update();
  core_->updateSeenArea();
}

void GraphView::changeEvent(QEvent* event) {
  QGraphicsView::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
    core_->applyTheme();
}

void GraphView::wheelEvent(QWheelEvent* event) {
  if (event->modifiers() & Qt::ControlModifier) {
    core_->zoomAt(event->position(), std::pow(1.0015, event->angleDelta().y()));
  } else {
    QPoint by = event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta();
    if (event->modifiers() & Qt::ShiftModifier) by = by.transposed();
    core_->touched();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - by.y());
  }
  event->accept();
}

void GraphView::mousePressEvent(QMouseEvent* event) {
  setFocus(Qt::MouseFocusReason);
  core_->touched();
  QToolTip::hideText();
  if (event->button() == Qt::MiddleButton ||
      (event->button() == Qt::LeftButton && core_->spaceHeld)) {
    core_->spaceUsed = true;
    core_->begin(panGesture(*core_, event->pos()));
    return;
  }
  if (event->button() != Qt::LeftButton) return;
  core_->press(core_->hitAt(core_->toScene(event->localPos())), *event);
}

void GraphView::mouseMoveEvent(QMouseEvent* event) {
  const QPointF point = core_->toScene(event->localPos());
  if (core_->gesture) {
    core_->gesture->move(point, event->pos(), event->modifiers());
    return;
  }
  if (core_->hoverNote(point)) return;
  const Hit hit = core_->hitAt(point);
  core_->hover(hit);
  switch (hit.kind) {
    case Hit::Kind::Port:
    case Hit::Kind::ErrorPort:
    case Hit::Kind::EdgeEnd:
      viewport()->setCursor(Qt::CrossCursor);
      break;
    case Hit::Kind::Corner:
    case Hit::Kind::Fold:
    case Hit::Kind::StripCell:
    case Hit::Kind::Back:
    case Hit::Kind::On:
      viewport()->setCursor(Qt::PointingHandCursor);
      break;
    default:
      viewport()->unsetCursor();
      break;
  }
}

void GraphView::mouseReleaseEvent(QMouseEvent* event) {
  if (!core_->gesture) return;
  // The gesture is taken out first: what it asks for may open a window or start another one.
  const std::unique_ptr<Gesture> gesture = std::move(core_->gesture);
  gesture->release(core_->toScene(event->localPos()), event->pos(), event->modifiers());
  viewport()->update();
}

void GraphView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  const QPointF point = core_->toScene(event->localPos());
  if (const int note = core_->noteAt(point); note >= 0)
    return core_->editNote(core_->drawing.notes.at(note).id);
  const Hit hit = core_->hitAt(point);
  const bool strip =
      hit.kind == Hit::Kind::StripCell || hit.kind == Hit::Kind::Back || hit.kind == Hit::Kind::On;
  if (strip) return core_->press(hit, *event);
  const bool box = hit.kind == Hit::Kind::Node && core_->drawing.nodes.at(hit.node).isState();
  if (box && core_->drawing.nodes.at(hit.node).container && !core_->gesture) {
    core_->enterFrame(core_->drawing.nodes.at(hit.node).key);
    return;
  }
  if (box) emit openRequested(core_->drawing.nodes.at(hit.node).key);
  if (hit.edge >= 0) emit openRequested(core_->drawing.edges.at(hit.edge).key);
}

void GraphView::leaveEvent(QEvent* event) {
  QGraphicsView::leaveEvent(event);
  core_->hover({});
}

void GraphView::keyPressEvent(QKeyEvent* event) {
  if (core_->gesture) core_->gesture->modify(pressedModifiers(*event, true));
  if (core_->key(*event))
    event->accept();
  else
    QWidget::keyPressEvent(event);
}

void GraphView::keyReleaseEvent(QKeyEvent* event) {
  if (core_->gesture) core_->gesture->modify(pressedModifiers(*event, false));
  if (event->key() == Qt::Key_Space && !event->isAutoRepeat() && core_->spaceHeld) {
    core_->spaceHeld = false;
    if (!core_->spaceUsed) openQuickAdd();
    return;
  }
  QWidget::keyReleaseEvent(event);
}

void GraphView::contextMenuEvent(QContextMenuEvent* event) {
  if (event->reason() == QContextMenuEvent::Keyboard) {
    const QString key = core_->selection.isEmpty() ? QString() : core_->selection.last();
    Hit hit;
    hit.node = core_->drawing.nodeOf(key);
    if (hit.node >= 0) hit.kind = Hit::Kind::Node;
    hit.edge = core_->drawing.edgeOf(key);
    core_->contextMenu(core_->globalPointBelow(key), hit);
    return;
  }
  const QPointF point = core_->toScene(event->pos());
  if (core_->noteMenu(event->globalPos(), point)) return;
  core_->contextMenu(event->globalPos(), core_->hitAt(point));
}

void GraphView::focusInEvent(QFocusEvent* event) {
  QGraphicsView::focusInEvent(event);
  notifySelection(*this);
}

void GraphView::focusOutEvent(QFocusEvent* event) {
  QGraphicsView::focusOutEvent(event);
  core_->spaceHeld = false;
  viewport()->update();
}

bool GraphView::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const Hit hit = core_->hitAt(core_->toScene(help->pos()));
    QString tip;
    if (hit.edge >= 0) {
      const DrawnEdge& edge = core_->drawing.edges.at(hit.edge);
      tip = edgeTip(core_->drawing, edge, edgeLookOf(core_->drawing, hit.edge, core_->facts));
    } else if (hit.node >= 0 && hit.kind != Hit::Kind::FrameBody) {
      const DrawnNode& node = core_->drawing.nodes.at(hit.node);
      QStringList problems;
      for (const asl::Problem& problem : core_->problems)
        if (text(problem.stateId) == node.key) problems << text(problem.message);
      tip = nodeTip(node, lookOf(core_->drawing, hit.node, core_->facts), core_->stateOf(node.key),
                    problems);
    }
    QToolTip::showText(help->globalPos(), tip, viewport());
    return true;
  }
  if (event->type() == QEvent::NativeGesture) {
    const auto* gesture = static_cast<QNativeGestureEvent*>(event);
    if (gesture->gestureType() == Qt::ZoomNativeGesture) {
      core_->zoomAt(gesture->localPos(), 1 + gesture->value());
      return true;
    }
  }
  return QGraphicsView::viewportEvent(event);
}

}  // namespace stepwright::canvas
