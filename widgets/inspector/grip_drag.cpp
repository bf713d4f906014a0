// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/grip_drag.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "widgets/common/theme.h"

namespace stepwright::inspector {
namespace {

constexpr int lineHeight = 8;

}  // namespace

GripDrag::GripDrag(QWidget* grip) : QObject(grip) {
  grip->installEventFilter(this);
  grip->setCursor(Qt::OpenHandCursor);
}

bool GripDrag::eventFilter(QObject* watched, QEvent* event) {
  auto* grip = static_cast<QWidget*>(parent());
  if (watched != grip || !grip->isEnabled()) return QObject::eventFilter(watched, event);
  switch (event->type()) {
    case QEvent::KeyPress: {
      const auto* key = static_cast<QKeyEvent*>(event);
      if (dragging_ && key->key() == Qt::Key_Escape) {
        pressed_ = dragging_ = false;
        emit cancelled();
        return true;
      }
      const bool arrow = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down;
      if (!arrow || !key->modifiers().testFlag(Qt::AltModifier)) break;
      emit stepped(key->key() == Qt::Key_Up ? -1 : 1);
      return true;
    }
    case QEvent::MouseButtonPress: {
      const auto* mouse = static_cast<QMouseEvent*>(event);
      if (mouse->button() != Qt::LeftButton) break;
      grip->setFocus(Qt::MouseFocusReason);
      start_ = mouse->pos();
      pressed_ = true;
      return true;
    }
    case QEvent::MouseMove: {
      if (!pressed_) break;
      const auto* mouse = static_cast<QMouseEvent*>(event);
      if ((mouse->pos() - start_).manhattanLength() >= QApplication::startDragDistance())
        dragging_ = true;
      if (dragging_) emit moved(grip->mapToGlobal(mouse->pos()));
      return true;
    }
    case QEvent::MouseButtonRelease: {
      if (!pressed_) break;
      const QPoint global = grip->mapToGlobal(static_cast<QMouseEvent*>(event)->pos());
      const bool dragged = dragging_;
      pressed_ = dragging_ = false;
      if (dragged) {
        emit dropped(global);
      } else {
        emit clicked(global);
      }
      return true;
    }
    default:
      break;
  }
  return QObject::eventFilter(watched, event);
}

InsertionLine::InsertionLine(QWidget* parent) : QWidget(parent) {
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setObjectName(QStringLiteral("insertionLine"));
  hide();
}

void InsertionLine::showAt(int y, int left, int right) {
  setGeometry(left, y - lineHeight / 2, right - left, lineHeight);
  raise();
  show();
}

void InsertionLine::paintEvent(QPaintEvent*) {
  const auto theme = common::Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(theme.accent, 2));
  painter.drawLine(QPointF(7, height() / 2.0), QPointF(width() - 1, height() / 2.0));
  painter.setBrush(theme.card);
  painter.drawEllipse(QPointF(4, height() / 2.0), 3, 3);
}

RowDrag::RowDrag(QWidget* grip, QWidget* row, Rows rows)
    : QObject(grip), row_(row), rows_(std::move(rows)) {
  auto* drag = new GripDrag(grip);
  connect(drag, &GripDrag::moved, this, [this](auto& at) { showGap(heightOf(at)); });
  connect(drag, &GripDrag::dropped, this, [this](auto& at) { dropAt(heightOf(at)); });
  connect(drag, &GripDrag::cancelled, this, [this] {
    if (line_ != nullptr) line_->hide();
  });
  connect(drag, &GripDrag::stepped, this, &RowDrag::step);
}

void RowDrag::step(int by) {
  const auto rows = rows_();
  const int from = int(rows.indexOf(row_));
  if (from + by >= 0 && from + by < rows.size()) emit moveRequested(from, from + by);
}

int RowDrag::heightOf(const QPoint& global) const {
  return row_->parentWidget()->mapFromGlobal(global).y();
}

int RowDrag::gapAt(int y) const {
  int gap = 0;
  const auto rows = rows_();
  for (int i = 0; i < rows.size(); ++i) {
    if (rows[i]->geometry().center().y() < y) gap = i + 1;
  }
  return gap;
}

void RowDrag::showGap(int y) {
  if (line_ == nullptr) line_ = new InsertionLine(row_->parentWidget());
  const auto rows = rows_();
  const int gap = gapAt(y);
  const QRect around = gap < rows.size() ? rows[gap]->geometry() : rows.last()->geometry();
  const int at = gap < rows.size() ? around.top() - 5 : around.bottom() + 6;
  line_->showAt(at, around.left(), around.right());
}

void RowDrag::dropAt(int y) {
  if (line_ != nullptr) line_->hide();
  const int from = int(rows_().indexOf(row_));
  const int gap = gapAt(y);
  const int to = gap > from ? gap - 1 : gap;
  if (to != from) emit moveRequested(from, to);
}

}  // namespace stepwright::inspector

#include "moc_grip_drag.cpp"
