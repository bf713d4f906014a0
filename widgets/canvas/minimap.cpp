// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/minimap.h"

#include <QContextMenuEvent>
#include <QHash>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

#include "widgets/canvas/drawing.h"
#include "widgets/canvas/overlay.h"
#include "widgets/canvas/paint_panel.h"
#include "widgets/common/context_menu.h"
#include "widgets/common/theme.h"

namespace stepwright::canvas {
namespace {

/// Boxes in the picture, told apart by what can be told there: quarters of a pixel.
class Seen {
 public:
  /// False where a box of that colour was the last one painted at that place.
  bool add(const QRectF& box, const QColor& fill) {
    const auto quarters = [](double length) {
      return static_cast<quint64>(qBound(0, qRound(length * 4), 0xFFFF));
    };
    const quint64 place = quarters(box.x()) << 48U | quarters(box.y()) << 32U |
                          quarters(box.width()) << 16U | quarters(box.height());
    QRgb& last = last_[place];
    if (last == fill.rgba()) return false;
    last = fill.rgba();
    return true;
  }

 private:
  QHash<quint64, QRgb> last_;
};

}  // namespace

Minimap::Minimap(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("minimap"));
  setFixedSize(150, 92);
  setAccessibleName(tr("Overview"));
  setCursor(Qt::PointingHandCursor);
}

void Minimap::setDrawing(const Drawing& drawing, const Overlay& overlay) {
  const common::Theme theme = common::Theme::current();
  boxes_.clear();
  frames_.clear();
  fills_.clear();
  for (const DrawnNode& node : drawing.nodes) {
    if (!node.isState()) continue;
    if (node.isFrame()) {
      frames_.append(node.rect);
      continue;
    }
    boxes_.append(node.rect);
    const auto state = overlay.states.constFind(node.key);
    const QColor hue = state != overlay.states.constEnd() ? theme.status(state->status) : QColor();
    fills_.append(hue.isValid() ? hue : theme.line3);
  }
  notes_.clear();
  for (const DrawnNote& note : drawing.notes) notes_.append(note.rect);
  bounds_ = drawing.bounds;
  stale_ = true;
  update();
}

void Minimap::setVisibleArea(const QRectF& area) {
  if (area == seen_) return;
  seen_ = area;
  update();
}

QTransform Minimap::toMap() const {
  if (bounds_.isEmpty()) return {};
  const double scale = qMin((width() - 16) / bounds_.width(), (height() - 16) / bounds_.height());
  QTransform map;
  map.translate(width() / 2.0, height() / 2.0);
  map.scale(scale, scale);
  map.translate(-bounds_.center().x(), -bounds_.center().y());
  return map;
}

/// Painted once for each drawing that is seen: scrolling only moves the frame on it.
void Minimap::render() {
  const common::Theme theme = common::Theme::current();
  const double ratio = devicePixelRatioF();
  picture_ = QPixmap(size() * ratio);
  picture_.setDevicePixelRatio(ratio);
  picture_.fill(Qt::transparent);
  QPainter painter(&picture_);
  painter.setRenderHint(QPainter::Antialiasing);
  const QTransform map = toMap();
  painter.setPen(QPen(theme.line3, 1));
  for (const QRectF& frame : qAsConst(frames_)) painter.drawRect(map.mapRect(frame));
  painter.setBrush(theme.tile);
  for (const QRectF& note : qAsConst(notes_)) painter.drawRect(map.mapRect(note));
  painter.setPen(Qt::NoPen);
  Seen seen;
  for (int i = 0; i < boxes_.size(); ++i) {
    QRectF box = map.mapRect(boxes_.at(i));
    if (box.height() < 1.5) box.setHeight(1.5);
    // In a long chain a box has hardly any width: it is seen as a line.
    if (box.width() < 2) box = QRectF(box.center().x() - 1, box.y(), 2, box.height());
    if (!seen.add(box, fills_.at(i))) continue;  // of thousands most lie on one another
    painter.setBrush(fills_.at(i));
    painter.drawRoundedRect(box, 1, 1);
  }
  stale_ = false;
}

void Minimap::paintEvent(QPaintEvent*) {
  if (stale_) render();
  paintPanel(*this, 4);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.drawPixmap(0, 0, picture_);
  const QRectF frame = toMap().mapRect(seen_).intersected(QRectF(rect()).adjusted(4, 4, -4, -4));
  painter.setPen(QPen(common::Theme::current().accent, 1.75));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(frame);
}

void Minimap::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton)
    emit centreRequested(toMap().inverted().map(event->localPos()));
}

void Minimap::contextMenuEvent(QContextMenuEvent* event) {
  QMenu& menu = common::contextMenu(*this);
  const std::pair<QString, Qt::Corner> corners[] = {{tr("Upper left"), Qt::TopLeftCorner},
                                                    {tr("Upper right"), Qt::TopRightCorner},
                                                    {tr("Lower left"), Qt::BottomLeftCorner},
                                                    {tr("Lower right"), Qt::BottomRightCorner}};
  for (const auto& [words, corner] : corners)
    menu.addAction(words, this, [this, at = corner] { emit cornerRequested(at); });
  menu.addSeparator();
  menu.addAction(tr("Hide the overview"), this, &Minimap::hideRequested);
  menu.popup(event->globalPos());
}

void Minimap::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons() & Qt::LeftButton)
    emit centreRequested(toMap().inverted().map(event->localPos()));
}

}  // namespace stepwright::canvas

#include "moc_minimap.cpp"
