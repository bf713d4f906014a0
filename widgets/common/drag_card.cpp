// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/drag_card.h"

#include <QPainter>

#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

namespace stepwright::common {

QPixmap dragCard(const QString& icon, const QString& initials, double ratio) {
  const Theme theme = Theme::current();
  QPixmap picture(QSize(30, 30) * ratio);
  picture.setDevicePixelRatio(ratio);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(theme.accent, 2));
  painter.setBrush(theme.card);
  painter.drawRoundedRect(QRectF(1, 1, 28, 28), 6, 6);
  if (!icon.isEmpty()) {
    paintIcon(painter, QRectF(7, 7, 16, 16), icon, theme.text);
    return picture;
  }
  painter.setFont(fontOf(FontRole::ChipBold));
  painter.setPen(theme.text);
  painter.drawText(QRectF(0, 0, 30, 30), Qt::AlignCenter, initials);
  return picture;
}

}  // namespace stepwright::common
