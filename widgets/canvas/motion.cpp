// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/motion.h"

#include <QWidget>

#include "widgets/canvas/between.h"

namespace stepwright::canvas {
namespace {

constexpr int slideTime = 120, fadeTime = 80, dashTime = 600;  // milliseconds, at the normal pace

/// So long takes at that pace what takes that long at the normal one.
int timeAt(Pace pace, int normal) {
  switch (pace) {
    case Pace::Off:
      return 0;
    case Pace::Fast:
      return normal / 2;
    case Pace::Normal:
      return normal;
    case Pace::Slow:
      return normal * 5 / 2;
  }
  return normal;
}

/// Beyond that a frame takes longer than the eye forgives; then things are at their place at once.
constexpr int mostMoving = 800;

}  // namespace

Motion::Motion(const QWidget& view) : view_(view) {
  opening_.setEasingCurve(QEasingCurve::OutCubic);
  connect(&opening_, &QVariantAnimation::valueChanged, this, [this](const QVariant& width) {
    if (!gap_) return;
    gap_->width = width.toDouble();
    emit moved();
  });
  sliding_.setEasingCurve(QEasingCurve::OutCubic);
  sliding_.setStartValue(0.0);
  sliding_.setEndValue(1.0);
  connect(&sliding_, &QVariantAnimation::valueChanged, this, &Motion::moved);
  connect(&sliding_, &QVariantAnimation::finished, this, [this] {
    before_ = {};
    emit moved();
  });
  connect(&fading_, &QVariantAnimation::valueChanged, this,
          [this](const QVariant& light) { emit faded(light.toDouble()); });
  connect(&fading_, &QVariantAnimation::finished, this, &Motion::fadeEnded);
  dashTimer_.setInterval(50);
  connect(&dashTimer_, &QTimer::timeout, this, &Motion::tick);
  dashClock_.start();
  setPace(Pace::Normal);
}

void Motion::setPace(Pace pace) {
  pace_ = pace;
  opening_.setDuration(timeAt(pace, slideTime));
  sliding_.setDuration(timeAt(pace, slideTime));
  fading_.setDuration(timeAt(pace, fadeTime));
}

bool Motion::mayMove(const Drawing& drawing) const {
  return pace_ != Pace::Off && view_.isVisible() && drawing.nodes.size() <= mostMoving;
}

void Motion::slide(const Drawing& before, const Drawing& now) {
  sliding_.stop();
  before_ = {};
  if (!mayMove(now) || before.nodes.isEmpty() || !anyMoved(before, now)) return;
  before_ = before;
  sliding_.start();
}

void Motion::openGap(std::optional<Gap> gap, const Drawing& drawing) {
  if (!gap && !gap_) return;
  opening_.stop();
  const double from = gap && gap_ && gap_->at == gap->at ? gap_->width : 0;
  gap_ = gap;
  if (!gap || !mayMove(drawing)) {
    emit moved();
    return;
  }
  gap_->width = from;
  opening_.setStartValue(from);
  opening_.setEndValue(gap->width);
  opening_.start();
}

Drawing Motion::shown(const Drawing& drawing) const {
  if (gap_ && gap_->width > 0) return opened(drawing, *gap_);
  if (before_.nodes.isEmpty()) return drawing;
  return between(before_, drawing, sliding_.currentValue().toDouble());
}

void Motion::fade(double from, double to) {
  fading_.setStartValue(from);
  fading_.setEndValue(to);
  fading_.start();
}

void Motion::setRunning(bool running) {
  const bool moving = running && pace_ != Pace::Off && view_.isVisible();
  if (moving && !dashTimer_.isActive()) dashTimer_.start();
  if (!moving) dashTimer_.stop();
}

void Motion::tick() {
  // One dash and its gap (19 px) a turn, whatever the timer does.
  const int turn = timeAt(pace_, dashTime);
  if (turn > 0) emit dashMoved(-static_cast<double>(dashClock_.elapsed() % turn) / turn * 19);
}

}  // namespace stepwright::canvas

#include "moc_motion.cpp"
