// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QVariantAnimation>
#include <optional>

#include "widgets/canvas/drawing.h"
#include "widgets/canvas/gap.h"
#include "widgets/canvas/pace.h"

class QWidget;

namespace stepwright::canvas {

/// What moves on the canvas, and how fast: at the normal pace 120 ms for boxes, 80 ms for light.
/// Nothing moves where people want it so, where nobody looks, or where there is too much of it.
class Motion : public QObject {
  Q_OBJECT
 public:
  explicit Motion(const QWidget& view);

  void setPace(Pace pace);
  [[nodiscard]] Pace pace() const { return pace_; }
  [[nodiscard]] bool mayMove(const Drawing& drawing) const;

  /// Boxes go from where they were to where they are.
  void slide(const Drawing& before, const Drawing& now);
  /// An edge opens, or nothing is open any more.
  void openGap(std::optional<Gap> gap, const Drawing& drawing);
  /// As far as it is open.
  [[nodiscard]] const std::optional<Gap>& gap() const { return gap_; }
  /// The drawing as it is to be seen just now.
  [[nodiscard]] Drawing shown(const Drawing& drawing) const;
  /// Everything stands where the drawing says.
  [[nodiscard]] bool atRest() const { return before_.nodes.isEmpty() && !gap_; }

  /// The light of an edge goes on or off: 0 to 1.
  void fade(double from, double to);
  void stopFade() { fading_.stop(); }
  /// The outlines of what runs go round.
  void setRunning(bool running);

 signals:
  void moved();
  void faded(double light);
  void fadeEnded();
  void dashMoved(double offset);

 private:
  void tick();

  const QWidget& view_;
  Pace pace_ = Pace::Normal;
  std::optional<Gap> gap_;
  Drawing before_;  ///< where the boxes come from; empty = they stand
  QVariantAnimation opening_, sliding_, fading_;
  QTimer dashTimer_;
  QElapsedTimer dashClock_;
};

}  // namespace stepwright::canvas
