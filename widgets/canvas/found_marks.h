// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QSet>
#include <QString>

class QPainter;

namespace stepwright::canvas {

struct Drawing;

/// States in which something was found, and the one that is gone to.
struct FoundMarks {
  QSet<QString> states;
  QString current;
  bool operator==(const FoundMarks&) const = default;
};

/// Draws brackets round the boxes of what was found, over everything else; a folded frame stands
/// for what is found in it.
void paintFound(QPainter& painter, const Drawing& drawing, const FoundMarks& marks,
                const QRectF& exposed, double scale);

}  // namespace stepwright::canvas
