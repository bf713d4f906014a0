// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/card.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

namespace stepwright::inspector {

Card::Card(int index, QWidget* parent)
    : QFrame(parent),
      index_(index),
      body_(new QVBoxLayout),
      grip_(new QToolButton(this)),
      title_(new QLabel(this)),
      bin_(new QToolButton(this)) {
  auto* grip = static_cast<QToolButton*>(grip_);
  grip->setIcon(common::icon(QStringLiteral("drag"), &common::Theme::text3));
  grip->setToolTip(tr("Drag to reorder, or Alt+Up and Alt+Down"));
  grip->setAccessibleName(tr("Reorder entry %1").arg(index + 1));
  grip->setCursor(Qt::SizeVerCursor);
  grip->setFixedSize(18, 22);
  grip->installEventFilter(this);
  title_->setFont(common::fontOf(common::FontRole::Body));
  title_->setMinimumWidth(20);
  bin_->setIcon(common::icon(QStringLiteral("delete")));
  bin_->setToolTip(tr("Remove this entry"));
  bin_->setAccessibleName(tr("Remove entry %1").arg(index + 1));
  auto* line = new QHBoxLayout;
  line->setSpacing(6);
  line->addWidget(grip_);
  line->addWidget(title_, 1);
  line->addWidget(bin_);
  head_ = line;
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(10, 8, 10, 10);
  column->setSpacing(8);
  column->addLayout(line);
  body_->setSpacing(8);
  column->addLayout(body_);
  connect(bin_, &QToolButton::clicked, this, [this] { emit removeRequested(index_); });
}

void Card::setTitle(const QString& title) {
  title_->setText(title);
  title_->setToolTip(title);
}

void Card::addToHead(QWidget* widget) { head_->insertWidget(head_->count() - 1, widget); }

void Card::setEditable(bool editable) {
  grip_->setEnabled(editable);
  bin_->setEnabled(editable);
}

/// The card under that height, counted over the siblings that are cards.
void Card::dropAt(int y) {
  int target = 0;
  for (auto* sibling : parentWidget()->findChildren<Card*>(QString(), Qt::FindDirectChildrenOnly)) {
    if (sibling->property("list") != property("list")) continue;
    if (sibling->geometry().center().y() < y) target = qMax(target, sibling->index_);
  }
  if (target != index_) emit moveRequested(index_, target);
}

bool Card::eventFilter(QObject* watched, QEvent* event) {
  if (watched != grip_) return QFrame::eventFilter(watched, event);
  if (event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() == Qt::AltModifier &&
        (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
      emit moveRequested(index_, index_ + (key->key() == Qt::Key_Up ? -1 : 1));
      return true;
    }
  }
  if (event->type() == QEvent::MouseButtonRelease) {
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const int y = mapToParent(grip_->mapTo(this, mouse->pos())).y();
    if (!geometry().contains(geometry().center().x(), y)) dropAt(y);
  }
  return QFrame::eventFilter(watched, event);
}

void Card::paintEvent(QPaintEvent*) {
  const auto theme = common::Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(theme.line);
  painter.setBrush(theme.card);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

}  // namespace stepwright::inspector
