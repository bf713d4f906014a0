// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/interactive_view.h"

#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>

#include "widgets/canvas/accessible.h"
#include "widgets/canvas/canvas_parts.h"
#include "widgets/canvas/paint_hint.h"
#include "widgets/canvas/paint_unreached.h"
#include "widgets/canvas/words.h"

namespace stepwright::canvas {
namespace {

QString firstWords() { return Words::tr("Press Space to add the first state"); }

}  // namespace

InteractiveView::InteractiveView(QWidget* parent)
    : CanvasView(parent), parts_(std::make_unique<CanvasParts>(*this)) {
  installAccessibility();
  setScene(&parts_->canvas.scene());
  setUp();
}

InteractiveView::~InteractiveView() {
  setScene(nullptr);  // while the parts are there that hear of it
}

void InteractiveView::setUp() {
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setTransformationAnchor(QGraphicsView::NoAnchor);
  setResizeAnchor(QGraphicsView::NoAnchor);
  setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  setOptimizationFlags(QGraphicsView::DontSavePainterState |
                       QGraphicsView::DontAdjustForAntialiasing);
  setViewportUpdateMode(QGraphicsView::SmartViewportUpdate);
  setMouseTracking(true);
  viewport()->setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setAcceptDrops(true);
  viewport()->setAcceptDrops(true);
}

const Drawing& InteractiveView::drawing() const { return parts_->canvas.drawing(); }

const Overlay& InteractiveView::overlay() const { return parts_->canvas.state().overlay(); }

QStringList InteractiveView::selection() const { return parts_->canvas.state().selection(); }

QString InteractiveView::spokenHint() const {
  if (const DropGuide* guide = parts_->drags.guide(); guide != nullptr)
    return guide->target().words;
  const ShownDocument& shown = parts_->canvas.shown();
  const QString foreign = shown.foreignWords();
  if (!foreign.isEmpty()) return foreign;
  return shown.empty() ? firstWords() : QString();
}

void InteractiveView::groupSelected() { parts_->groups.add(); }
NestedLook& InteractiveView::inside() const { return parts_->inside; }

Hit InteractiveView::hitAt(QPointF point) const { return parts_->canvas.hitAt(point); }

void InteractiveView::paintEvent(QPaintEvent* event) {
  parts_->canvas.scene().setScale(parts_->canvas.camera().scale());
  QGraphicsView::paintEvent(event);
}

void InteractiveView::drawBackground(QPainter* painter, const QRectF& rect) {
  const PaintContext& context = parts_->canvas.context();
  painter->fillRect(rect, context.theme.canvas);
  paintUnreached(*painter, drawing().unreached, context);
}

void InteractiveView::drawForeground(QPainter* painter, const QRectF& exposed) {
  Canvas& canvas = parts_->canvas;
  const ShownDocument& shown = canvas.shown();
  paintFound(*painter, drawing(), canvas.state().found(), exposed, canvas.camera().scale());
  if (const QString foreign = shown.foreignWords(); !foreign.isEmpty())
    paintForeignHint(*painter, viewport()->rect(), foreign, canvas.context());
  else if (shown.empty())
    paintFirstHint(*painter, drawing().bounds, firstWords(), canvas.context());
  if (const DropGuide* guide = parts_->drags.guide(); guide != nullptr) guide->paint(*painter);
  if (const Gesture* gesture = canvas.gesture().get(); gesture != nullptr) gesture->paint(*painter);
}

void InteractiveView::resizeEvent(QResizeEvent* event) {
  QGraphicsView::resizeEvent(event);
  Canvas& canvas = parts_->canvas;
  canvas.camera().resized();
  canvas.panels().place();
  if (!canvas.camera().settled()) canvas.lookFirst();
  canvas.camera().tellSeen();
}

void InteractiveView::showEvent(QShowEvent* event) {
  QGraphicsView::showEvent(event);
  Canvas& canvas = parts_->canvas;
  canvas.panels().place();
  if (!canvas.camera().hasLooked()) canvas.lookFirst();
  canvas.refresh();
}

void InteractiveView::scrollContentsBy(int dx, int dy) {
  QGraphicsView::scrollContentsBy(dx, dy);
  // The guide stands still on the screen while the drawing moves under it.
  if (parts_->drags.guide() != nullptr || parts_->canvas.gesture().get() != nullptr)
    viewport()->update();
  parts_->canvas.camera().tellSeen();
}

void InteractiveView::changeEvent(QEvent* event) {
  QGraphicsView::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
    parts_->canvas.applyTheme();
}

void InteractiveView::wheelEvent(QWheelEvent* event) { parts_->pointer.wheel(*event); }

void InteractiveView::mousePressEvent(QMouseEvent* event) { parts_->pointer.press(*event); }

void InteractiveView::mouseMoveEvent(QMouseEvent* event) { parts_->pointer.move(*event); }

void InteractiveView::mouseReleaseEvent(QMouseEvent* event) { parts_->pointer.release(*event); }

void InteractiveView::mouseDoubleClickEvent(QMouseEvent* event) {
  parts_->pointer.doubleClick(*event);
}

void InteractiveView::leaveEvent(QEvent* event) {
  QGraphicsView::leaveEvent(event);
  parts_->pointer.leave();
}

void InteractiveView::keyPressEvent(QKeyEvent* event) {
  if (parts_->keys.press(*event))
    event->accept();
  else
    QWidget::keyPressEvent(event);
}

void InteractiveView::keyReleaseEvent(QKeyEvent* event) {
  if (!parts_->keys.release(*event)) QWidget::keyReleaseEvent(event);
}

void InteractiveView::contextMenuEvent(QContextMenuEvent* event) {
  if (event->reason() == QContextMenuEvent::Keyboard) return parts_->menu.openAtSelection();
  parts_->menu.openAt(event->globalPos(), parts_->canvas.camera().toScene(event->pos()));
}

void InteractiveView::dragEnterEvent(QDragEnterEvent* event) { parts_->drags.enter(*event); }

void InteractiveView::dragMoveEvent(QDragMoveEvent* event) { parts_->drags.move(*event); }

void InteractiveView::dragLeaveEvent(QDragLeaveEvent*) { parts_->drags.leave(); }

void InteractiveView::dropEvent(QDropEvent* event) { parts_->drags.drop(*event); }

void InteractiveView::focusInEvent(QFocusEvent* event) {
  QGraphicsView::focusInEvent(event);
  notifySelection(*this);
}

void InteractiveView::focusOutEvent(QFocusEvent* event) {
  QGraphicsView::focusOutEvent(event);
  parts_->keys.forget();
  viewport()->update();
}

bool InteractiveView::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    parts_->pointer.showTip(*static_cast<QHelpEvent*>(event));
    return true;
  }
  if (event->type() == QEvent::NativeGesture &&
      parts_->pointer.pinch(*static_cast<QNativeGestureEvent*>(event)))
    return true;
  return QGraphicsView::viewportEvent(event);
}

}  // namespace stepwright::canvas

#include "moc_interactive_view.cpp"
