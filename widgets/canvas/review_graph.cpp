// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/review_graph.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <cmath>

#include "widgets/canvas/review_picture.h"
#include "widgets/canvas/shapes.h"

namespace stepwright::canvas {
namespace {

constexpr double largestReview = 4, smallestReview = 0.02, air = 40;

QString signedLine(std::optional<ChangeMark::Sign> sign, const QString& words) {
  static const QString signs = QStringLiteral("~+\u2212\u2192");
  return (sign ? signs.mid(static_cast<int>(*sign), 1) : QStringLiteral(" ")) + QLatin1Char(' ') +
         words + QLatin1Char('\n');
}

}  // namespace

ReviewGraph::ReviewGraph(const analysis::Review& review, QWidget* parent)
    : QGraphicsView(parent), review_(review), overlay_(overlayOf(review)) {
  setObjectName(QStringLiteral("reviewGraph"));
  setFrameShape(QFrame::NoFrame);
  setDragMode(QGraphicsView::ScrollHandDrag);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setAccessibleName(tr("Both versions on one graph"));
  scene_.setTheme(common::Theme::current());
  scene_.show(drawingOf(review), overlay_);
  setScene(&scene_);
  const QRectF bounds = scene_.shown().bounds;
  setSceneRect(bounds.adjusted(-air * 4, -air * 4, air * 4, air * 4));
  setBackgroundBrush(common::Theme::current().canvas);
  viewport()->setCursor(Qt::ArrowCursor);
}

int ReviewGraph::differenceOf(const QString& key) const {
  const std::string name = key.toStdString();
  for (std::size_t i = 0; i < review_.differences.size(); ++i)
    if (!review_.differences[i].key.empty() && review_.differences[i].key == name)
      return static_cast<int>(i);
  return -1;
}

void ReviewGraph::goTo(int difference) {
  current_ = difference;
  overlay_.selection.clear();
  if (difference >= 0) {
    const auto& key = review_.differences[static_cast<std::size_t>(difference)].key;
    const Drawing& drawing = scene_.shown();
    // The machine's own is where it starts.
    const int node = drawing.nodeOf(key.empty() ? QStringLiteral("start:") : text(key));
    if (node >= 0) {
      const DrawnNode& drawn = drawing.nodes.at(node);
      overlay_.selection.insert(drawn.key);
      // What cannot be read is not seen.
      if (transform().m11() < 0.5) zoomTo(0.75);
      ensureVisible(drawn.isFrame() ? QRectF(drawn.rect.topLeft(), QSizeF(drawn.rect.width(), 60))
                                    : drawn.rect,
                    80, 80);
    }
  }
  scene_.setOverlay(overlay_);
}

void ReviewGraph::zoomTo(double scale) {
  fitted_ = false;
  const double wanted = qBound(smallestReview, scale, largestReview);
  setTransform(QTransform::fromScale(wanted, wanted));
  scene_.setScale(wanted);
}

void ReviewGraph::fit() {
  const QRectF bounds = scene_.shown().bounds.adjusted(-air, -air, air, air);
  if (bounds.isEmpty() || viewport()->width() < 40) return;
  zoomTo(qMin(1.0,
              qMin(viewport()->width() / bounds.width(), viewport()->height() / bounds.height())));
  centerOn(bounds.center());
  fitted_ = true;
}

int ReviewGraph::differenceAt(QPointF point) const {
  const Drawing& drawing = scene_.shown();
  for (int i = drawing.nodes.size() - 1; i >= 0; --i) {
    const DrawnNode& node = drawing.nodes.at(i);
    if (!node.rect.contains(point)) continue;
    const int found = differenceOf(node.key);
    if (found >= 0 || !node.isFrame()) return found;
  }
  for (const DrawnEdge& edge : drawing.edges)
    if (overlay_.changedEdges.contains(edge.key) &&
        (edge.chip.contains(point) || distanceTo(edge.points, point) < 6))
      return differenceOf(drawing.nodes.at(edge.from).key);
  return -1;
}

void ReviewGraph::wheelEvent(QWheelEvent* event) {
  if (!(event->modifiers() & Qt::ControlModifier)) return QGraphicsView::wheelEvent(event);
  setTransformationAnchor(QGraphicsView::AnchorUnderMouse);
  zoomTo(transform().m11() * std::pow(1.0015, event->angleDelta().y()));
  setTransformationAnchor(QGraphicsView::AnchorViewCenter);
}

void ReviewGraph::mousePressEvent(QMouseEvent* event) {
  pressed_ = event->pos();
  fitted_ = false;
  QGraphicsView::mousePressEvent(event);
}

void ReviewGraph::mouseReleaseEvent(QMouseEvent* event) {
  QGraphicsView::mouseReleaseEvent(event);
  viewport()->setCursor(Qt::ArrowCursor);
  if (event->button() != Qt::LeftButton) return;
  if ((event->pos() - pressed_).manhattanLength() >= QApplication::startDragDistance()) return;
  if (const int found = differenceAt(mapToScene(event->pos())); found >= 0)
    emit differenceClicked(found);
}

void ReviewGraph::keyPressEvent(QKeyEvent* event) {
  const bool ctrl = event->modifiers() & Qt::ControlModifier;
  if (ctrl && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal))
    return zoomTo(transform().m11() * 1.25);
  if (ctrl && event->key() == Qt::Key_Minus) return zoomTo(transform().m11() / 1.25);
  if (ctrl && event->key() == Qt::Key_0) return fit();
  if (ctrl && event->key() == Qt::Key_1) return zoomTo(1);
  QGraphicsView::keyPressEvent(event);
}

void ReviewGraph::resizeEvent(QResizeEvent* event) {
  QGraphicsView::resizeEvent(event);
  if (fitted_) fit();
}

void ReviewGraph::changeEvent(QEvent* event) {
  QGraphicsView::changeEvent(event);
  if (event->type() != QEvent::PaletteChange) return;
  scene_.setTheme(common::Theme::current());
  setBackgroundBrush(common::Theme::current().canvas);
}

QString ReviewGraph::printed() const {
  QString out;
  const Drawing& drawing = scene_.shown();
  for (const DrawnNode& node : drawing.nodes) {
    if (!node.isState()) continue;
    const auto mark = overlay_.changed.constFind(node.key);
    out += signedLine(
        mark == overlay_.changed.constEnd() ? std::nullopt : std::optional(mark->sign), node.name);
  }
  for (const DrawnEdge& edge : drawing.edges) {
    const auto sign = overlay_.changedEdges.constFind(edge.key);
    if (sign == overlay_.changedEdges.constEnd()) continue;
    out += signedLine(*sign, drawing.nodes.at(edge.from).name + QStringLiteral(" > ") +
                                 drawing.nodes.at(edge.to).name);
  }
  return out;
}

}  // namespace stepwright::canvas

#include "moc_review_graph.cpp"
