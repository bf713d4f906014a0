// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

#include "engine/asl/model.h"
#include "widgets/canvas/drawing.h"
#include "widgets/canvas/overlay.h"
#include "widgets/common/hole_request.h"

namespace stepwright::canvas {

/// What a box or an edge says when the pointer rests on it, as rich text.

/// Of a breakpoint, or of a spot where one can be set.
[[nodiscard]] QString stopTip(const common::BreakpointMark& stop);
[[nodiscard]] QString nodeTip(const DrawnNode& node, const NodeLook& look, const asl::State* state,
                              const QStringList& problems);
[[nodiscard]] QString edgeTip(const Drawing& drawing, const DrawnEdge& edge, const EdgeLook& look);

/// The placeholder that a box shows as its second line, by its name: "Pay" of "${Pay}". And what
/// it stands for, for the box's tip.
[[nodiscard]] QString holeName(const QString& written);
[[nodiscard]] QString holeTip(const common::HoleMeaning& meaning);

/// When the attempts of a retrier are made, from the first failure on, in seconds; with a jitter
/// the latest times.
struct RetryPlan {
  std::vector<double> delays;  ///< before the 2nd, 3rd, … attempt
  double total = 0;
  bool jitter = false;
  bool cut = false;  ///< more attempts than are listed
};
/// The plan on a small time line: numbered attempts, hatched waits to scale, seconds below.
[[nodiscard]] QImage retryPicture(const RetryPlan& plan, double scale);
[[nodiscard]] RetryPlan retryPlan(const asl::Retrier& retrier, int most = 12);

}  // namespace stepwright::canvas
