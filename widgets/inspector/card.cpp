// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/card.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>
#include <QVariant>
#include <algorithm>

#include "widgets/common/icons.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/elided_label.h"
#include "widgets/inspector/grip_drag.h"

namespace stepwright::inspector {
namespace {

/// A word in a field: a rule's number, "Matches".
class Tag : public QLabel {
 public:
  explicit Tag(QWidget* parent) : QLabel(parent) {
    setFont(common::fontOf(common::FontRole::SmallBold));
    setAlignment(Qt::AlignCenter);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  }
  void setLook(bool strong, bool outlined) {
    strong_ = strong;
    outlined_ = outlined;
    update();
  }
  [[nodiscard]] QSize sizeHint() const override {
    return {fontMetrics().horizontalAdvance(text()) + 12, 20};
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    const auto theme = common::Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(outlined_ ? QPen(theme.line3) : QPen(Qt::NoPen));
    painter.setBrush(strong_ ? theme.ink : outlined_ ? theme.card : theme.tile);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setPen(strong_ ? theme.paper : outlined_ ? theme.text2 : theme.text);
    painter.drawText(rect(), Qt::AlignCenter, text());
  }

 private:
  bool strong_ = false;
  bool outlined_ = false;
};

}  // namespace

Card::Card(int index, QWidget* parent)
    : QFrame(parent),
      index_(index),
      body_(new QVBoxLayout),
      grip_(new QToolButton(this)),
      number_(new Tag(this)),
      title_(new ElidedLabel(this)),
      badge_(new Tag(this)),
      bin_(new QToolButton(this)) {
  grip_->setIcon(common::icon(QStringLiteral("drag"), &common::Theme::text3));
  grip_->setToolTip(tr("Drag to reorder, or Alt+Up and Alt+Down"));
  grip_->setAccessibleName(tr("Reorder entry %1").arg(index + 1));
  grip_->setObjectName(QStringLiteral("small"));
  grip_->setFixedSize(18, 22);
  number_->setText(QString::number(index + 1));
  number_->hide();
  badge_->hide();
  title_->setFont(common::fontOf(common::FontRole::Body));
  bin_->setIcon(common::icon(QStringLiteral("delete")));
  bin_->setToolTip(tr("Remove this entry"));
  bin_->setAccessibleName(tr("Remove entry %1").arg(index + 1));
  auto* line = new QHBoxLayout;
  line->setSpacing(6);
  for (QWidget* widget : {static_cast<QWidget*>(grip_), static_cast<QWidget*>(number_)})
    line->addWidget(widget);
  line->addWidget(title_, 1);
  line->addWidget(badge_);
  line->addWidget(bin_);
  head_ = line;
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(10, 8, 10, 10);
  column->setSpacing(8);
  column->addLayout(line);
  body_->setSpacing(8);
  column->addLayout(body_);
  connect(bin_, &QToolButton::clicked, this, [this] { emit removeRequested(index_); });
  drag_ = new RowDrag(grip_, this, [this] { return list(); });
  connect(drag_, &RowDrag::moveRequested, this, &Card::moveRequested);
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget* old, QWidget* now) {
    const bool was = old != nullptr && isAncestorOf(old);
    if (was != (now != nullptr && isAncestorOf(now))) update();
  });
}

void Card::setTitle(const QString& title) {
  title_->setText(title);
  title_->setToolTip(title);
}

QString Card::title() const { return title_->text(); }

void Card::showNumber() {
  number_->show();
  title_->setFont(common::fontOf(common::FontRole::SectionTitle, 13));
}

void Card::setBadge(const QString& word, bool strong, const QString& why) {
  badge_->setText(word);
  badge_->setToolTip(why);
  static_cast<Tag*>(badge_)->setLook(strong, !strong);
  badge_->setVisible(!word.isEmpty());
  badge_->updateGeometry();
}

QWidget* Card::grip() const { return grip_; }

QString Card::badge() const { return badge_->isHidden() ? QString() : badge_->text(); }

void Card::addToHead(QWidget* widget) { head_->insertWidget(head_->count() - 1, widget); }

void Card::setEditable(bool editable) {
  grip_->setEnabled(editable);
  bin_->setEnabled(editable);
}

QWidgetList Card::list() const {
  QList<Card*> cards;
  for (auto* card : parentWidget()->findChildren<Card*>(QString(), Qt::FindDirectChildrenOnly)) {
    if (card->property("list") == property("list")) cards << card;
  }
  std::sort(cards.begin(), cards.end(), [](auto* a, auto* b) { return a->index_ < b->index_; });
  return {cards.begin(), cards.end()};
}

void Card::keyPressEvent(QKeyEvent* event) {
  const bool arrow = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
  if (arrow && event->modifiers() == Qt::AltModifier && grip_->isEnabled()) {
    return drag_->step(event->key() == Qt::Key_Up ? -1 : 1);
  }
  QFrame::keyPressEvent(event);
}

void Card::paintEvent(QPaintEvent*) {
  const auto theme = common::Theme::current();
  const QWidget* typed = QApplication::focusWidget();
  const bool here = typed != nullptr && isAncestorOf(typed);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(here ? theme.accent : theme.line);
  painter.setBrush(theme.card);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

}  // namespace stepwright::inspector

#include "moc_card.cpp"
