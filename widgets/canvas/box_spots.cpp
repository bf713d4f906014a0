// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/box_spots.h"

namespace stepwright::canvas {

std::optional<StopSpot> spotOf(StopKind kind) {
  switch (kind) {
    case StopKind::Enter:
      return EntrySpot;
    case StopKind::Exit:
    case StopKind::Variable:
    case StopKind::Phase:
    case StopKind::Expression:
      return ExitSpot;
    case StopKind::Retry:
      return RetrySpot;
    case StopKind::Error:
    case StopKind::Catch:
      return ErrorSpot;
    case StopKind::Edge:
    case StopKind::Tested:
      break;
  }
  return std::nullopt;
}

QPointF pointOf(StopSpot spot, const DrawnNode& node) {
  const double w = node.rect.width(), h = node.rect.height();
  switch (spot) {
    case EntrySpot:
      return {2, 2};
    case ExitSpot:
      return {2, h - 2};
    case RetrySpot:
      return {w - 2, 2};  // by the badge of the retries
    default:
      return {w - 2, h - 2};  // by the port of the errors
  }
}

}  // namespace stepwright::canvas
