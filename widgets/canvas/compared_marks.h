// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPair>
#include <QString>

#include "engine/replay/run_view.h"

namespace stepwright::canvas {

/// Two runs that are held against each other, A and B.
struct ComparedMarks {
  /// How each state that one of them was in stood last, by StateId.
  QHash<QString, QPair<replay::StateStatus, replay::StateStatus>> states;
  /// How often each edge that one of them took was taken, by GraphEdge::pointer.
  QHash<QString, QPair<int, int>> edges;
};

}  // namespace stepwright::canvas
