// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stepwright::canvas {

class Canvas;

/// Goes from item to item of a Map that runs or ran.
class MapItems {
 public:
  explicit MapItems(Canvas& canvas) : canvas_(canvas) {}

  /// The Map that the selection is in, or the debugger's cursor where nothing is selected; "" = in
  /// none.
  [[nodiscard]] QString mapOfSelection() const;
  void step(const QString& map, int by);
  void focusNextFailed(const QString& map);

 private:
  [[nodiscard]] QString followedCursor() const;

  Canvas& canvas_;
};

}  // namespace stepwright::canvas
