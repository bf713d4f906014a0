// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/segments.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

#include "widgets/common/theme.h"

namespace stepwright::common {
namespace {

/// One of them.
class Segment : public QToolButton {
 public:
  using QToolButton::QToolButton;
  [[nodiscard]] QSize sizeHint() const override {
    return {fontMetrics().horizontalAdvance(text()) + 14, 24};
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
    if (hasFocus()) {
      painter.setPen(QPen(theme.accent, 2));
      painter.setBrush(Qt::NoBrush);
      painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    }
    painter.setPen(isChecked() ? theme.accent : theme.text2);
    // Words that do not fit are set smaller before they are cut.
    const int room = width() - 4;
    if (fontMetrics().horizontalAdvance(text()) > room) painter.setFont(fontOf(FontRole::Small));
    painter.drawText(rect(), Qt::AlignCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
  }
};

}  // namespace

Segments::Segments(QWidget* parent) : QWidget(parent) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
}

QToolButton* Segments::add(const QString& words) {
  auto* button = new Segment(this);
  button->setText(words);
  button->setAccessibleName(words);
  button->setCheckable(true);
  button->setAutoExclusive(true);
  button->setFont(fontOf(FontRole::Table));
  layout()->addWidget(button);
  return button;
}

void Segments::paintEvent(QPaintEvent*) {
  const auto theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(theme.line2);
  painter.setBrush(theme.input);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

}  // namespace stepwright::common
