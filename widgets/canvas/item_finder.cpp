// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/item_finder.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include "widgets/canvas/graph_view.h"
#include "widgets/canvas/hit_test.h"
#include "widgets/canvas/paint_frame.h"

namespace stepwright::canvas {
namespace {

constexpr int fieldWidth = 200;

}  // namespace

ItemFinder::ItemFinder(GraphView& view)
    : QObject(&view), view_(view), field_(new QLineEdit(view.viewport())) {
  field_->setObjectName(QStringLiteral("itemFinder"));
  field_->setPlaceholderText(tr("Number, or text in its data"));
  field_->setAccessibleName(tr("Find an item"));
  field_->hide();
  field_->installEventFilter(this);
  view.viewport()->installEventFilter(this);
  connect(field_, &QLineEdit::returnPressed, this, &ItemFinder::find);
  for (QScrollBar* bar : {view.horizontalScrollBar(), view.verticalScrollBar()})
    connect(bar, &QScrollBar::valueChanged, field_, &QWidget::hide);
  connect(&view, &CanvasView::zoomChanged, field_, &QWidget::hide);
}

bool ItemFinder::openAt(const QPoint& at) {
  const Drawing& drawing = view_.drawing();
  const QPointF point = view_.mapToScene(at);
  const int index = nodeAt(drawing, point);
  if (index < 0) return false;
  const DrawnNode& node = drawing.nodes.at(index);
  const auto items = view_.overlay().containers.constFind(node.key);
  const bool switches = node.type == asl::StateType::Map && node.isFrame() &&
                        items != view_.overlay().containers.constEnd() && items->focused >= 0;
  const QRectF words = switcherOf(node).words.translated(node.rect.topLeft());
  if (!switches || !words.contains(point)) return false;
  map_ = node.key;
  const QRect room = view_.mapFromScene(words).boundingRect();
  QRect place({}, QSize(qMax(fieldWidth, room.width()), field_->sizeHint().height()));
  place.moveCenter(room.center());
  const QRect seen = view_.viewport()->rect();
  place.moveLeft(qBound(0, place.left(), qMax(0, seen.width() - place.width())));
  place.moveTop(qMax(0, place.top()));
  field_->setGeometry(place);
  field_->show();
  field_->raise();
  field_->selectAll();
  field_->setFocus(Qt::PopupFocusReason);
  return true;
}

void ItemFinder::refuse(const QString& words) {
  QToolTip::showText(field_->mapToGlobal({0, field_->height()}), words, field_);
}

void ItemFinder::find() {
  const QString text = field_->text().trimmed();
  const auto items = view_.overlay().containers.constFind(map_);
  if (text.isEmpty() || items == view_.overlay().containers.constEnd()) return field_->hide();
  bool number = false;
  const int item = text.toInt(&number);
  if (!number) return emit textWanted(map_, items->focused, text);
  const int count = static_cast<int>(items->items.size());
  if (item < 0 || item >= count) return refuse(tr("The items are 0 to %1.").arg(count - 1));
  field_->hide();
  emit view_.focusItemRequested(map_, item);
}

bool ItemFinder::eventFilter(QObject* watched, QEvent* event) {
  if (watched == field_) {
    if (event->type() == QEvent::FocusOut) field_->hide();
    if (event->type() != QEvent::KeyPress ||
        static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape)
      return false;
    field_->hide();
    view_.setFocus();
    return true;
  }
  if (event->type() != QEvent::MouseButtonPress) return false;
  const auto* press = static_cast<QMouseEvent*>(event);
  return press->button() == Qt::LeftButton && openAt(press->pos());
}

}  // namespace stepwright::canvas

#include "moc_item_finder.cpp"
