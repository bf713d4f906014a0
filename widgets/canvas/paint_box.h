// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "widgets/canvas/drawing.h"
#include "widgets/canvas/looks.h"

class QPainter;

namespace stepwright::canvas {

/// The box of a state, without its rings and marks. The painter's origin is its top-left.

/// The words of a box as they fit at one level of detail; costly to measure, so callers keep it.
struct BoxWords {
  QStringList name;  ///< in lines
  QString second;
  bool hole = false;  ///< the second line is a placeholder
  double secondWidth = 0;
  double nameSize = 0;  ///< pixels of the name's font; 0 = not measured yet
};
[[nodiscard]] BoxWords wordsOf(const DrawnNode& node, const PaintContext& context);

void paintBox(QPainter& painter, const DrawnNode& node, const NodeLook& look, const BoxWords& words,
              const PaintContext& context);

}  // namespace stepwright::canvas
