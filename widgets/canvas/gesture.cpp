// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/gesture.h"

namespace stepwright::canvas {

void CurrentGesture::cancel() {
  // Taken out first: what it lets go of may begin another one.
  if (const std::unique_ptr<Gesture> ended = take()) ended->cancel();
}

void CurrentGesture::drawnAnew() {
  if (gesture_ && !gesture_->goesOn()) cancel();
}

}  // namespace stepwright::canvas
