// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QStringList>

namespace stepwright::canvas {

class Canvas;

/// Puts states where people want them to stay. Each change asks for another arrangement.
class Arranger {
 public:
  explicit Arranger(Canvas& canvas) : canvas_(canvas) {}

  /// Moves states by as much, to the nearest places that are free. Several moves of one key may
  /// become one step of undo.
  void move(const QStringList& states, QPointF by, const QString& mergeKey);
  [[nodiscard]] bool isPlaced(const QString& state) const;
  /// The layout is to place it again.
  void letGo(const QString& state);
  void letGoOfAll();

 private:
  Canvas& canvas_;
};

}  // namespace stepwright::canvas
