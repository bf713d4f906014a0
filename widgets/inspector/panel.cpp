// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/panel.h"

#include <QPainter>

#include "widgets/common/theme.h"

namespace stepwright::inspector {

void Panel::paintEvent(QPaintEvent*) {
  if (flat_) return;
  const auto theme = common::Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(theme.line);
  painter.setBrush(theme.card);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

}  // namespace stepwright::inspector

#include "moc_panel.cpp"
