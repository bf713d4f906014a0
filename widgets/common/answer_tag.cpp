// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/answer_tag.h"

#include <QPainter>

#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

namespace stepwright::common {

void paintAnswerTag(QPainter& painter, QPointF corner, const AnswerTag& tag, const Theme& theme) {
  const QRectF rect(corner, answerTagSize);
  const bool filled = tag.away && !tag.asks;
  QPen pen(filled ? theme.ink : theme.line3, 1);
  if (tag.asks) pen.setDashPattern({3, 2});
  painter.setPen(pen);
  painter.setBrush(filled ? theme.ink : theme.card);
  painter.drawRoundedRect(rect, 3, 3);
  const QColor color = filled ? theme.paper : theme.text;
  if (!tag.asks && tag.icon.isEmpty()) {
    painter.setFont(fontOf(FontRole::ChipBold));
    painter.setPen(color);
    painter.drawText(rect, Qt::AlignCenter, QStringLiteral("M"));
    return;
  }
  paintIcon(painter, QRectF(rect.x() + 5, rect.y() + 2, 12, 12),
            tag.asks ? QStringLiteral("shield") : tag.icon, color);
}

}  // namespace stepwright::common
