// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/segments.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QToolButton>
#include <algorithm>

#include "widgets/common/theme.h"

namespace stepwright::common {
namespace {

constexpr int segmentHeight = 24;

/// The chosen one is bold; each is as wide as if it were.
QFont segmentFont(bool chosen) {
  QFont font = fontOf(FontRole::Table);
  if (chosen) font.setWeight(QFont::DemiBold);
  return font;
}

/// One of them.
class Segment : public QToolButton {
 public:
  Segment(bool first, QWidget* parent) : QToolButton(parent), first_(first) {}
  [[nodiscard]] QSize sizeHint() const override {
    return {QFontMetrics(segmentFont(true)).horizontalAdvance(text()) + 14, segmentHeight};
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    const auto theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse()) {
      painter.setPen(Qt::NoPen);
      painter.setBrush(isChecked() ? theme.selection : theme.hover);
      painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    }
    if (!first_) painter.fillRect(QRect(0, 1, 1, height() - 2), theme.line2);
    if (hasFocus()) {
      painter.setPen(QPen(theme.accent, 2));
      painter.setBrush(Qt::NoBrush);
      painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    }
    painter.setPen(isChecked() ? theme.accent : theme.text2);
    painter.setFont(segmentFont(isChecked()));
    painter.drawText(rect(), Qt::AlignCenter, text());
  }

 private:
  bool first_;
};

}  // namespace

Segments::Segments(QWidget* parent) : QWidget(parent), list_(new QComboBox(this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  list_->setFont(segmentFont(false));
  list_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  list_->hide();
  row->addWidget(list_);
  connect(list_, qOverload<int>(&QComboBox::activated), this,
          [this](int index) { buttons_[index]->click(); });
}

QToolButton* Segments::add(const QString& words) {
  auto* button = new Segment(buttons_.isEmpty(), this);
  button->setText(words);
  button->setAccessibleName(words);
  button->setCheckable(true);
  button->setAutoExclusive(true);
  layout()->addWidget(button);
  buttons_ << button;
  list_->addItem(words);
  connect(button, &QToolButton::toggled, this, &Segments::follow);
  button->installEventFilter(this);
  follow();
  return button;
}

void Segments::offer(QToolButton& button, bool offered) {
  if (offered != withheld_.contains(&button)) return;
  offered ? void(withheld_.remove(&button)) : void(withheld_.insert(&button));
  updateGeometry();
  fold();
}

QSize Segments::sizeHint() const {
  int wide = 0;
  for (const QToolButton* button : buttons_)
    if (!withheld_.contains(button)) wide += button->sizeHint().width();
  return {wide, segmentHeight};
}

QSize Segments::minimumSizeHint() const {
  return {std::min(sizeHint().width(), list_->sizeHint().width()), segmentHeight};
}

void Segments::fold() {
  const bool folds = width() < sizeHint().width();
  const bool keyboard = focusWidget() != nullptr && focusWidget()->hasFocus();
  list_->setAccessibleName(accessibleName());
  list_->setVisible(folds);
  QWidget* chosen = list_;
  for (QToolButton* button : qAsConst(buttons_)) {
    button->setVisible(!folds && !withheld_.contains(button));
    if (!folds && button->isChecked()) chosen = button;
  }
  if (keyboard) chosen->setFocus();
  follow();
}

void Segments::follow() {
  auto* rows = qobject_cast<QStandardItemModel*>(list_->model());
  auto* shown = qobject_cast<QListView*>(list_->view());
  for (int i = 0; i < buttons_.size(); ++i) {
    if (buttons_[i]->isChecked()) list_->setCurrentIndex(i);
    rows->item(i)->setEnabled(buttons_[i]->isEnabled());
    rows->item(i)->setToolTip(buttons_[i]->toolTip());
    shown->setRowHidden(i, withheld_.contains(buttons_[i]));
  }
}

void Segments::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fold();
}

void Segments::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange) return;
  list_->setFont(segmentFont(false));
  updateGeometry();
  fold();
}

bool Segments::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::EnabledChange) follow();
  return QWidget::eventFilter(watched, event);
}

void Segments::paintEvent(QPaintEvent*) {
  if (!list_->isHidden()) return;
  const auto theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(theme.line2);
  painter.setBrush(theme.input);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

}  // namespace stepwright::common

#include "moc_segments.cpp"
