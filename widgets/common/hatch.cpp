// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/hatch.h"

#include <QPainter>
#include <QPixmap>

namespace stepwright::common {

QBrush hatchBrush(const QColor& colour) {
  constexpr int side = 7;  // so that lines across it are 5 apart
  QPixmap tile(side, side);
  tile.fill(Qt::transparent);
  QPainter lines(&tile);
  lines.setRenderHint(QPainter::Antialiasing);
  lines.setPen(QPen(colour, 2.4));
  for (const int shift : {-side, 0, side})
    lines.drawLine(QPointF(shift - 1, side + 1), QPointF(shift + side + 1, -1));
  return QBrush(tile);
}

}  // namespace stepwright::common
