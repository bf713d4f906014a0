// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/box_spots.h"

#include "widgets/canvas/paint_parts.h"

namespace stepwright::canvas {

namespace {

/// Of the retries' badge; a frame's stands beside the button that folds it.
double badgeRight(const DrawnNode& node) {
  return node.rect.width() - 8 - (node.isFrame() ? 28 : 0);
}

}  // namespace

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
      return {badgeRight(node) + 6, 2};  // by the badge of the retries
    default:
      return {w - 2, h - 2};  // by the port of the errors
  }
}

double stopGrowth(double scale) { return qBound(1.0, 0.6 / scale, 2.4); }

QRectF retryBadgeOf(const DrawnNode& node, const NodeLook& look, const PaintContext& context) {
  if (node.face.retryAttempts <= 0 || context.detail() != PaintContext::Detail::Full) return {};
  return pillRect(badgeRight(node), 0, retryWords(node, look), context);
}

QString retryWords(const DrawnNode& node, const NodeLook& look) {
  if (look.maxAttempts > 0 && look.attempt > 1)
    return QStringLiteral("%1/%2").arg(look.attempt).arg(look.maxAttempts);
  return node.face.retryOpen ? QStringLiteral("…") : QString::number(node.face.retryAttempts);
}

}  // namespace stepwright::canvas
